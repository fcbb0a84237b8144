package article_test

import (
	"os"
	"regexp"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/words"
)

// Each reason of the list has its words, and a code that is none: it is stored.
func TestEveryReasonHasItsWords(t *testing.T) {
	source, err := os.ReadFile("reason.go")
	if err != nil {
		t.Fatal(err)
	}
	codes := regexp.MustCompile(`Reason = "(.*)"`).FindAllSubmatch(source, -1)
	if len(codes) < 30 {
		t.Fatalf("only %d reasons were found", len(codes))
	}
	for _, c := range codes {
		code := article.Reason(c[1])
		if _, ok := words.Named("reason", string(code)); !ok {
			t.Errorf("%q has no words", code)
		}
		if !regexp.MustCompile(`^[a-z_]+$`).MatchString(string(code)) {
			t.Errorf("%q is no code", code)
		}
	}
	if got := article.Reason("from a later version").Words(); got != "from a later version" {
		t.Errorf("a reason that is not known is told as %q", got)
	}
}
