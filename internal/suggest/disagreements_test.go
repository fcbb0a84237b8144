package suggest_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"claimlight/internal/suggest"
	"claimlight/internal/suggest/disagree"
)

// articles are of our own making: the first line is the title. Each shows one rule, or what looks like it and is not.
var articles = []struct {
	name, text string
	kind       disagree.Kind // empty: nothing to report
	a, b       string
}{
	{"headline and lead differ", "Ferry fire kills 9, injures 7\nA fire on the Odmouth ferry on Sunday left nine people " +
		"dead and injured four more.", disagree.Contradicts, "7", "four"},
	{
		"headline rounds down", "Ferry fire kills at least 9\nA fire on the Odmouth ferry killed 12 people on Sunday.", "",
		"", "",
	},
	{"another event further down", "Ferry fire kills 9\nNine people died in a fire on the ferry. It burned for hours. " +
		"The crew fled. Nobody knew why. In 1998 a fire killed 31 people.", "", "", ""},
	{
		"parts make the total", "Recruits\nAt least 51 citizens joined. The lists name 31 in 2023 and another 20 in 2024.",
		disagree.AddsUp, "51", "31 in 2023 and another 20",
	},
	{"parts miss the total", "Recruits\nThe court tried 31 men in May and another 20 men in June. In total 60 men were " +
		"tried.", disagree.DoesNotAddUp, "60", "31 men in May and another 20"},
	{
		"a part larger than its whole", "Crash\nThe bus carried 12 people, including 15 children.", disagree.DoesNotAddUp,
		"12", "15",
	},
	{
		"men and women make the people", "Crash\nPolice held 12 people (7 men and 5 women).", disagree.AddsUp, "12",
		"7 men and 5",
	},
	{
		"men and women miss the people", "Crash\nPolice held 12 people (7 men and 6 women).", disagree.DoesNotAddUp, "12",
		"7 men and 6",
	},
	{
		"a share over the whole", "Poll\nThe paper says that 112% of voters took part.", disagree.OverHundred, "112%",
		"112%",
	},
	{"a ratio may pass 100", "Debt\nThe debt stands at 112% of the yearly output.", "", "", ""},
	{
		"two sides over the whole", "Poll\nThe poll found 62 percent for the bridge and 45 percent against it.",
		disagree.OverHundred, "62 percent", "45 percent",
	},
	{
		"a converted twin that is off", "Tower\nThe tower is 100 meters (250 feet) high.", disagree.Conversion, "100 meters",
		"250 feet",
	},
	{
		"a converted twin that is right", "Tower\nThe tower is 100 meters (328 feet) high, and it is 20 km (12 miles) away.",
		"", "", "",
	},
	{"two rates for one currency", "Pay\nThey were paid 300,000 rubles (about $3,500). A year later it was 1 million " +
		"rubles ($25,000).", disagree.Conversion, "300,000 rubles (about $3,500", "1 million rubles ($25,000"},
	{
		"told as past, dated later", "Deal\nThe deal was signed on 12 June 2026.", disagree.AfterPublication, "12 June 2026",
		"12 June 2026",
	},
	{"to come, dated later", "Deal\nThe deal will be signed on 12 June 2026.", "", "", ""},
	{
		"a change that is another", "Fares\nFares rose by 20 percent, from 50 to 75 crowns.", disagree.DoesNotAddUp,
		"20 percent", "50 to 75",
	},
	{"a change that fits", "Fares\nFares rose by 50 percent, from 50 to 75 crowns.", "", "", ""},
	{
		"заголовок і текст різняться", "Вибух у порту: загинуло 5 людей\nУнаслідок вибуху загинуло 8 людей.",
		disagree.Contradicts, "5", "8",
	},
	{
		"части составляют целое", "Суд\nВсего осудили 51 человек. В 2023 году 31 человек и ещё 20 человек в 2024-м.",
		disagree.AddsUp, "51", "31 человек и ещё 20",
	},
}

func TestDisagreementsAreFewAndRight(t *testing.T) {
	for _, a := range articles {
		sentences := suggest.Analyze(context.Background(), a.text, suggest.Options{})
		found := suggest.Disagreements(sentences, suggest.Article{
			TitleEnd:  strings.IndexByte(a.text, '\n'),
			Published: time.Date(2026, 5, 1, 8, 0, 0, 0, time.UTC),
		})
		switch {
		case a.kind == "" && len(found) > 0:
			t.Errorf("%s: found %s: %s", a.name, found[0].Kind, found[0].Reason)
		case a.kind != "" && len(found) != 1:
			t.Errorf("%s: %d findings, want one", a.name, len(found))
		case a.kind != "":
			f := found[0]
			if f.Kind != a.kind || !strings.HasPrefix(f.A.Of(a.text), a.a) && !strings.HasSuffix(f.A.Of(a.text), a.a) ||
				!strings.Contains(f.B.Of(a.text), a.b) {
				t.Errorf("%s: %s %q and %q (%s), want %s %q and %q", a.name, f.Kind, f.A.Of(a.text), f.B.Of(a.text), f.Reason,
					a.kind, a.a, a.b)
			}
		}
	}
}

func FuzzAnalyzeStaysInTheText(f *testing.F) {
	for _, a := range articles {
		f.Add(a.text, "en")
	}
	f.Add(passage, "")
	f.Add("“A. B,” said C.\n\n“D 5%\nE” «Є 7 %» \xff", "uk")
	f.Fuzz(func(t *testing.T, s, language string) {
		sentences := suggest.Analyze(context.Background(), s, suggest.Options{Language: language})
		for _, sentence := range sentences {
			checkSpans(t, s, sentence)
		}
		for _, finding := range suggest.Disagreements(sentences, suggest.Article{TitleEnd: 9, Published: time.Unix(0, 0)}) {
			if !finding.A.Valid(len(s)) || !finding.B.Valid(len(s)) || finding.Reason == "" {
				t.Fatalf("%q: finding %+v", s, finding)
			}
		}
	})
}

// checkSpans fails where a span of the sentence is not what it reports.
func checkSpans(t *testing.T, s string, sentence suggest.Sentence) {
	t.Helper()
	if !sentence.Span.Valid(len(s)) || sentence.Span.Of(s) != sentence.Text || sentence.Score < 0 || sentence.Score > 1 {
		t.Fatalf("%q: sentence %+v", s, sentence)
	}
	for _, figure := range sentence.Figures {
		if !sentence.Span.Covers(figure.Span) || figure.Span.Of(s) != figure.Text {
			t.Fatalf("%q: figure %+v outside of %v", s, figure, sentence.Span)
		}
	}
	if src := sentence.Source; src != nil && (!src.Span.Valid(len(s)) || src.Span.Of(s) != src.Text) {
		t.Fatalf("%q: source %+v", s, src)
	}
}
