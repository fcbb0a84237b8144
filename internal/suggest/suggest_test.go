package suggest_test

import (
	"context"
	"strings"
	"testing"

	"claimlight/internal/suggest"
)

func TestAnalyzeReportsSpansOfTheWholeText(t *testing.T) {
	s := "Harbour closed\nThe port lost $1.5 mln in May, the mayor said. Officials counted at least 40 ships."
	got := suggest.Analyze(context.Background(), s, suggest.Options{})
	if len(got) != 3 {
		t.Fatalf("%d sentences, want 3", len(got))
	}
	for _, sentence := range got {
		if sentence.Span.Of(s) != sentence.Text {
			t.Errorf("sentence span holds %q, want %q", sentence.Span.Of(s), sentence.Text)
		}
		for _, f := range sentence.Figures {
			if f.Span.Of(s) != f.Text {
				t.Errorf("figure span holds %q, want %q", f.Span.Of(s), f.Text)
			}
		}
	}
	if src := got[1].Source; src == nil || src.Text != "the mayor" || src.Span.Of(s) != src.Text {
		t.Errorf("source %+v, want the mayor", src)
	}
	if f := got[1].Figures; len(f) != 1 || f[0].Unit != "USD" || f[0].Value.Decimal.String() != "1500000" {
		t.Errorf("figures %+v, want 1500000 USD", f)
	}
}

// TestAQuotationHasOneSpeaker tells who says each sentence of a text; "-" is the article's own voice.
func TestAQuotationHasOneSpeaker(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{
			"Nobody knew. “The port is closed. We lost 300 jobs,” said Ann Weller. It rained.",
			"- | Ann Weller | Ann Weller | -",
		},
		{
			"The mayor said: “We lost 300 jobs. We will lose 40 more. It is bad.” It rained.",
			"The mayor | The mayor | The mayor | -",
		},
		{"Мер сказав: «Порт зачинено. Ми втратили 300 робочих місць». Дощило.", "Мер | Мер | -"},
		{"“The port is closed.\nIt rained.", "- | -"},
	} {
		var got []string
		for _, s := range suggest.Analyze(context.Background(), c.text, suggest.Options{}) {
			name := "-"
			if s.Source != nil {
				name = s.Source.Text
			}
			got = append(got, name)
		}
		if strings.Join(got, " | ") != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, strings.Join(got, " | "), c.want)
		}
	}
}

func TestAnalyzeStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if got := suggest.Analyze(ctx, "One. Two. Three.", suggest.Options{}); len(got) != 0 {
		t.Errorf("%d sentences after the end of the context, want none", len(got))
	}
}

func TestALoneCommaFollowsTheLanguage(t *testing.T) {
	for language, want := range map[string]string{"en": "1234", "uk": "1.234", "de-AT": "1.234", "": "1234"} {
		got, err := suggest.ParseFigure("1,234", language)
		if err != nil || got.Value.Decimal.String() != want {
			t.Errorf("language %q reads 1,234 as %s, %v; want %s", language, got.Value.Decimal, err, want)
		}
	}
}
