package source_test

import (
	"fmt"
	"strings"
	"testing"

	"claimlight/internal/suggest/source"
	"claimlight/internal/suggest/token"
)

// cases are sentences of our own; want is "kind manner: name via carrier", or nothing where there is no source.
var cases = []struct{ rule, text, want string }{
	{"according to", "According to the port authority, 40 ships left.", "government paraphrase: the port authority"},
	{"according to, at the end", "Traffic fell by a third, according to a report released by the union.", "document paraphrase: a report released by the union"},
	{"verb behind its subject", "The mayor said on Tuesday that the port would close.", "person paraphrase: The mayor"},
	{"no mark between", "Researchers say the water is safe.", "anonymous paraphrase: Researchers"},
	{"adverb and auxiliary", "Ann Weller has repeatedly said that the port is safe.", "person paraphrase: Ann Weller"},
	{"inverted after a quotation", "“We expected 300 containers,” said Ann Weller.", "person direct: Ann Weller"},
	{"quotation, then the subject", "“We expected 300 containers,” the mayor told reporters.", "person direct: the mayor"},
	{"subject between commas", "Institutional buyers, said Weller, are required to wait.", "person paraphrase: Weller"},
	{"name with an apposition", "Ann Weller, head of the port authority, said traffic had fallen.", "person paraphrase: Ann Weller"},
	{"adverbial before the subject", "In a letter on Monday, the union warned that 300 jobs would go.", "organisation paraphrase: the union"},
	{"subject behind the clause", "The dock is full, the harbour master wrote on Telegram.", "person paraphrase: the harbour master"},
	{"document as subject", "A survey by the union found that 60 percent were against it.", "document paraphrase: A survey by the union"},
	{"capital as a government", "Kyiv says the real number is higher.", "government paraphrase: Kyiv"},
	{"verb that may be a noun", "The United Nations estimates that 40 ships are lost.", "organisation paraphrase: The United Nations"},
	{"put at", "The minister put the shortfall at 1.5 mln tonnes.", "person paraphrase: The minister"},
	{"expects to", "Analysts at Hale expect prices to fall.", "anonymous paraphrase: Analysts at Hale"},
	{"with a gerund", "Opinions differ, with one sailor writing that “nothing at all has changed”.", "person direct: one sailor"},
	{"pronoun", "She added that 40 ships had left.", "person paraphrase: She"},
	{"document and its carrier", "According to a list obtained by the Odmouth Herald, 51 men signed.", "document paraphrase: a list via the Odmouth Herald"},
	{"carrier before a verb that may be a noun", "A city document obtained by the Odmouth Herald estimates that at least 51 men signed.", "document paraphrase: A city document via the Odmouth Herald"},
	{"carrier behind a comma", "The report, seen by Reuters, shows that funds are gone.", "document paraphrase: The report via Reuters"},
	{"medium and whom it cites", "Reuters reported, citing police, that nine people died.", "government paraphrase: police via Reuters"},
	{"told to a medium", "Weller told the Economist that the port was safe.", "person paraphrase: Weller via the Economist"},
	{"passive without an agent", "It is believed that 40 people were trapped.", "unsourced paraphrase: is believed"},
	{"adverb without an agent", "The plant is reportedly idle.", "unsourced paraphrase: reportedly"},
	{"footnotes", "Ann Weller,¹ head² of the port, said³ that 40 ships had left.", "person paraphrase: Ann Weller"},
	{"footnote within a name", "Ann¹ Weller said that 40 ships had left.", "person paraphrase: Ann¹ Weller"},
	{"no report: an object", "The company reported a loss.", ""},
	{"no report: a noun", "The report has prompted calls for a ban.", ""},
	{"no report: found a thing", "The crew found a body in the dock.", ""},
	{"no report: passive", "The minister was told to leave.", ""},
	{"no report: to say", "It is hard to say that the port is safe.", ""},
	{"no report: nobody named", "This means that one in three men is drafted.", ""},
	{"no report: plain", "The port closed in May.", ""},

	{"Ukrainian: за даними", "За даними Держстату, ціни зросли на 7%.", "government paraphrase: Держстату"},
	{"Ukrainian: verb first", "Про це повідомила речниця порту Анна Мельник.", "person paraphrase: речниця порту Анна Мельник"},
	{"Ukrainian: inverted", "«Порт зачинено на місяць», – сказав мер.", "person direct: мер"},
	{"Ukrainian: subject first", "Міноборони заявило, що втрат немає.", "government paraphrase: Міноборони"},
	{"Ukrainian: chain", "Про це пише Укрінформ з посиланням на СБУ.", "government paraphrase: СБУ via Укрінформ"},
	{"Russian: по данным", "По данным Росстата, цены выросли на 9%.", "government paraphrase: Росстата"},
	{"Russian: inverted", "«Порт закрыт на целый месяц», — сказал мэр.", "person direct: мэр"},
	{"Russian: passive", "Сообщается о трёх погибших.", "unsourced paraphrase: Сообщается"},
	{"Russian: no report", "Порт закрыли в мае.", ""},
}

func show(s *source.Source) string {
	if s == nil {
		return ""
	}
	out := fmt.Sprintf("%s %s: %s", s.Kind, s.Manner, s.Text)
	if s.Via != "" {
		out += " via " + s.Via
	}
	return out
}

func TestFindByRule(t *testing.T) {
	for _, c := range cases {
		if got := show(source.Find(c.text, token.Cut(c.text), nil, false)); got != c.want {
			t.Errorf("%s: %q\n got %s\nwant %s", c.rule, c.text, got, c.want)
		}
	}
}

// TestPronouns tells stories sentence by sentence; want is the name that the last pronoun stands for.
func TestPronouns(t *testing.T) {
	for _, story := range []struct{ text, want string }{
		{"Ann Weller said the port was closed.|She added that 40 ships had left.", "Ann Weller"},
		{"The union said the port was closed.|They warned that 300 jobs would go.", "The union"},
		{"Ann Weller said the port was closed.|Her friend Jane Osei was there.|She said it was late.", ""},
		{"The port was closed.|She said it was late.", ""},
	} {
		memory := &source.Memory{}
		var last *source.Source
		for _, s := range strings.Split(story.text, "|") {
			last = source.Find(s, token.Cut(s), memory, false)
		}
		if last == nil || last.Resolved != story.want {
			t.Errorf("%q: the pronoun stands for %+v, want %q", story.text, last, story.want)
		}
	}
}

func FuzzFindStaysInTheText(f *testing.F) {
	for _, c := range cases {
		f.Add(c.text, false)
	}
	for _, s := range []string{"said", ", said", "“ said", "said said said", "according to", "with saying", "citing", "put at 5", "заявив", "є", "\" \""} {
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, s string, inQuote bool) {
		toks := token.Cut(s)
		source.Opens(toks, inQuote)
		got := source.Find(s, toks, &source.Memory{}, inQuote)
		if got == nil {
			return
		}
		if !got.Span.Valid(len(s)) || got.Span.Empty() || got.Span.Of(s) != got.Text || got.Kind == "" || got.Manner == "" {
			t.Fatalf("%q: source %+v", s, got)
		}
		if !strings.Contains(s, got.Via) {
			t.Fatalf("%q: via %q is not in the text", s, got.Via)
		}
	})
}
