package app

import (
	"strings"
	"testing"
)

// facsimileTitle is the title of the window with the page; empty where there is none.
func (d *checker) facsimileTitle() string {
	for _, w := range d.app.Driver().AllWindows() {
		if strings.HasPrefix(w.Title(), "Page") {
			return w.Title()
		}
	}
	return ""
}

func TestThePageIsShownBesideItsText(t *testing.T) {
	d := newDesk(t).Open(harbourPDF).Press("Ctrl+G")
	expect(d, "the window", d.facsimileTitle(), "Page 1 of 1 · Report on the harbour of Lintel")
	d.ClickOn("Repairs cost 2.4 million crowns").Press("Enter").ExpectClaims(1)
	d.Choose("sample").Press("Ctrl+G")
	expect(d, "the window", d.facsimileTitle(), "")
}
