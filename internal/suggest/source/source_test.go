package source_test

import (
	"fmt"
	"strings"
	"testing"

	"claimlight/internal/claim"
	"claimlight/internal/language"
	"claimlight/internal/suggest/source"
	"claimlight/internal/suggest/token"
)

// cases are sentences of our own; want is "kind manner: name via carrier", or nothing where there is no source.
var cases = []struct{ rule, text, want string }{
	{"according to", "According to the port authority, 40 ships left.", "government paraphrase: the port authority"},
	{
		"according to, at the end", "Traffic fell by a third, according to a report released by the union.",
		"document paraphrase: a report released by the union",
	},
	{"verb behind its subject", "The mayor said on Tuesday that the port would close.", "person paraphrase: The mayor"},
	{"no mark between", "Researchers say the water is safe.", "anonymous paraphrase: Researchers"},
	{"adverb and auxiliary", "Ann Weller has repeatedly said that the port is safe.", "person paraphrase: Ann Weller"},
	{"inverted after a quotation", "“We expected 300 containers,” said Ann Weller.", "person direct: Ann Weller"},
	{"quotation, then the subject", "“We expected 300 containers,” the mayor told reporters.", "person direct: the mayor"},
	{"subject between commas", "Institutional buyers, said Weller, are required to wait.", "person paraphrase: Weller"},
	{
		"name with an apposition", "Ann Weller, head of the port authority, said traffic had fallen.",
		"person paraphrase: Ann Weller",
	},
	{
		"adverbial before the subject", "In a letter on Monday, the union warned that 300 jobs would go.",
		"organisation paraphrase: the union",
	},
	{
		"subject behind the clause", "The dock is full, the harbour master wrote on Telegram.",
		"person paraphrase: the harbour master",
	},
	{
		"document as subject", "A survey by the union found that 60 percent were against it.",
		"document paraphrase: A survey by the union",
	},
	{"capital as a government", "Kyiv says the real number is higher.", "government paraphrase: Kyiv"},
	{
		"verb that may be a noun", "The United Nations estimates that 40 ships are lost.",
		"organisation paraphrase: The United Nations",
	},
	{"put at", "The minister put the shortfall at 1.5 mln tonnes.", "person paraphrase: The minister"},
	{"expects to", "Analysts at Hale expect prices to fall.", "anonymous paraphrase: Analysts at Hale"},
	{
		"with a gerund", "Opinions differ, with one sailor writing that “nothing at all has changed”.",
		"person direct: one sailor",
	},
	{"pronoun", "She added that 40 ships had left.", "person paraphrase: She"},
	{
		"document and its carrier", "According to a list obtained by the Odmouth Herald, 51 men signed.",
		"document paraphrase: a list via the Odmouth Herald",
	},
	{"carrier before a verb that may be a noun", "A city document obtained by the Odmouth Herald estimates that at " +
		"least 51 men signed.", "document paraphrase: A city document via the Odmouth Herald"},
	{
		"carrier behind a comma", "The report, seen by Reuters, shows that funds are gone.",
		"document paraphrase: The report via Reuters",
	},
	{
		"medium and whom it cites", "Reuters reported, citing police, that nine people died.",
		"government paraphrase: police via Reuters",
	},
	{
		"told to a medium", "Weller told the Economist that the port was safe.",
		"person paraphrase: Weller via the Economist",
	},
	{"passive without an agent", "It is believed that 40 people were trapped.", "unsourced paraphrase: is believed"},
	{"adverb without an agent", "The plant is reportedly idle.", "unsourced paraphrase: reportedly"},
	{
		"announces what happened", "President Weller announced the capture of two Danish citizens.",
		"person paraphrase: President Weller",
	},
	{"announces, with a day", "Ann Weller on Tuesday announced the capture of two men.", "person paraphrase: Ann Weller"},
	{
		"announces behind an adverbial", "In a post on Telegram, the mayor announced a new loan of 3 billion euros.",
		"person paraphrase: the mayor",
	},
	{"announces plans", "The union announced plans to strike for three days.", "organisation paraphrase: The union"},
	{"confirms what happened", "The army has confirmed the death of its captain.", "government paraphrase: The army"},
	{
		"confirms an arrest", "A spokesman for the port confirmed his arrest.",
		"person paraphrase: A spokesman for the port",
	},
	{"day before its verb", "The mayor on Monday said that the port was closed.", "person paraphrase: The mayor"},
	{"no report: announced by another", "The plan announced by the ministry is new.", ""},
	{"no report: announced, passive", "The capture of two men was announced on Tuesday.", ""},
	{"no report: confirmed a person", "The Senate confirmed the nominee.", ""},
	{"no report: revealed a thing", "The tide revealed the wreck.", ""},
	{"one of them", "One neighbour said that 40 ships had left.", "person paraphrase: One neighbour"},
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
	{
		"Ukrainian: verb first", "Про це повідомила речниця порту Анна Мельник.",
		"person paraphrase: речниця порту Анна Мельник",
	},
	{"Ukrainian: denied", "Міністр заперечив, що порт закриють.", "person paraphrase: Міністр"},
	{"Ukrainian: відповідно до", "Відповідно до даних Держстату, ціни зросли на 7%.", "government paraphrase: Держстату"},
	{"Ukrainian: no report without its clause", "Три знаки вказують на північ.", ""},
	{"Ukrainian: inverted", "«Порт зачинено на місяць», – сказав мер.", "person direct: мер"},
	{"Ukrainian: subject first", "Міноборони заявило, що втрат немає.", "government paraphrase: Міноборони"},
	{"Ukrainian: chain", "Про це пише Укрінформ з посиланням на СБУ.", "government paraphrase: СБУ via Укрінформ"},
	{"Ukrainian: announces", "Зеленський оголосив про захоплення двох китайців.", "person paraphrase: Зеленський"},
	{"Ukrainian: announces, with a day", "Мер у вівторок оголосив про набір 300 осіб.", "person paraphrase: Мер"},
	{"Ukrainian: confirms", "Генштаб підтвердив загибель 20 солдатів.", "government paraphrase: Генштаб"},
	{"Ukrainian: confirms that", "Міністерство підтвердило, що порт зачинено.", "government paraphrase: Міністерство"},
	{"Ukrainian: no report", "Президент оголосив війну корупції.", ""},
	{"Russian: announces", "Зеленский объявил о захвате двух граждан Китая.", "person paraphrase: Зеленский"},
	{"Russian: confirms", "Мэр подтвердил гибель 20 человек.", "person paraphrase: Мэр"},
	{"Russian: по данным", "По данным Росстата, цены выросли на 9%.", "government paraphrase: Росстата"},
	{"Russian: inverted", "«Порт закрыт на целый месяц», — сказал мэр.", "person direct: мэр"},
	{"Russian: passive", "Сообщается о трёх погибших.", "unsourced paraphrase: Сообщается"},
	{"Russian: no report", "Порт закрыли в мае.", ""},
}

// kinds are sources as they stand in a sentence, and what kind each is.
var kinds = []struct {
	kind  claim.SourceKind
	names string // parted by "|"
	say   string // what follows
}{
	{claim.Person, "The Ukrainian prime minister|Ukraine's premier|Ukraine’s Prime Minister Denys Shmyhal|The Ukrainian " +
		"PM|The deputy premier|Germany's chancellor|The prime minister of Ukraine|" +
		"The pope|The prisoner|A former inmate|A pensioner from Odmouth|The nurse|The ombudsman|A survivor|The " +
		"defendant|The tenant|The surgeon|The network engineer|A police officer", " said that 40 men died."},
	{claim.Anonymous, "One of the prisoners|One of the captured Chinese citizens|Two of the sailors|Some of the " +
		"refugees|Many of his patients|One of the two survivors|None of the witnesses|One of them|" +
		"Several of the lawyers", " said that 40 men died."},
	{claim.Organisation, "One of the companies|One of the biggest banks in the country|Three of the city's " +
		"hospitals|The company|The newspaper|The manufacturer|The network operator|The regulator|" +
		"The plant|The Premier League|The charity|The Odmouth Hospital|The hospital", " said that 40 men died."},
	{claim.Government, "One of the ministries|The prime minister's office|Two of the agencies|The National Guard and " +
		"the army|One of Ukraine's ministers", " said that 40 men died."},
	{claim.Document, "One of the reports|Two of the studies", " said that 40 men died."},
	{claim.Person, "Прем'єр-міністр України|Прем’єр-міністерка України Юлія Свириденко|Премʼєр-міністр Денис " +
		"Шмигаль|Прем’єр|Очільник українського уряду|Глава уряду України|Міністр оборони|Міністр|Полонений|" +
		"Мешканка села|Уповноважений з прав людини|Працівник заводу|Лікар", " заявив, що загинуло 40 людей."},
	{
		claim.Anonymous, "Один із полонених|Одна з мешканок|Двоє з полонених|Кілька полонених|Деякі з лікарів",
		" заявили, що загинуло 40 людей.",
	},
	{
		claim.Organisation, "Одна з компаній|Один із банків|Компанія|Профспілка заводу|Лікарня",
		" заявила, що загинуло 40 людей.",
	},
	{claim.Government, "Одне з міністерств|Міноборони|Поліція|Генштаб", " заявило, що загинуло 40 людей."},
	{claim.Person, "Украинский премьер-министр|Премьер Украины|Глава правительства|Министр обороны|Министр|Жительница " +
		"села|Уполномоченный по правам|Рабочий завода|Врач", " заявил, что погибло 40 человек."},
	{claim.Anonymous, "Один из пленных|Двое из пленных|Несколько пленных", " заявили, что погибло 40 человек."},
	{claim.Organisation, "Одна из компаний|Компания|Завод|Профсоюз|Больница", " заявил, что погибло 40 человек."},
	{claim.Government, "Одно из министерств|Минобороны|Полиция", " заявило, что погибло 40 человек."},
}

func TestTheKindOfASource(t *testing.T) {
	for _, c := range kinds {
		for name := range strings.SplitSeq(c.names, "|") {
			got := source.Find(name+c.say, token.Cut(name+c.say), read, nil, false)
			if got == nil || got.Text != name || got.Kind != c.kind {
				t.Errorf("%s%s: %+v, want %s", name, c.say, got, c.kind)
			}
		}
	}
	for said, want := range map[string]claim.SourceKind{
		"За словами українського прем'єр-міністра, загинуло 40 людей.": claim.Person,
		"За словами прем'єра України, загинуло 40 людей.":              claim.Person,
		"За словами одного з полонених, загинуло 40 людей.":            claim.Anonymous,
		"По словам украинского премьер-министра, погибло 40 человек.":  claim.Person,
		"По словам одного из пленных, погибло 40 человек.":             claim.Anonymous,
		"According to the Ukrainian prime minister, 40 men died.":      claim.Person,
		"According to one of the prisoners, 40 men died.":              claim.Anonymous,
	} {
		if got := source.Find(said, token.Cut(said), read, nil, false); got == nil || got.Kind != want {
			t.Errorf("%s: %+v, want %s", said, got, want)
		}
	}
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
		if got := show(source.Find(c.text, token.Cut(c.text), read, nil, false)); got != c.want {
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
			last = source.Find(s, token.Cut(s), read, memory, false)
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
	for _, s := range []string{
		"said", ", said", "“ said", "said said said", "according to", "with saying", "citing",
		"put at 5", "заявив", "є", "\" \"",
	} {
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, s string, inQuote bool) {
		toks := token.Cut(s)
		source.Opens(toks, inQuote)
		got := source.Find(s, toks, read, &source.Memory{}, inQuote)
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

// read are the words of the languages that are read together.
var read = language.Of("en", "")
