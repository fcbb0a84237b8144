package app

import (
	"testing"
)

// changing is a page that says something else each time, with the name of the place where it stands in the library.
func changing(t *testing.T) (pages map[string]string, address string) {
	t.Helper()
	pages = map[string]string{"/news": pageOf("Harbour grows", harbour...)}
	return pages, site(t, pages).URL + "/news"
}

func correct(pages map[string]string) {
	corrected := append([]string{"Correction: an earlier version of this report named the wrong month for the count."},
		harbour[:3]...)
	pages["/news"] = pageOf("Harbour grows", append(corrected,
		"The unions agree with the figures now, and so do the shipping companies.")...)
}

func TestTheSamePageIsOpenedOnce(t *testing.T) {
	_, address := changing(t)
	d := newDesk(t).Open(address).ClickSentence(3).Press("c").Choose("sample").Open(address)
	d.ExpectTitle("Harbour grows").ExpectClaims(1).ExpectLibrary("City planted",
		"Harbour grows").ExpectHint("This article is in your library already.")
}

func TestAChangedPageBecomesAVersion(t *testing.T) {
	pages, address := changing(t)
	d := newDesk(t).Open(address)
	kept, gone := d.Words(4), d.Words(9)
	d.Click(kept).Press("Enter").TypeSource("Ruta Kalns").Save().Click(gone).Press("c").ExpectClaims(2)
	correct(pages)
	d.Open(address).ExpectSeen("The page has changed").ClickDialog("Add version")
	d.ExpectSeen("What changed under your claims", "2 claims: 1 removed, 1 unchanged", gone).Press("Esc")
	d.ExpectLibrary("Harbour grows").ExpectSeen("Correction: an earlier version").ExpectClaims(2)
	d.Click(kept).ExpectQuote(kept)
	expect(d, "source", d.claim().Source.Name, "Ruta Kalns")
	expect(d, "version", d.w.session.Opened().Version.Number, 2)
	d.Press("Ctrl+Z").ExpectClaims(2)
	expect(d, "version after undo", d.w.session.Opened().Version.Number, 1)
	d.Click(gone).ExpectQuote(gone)
}

func TestAChangedPageLeavesTheOlderTextWhereWanted(t *testing.T) {
	pages, address := changing(t)
	d := newDesk(t).Open(address).ClickSentence(3).Press("c")
	correct(pages)
	d.Open(address).ClickDialog("Open the older one").ExpectLibrary("Harbour grows").ExpectClaims(1)
	expect(d, "version", d.w.session.Opened().Version.Number, 1)
}
