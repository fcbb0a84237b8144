package render_test

import (
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/render"
)

func TestAPageFromRightToLeftSaysSo(t *testing.T) {
	for text, want := range map[string]bool{"ارتفع عدد الركاب": true, "It rose": false} {
		var b strings.Builder
		blocks := []article.Block{{Kind: article.Paragraph, Text: text}}
		if err := render.HTML(&b, article.Metadata{}, blocks); err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(b.String(), `<html dir="rtl">`); got != want {
			t.Errorf("%q is written as\n%s", text, b.String())
		}
	}
}
