package suggest_test

import (
	"context"
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
