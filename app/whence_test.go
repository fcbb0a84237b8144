package app

import (
	"strings"
	"testing"
)

func TestASavedPageShowsTheAddressThatItGivesItself(t *testing.T) {
	page := strings.NewReplacer(`<meta property="og:site_name" content="The Quay">`,
		`<link rel="canonical" href="https://www.quay.example/port/grows">`,
		" - The Quay", "", "© The Quay. ", "© ").Replace(pageOf("Harbour grows", harbour...))
	path := file(t, "page.html", page)
	d := newDesk(t).Open(path).ExpectSeen("https://www.quay.example/port/grows  ·  opened from page.html",
		"quay.example  ·  2025-04-14")
	expect(d, "address that is kept", d.w.session.Opened().Article.URL, path)
	expect(d, "site that is kept", d.w.session.Opened().Article.Site, "")
	d.Press("Ctrl+I").ExpectSeen("The page says that it lives at https://www.quay.example/port/grows")
}
