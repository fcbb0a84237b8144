package app

import (
	"os"
	"strings"
	"testing"
)

// A real news page, copied with everything around it, keeps its 13 paragraphs and nothing else.
func TestTheSeedIsPastedAndCleaned(t *testing.T) {
	pasted, err := os.ReadFile("../../shared/seed/article-pasted.txt")
	if err != nil {
		t.Skip("the seed in ../shared is absent")
	}
	d := newDesk(t)
	d.app.Clipboard().SetContent(string(pasted))
	d.Press("Ctrl+Shift+V")
	if d.w.session.Opened() == nil {
		t.Fatalf("nothing was opened; the notice says %q", d.w.desk.Panes.Notice.Text())
	}
	body := 0
	for i, span := range d.w.session.Opened().Version.Spans() {
		if i > 0 && strings.Contains(string(pasted), span.Of(d.w.session.Opened().Text)) {
			body++
		}
	}
	expect(d, "paragraphs under the title", body, 13)
	expect(d, "blocks", len(d.w.session.Opened().Version.Spans()), 14)
	for _, field := range []string{
		d.w.session.Opened().Article.Title, d.w.session.Opened().Article.Byline,
		d.w.session.Opened().Article.Published,
	} {
		if field == "" {
			t.Errorf("title, byline or date is missing: %+v", d.w.session.Opened().Article.Metadata)
		}
	}
	d.ClickSentence(2).Press("Enter").ExpectQuote(d.Words(2))
}
