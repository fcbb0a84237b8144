package app

import (
	"fmt"
	"strings"
	"testing"
)

// longPage is a page with so many paragraphs.
func longPage(t *testing.T, title string, paragraphs int) string {
	t.Helper()
	all := make([]string, paragraphs)
	for i := range all {
		all[i] = fmt.Sprintf("In year %d the ships were counted. %s", i, strings.Repeat("It was a calm year. ", 12))
	}
	return file(t, strings.ReplaceAll(title, " ", "-")+".html", pageOf(title, all...))
}

// Back leads through the places from which was jumped, across articles, and forward again; a step in sight is none.
func TestBackLeadsToWhereOneWas(t *testing.T) {
	d := newDesk(t).Open(longPage(t, "Harbour report", 40)).ClickSentence(2)
	first := d.selected()
	d.Press("Enter", "Escape", "Down", "Up", "End")
	last := d.selected()
	d.Press("Ctrl+Up").ExpectSelected(d.claims()[0].Quote) // the claim is far from the end
	d.Open(longPage(t, "Ferry report", 40)).ExpectTitle("Ferry report")
	d.Press("Alt+Left").ExpectTitle("Harbour report").ExpectSelected(d.claims()[0].Quote)
	d.Press("Alt+Left").ExpectTitle("Harbour report").ExpectSelected(last)
	d.Press("Alt+Left").ExpectSelected(first) // the end was far
	expect(d, "there is more behind", d.w.trail.CanGoBack(), false)
	d.Press("Alt+Left").ExpectSelected(first) // nothing is done
	d.Press("Alt+Right").ExpectSelected(last).Press("Alt+Right").ExpectSelected(d.claims()[0].Quote)
	d.Press("Alt+Right").ExpectTitle("Ferry report")
	expect(d, "there is more ahead", d.w.trail.CanGoOn(), false)
}

// A jump gives up what lay ahead, and a place in an article that was deleted is passed over.
func TestAPlaceThatIsGoneIsPassedOver(t *testing.T) {
	d := newDesk(t).Sample().Open(longPage(t, "Harbour report", 3)).Open(longPage(t, "Ferry report", 3))
	d.Press("Alt+Left").ExpectTitle("Harbour report").Choose("trash-article")
	d.Press("Alt+Left").ExpectTitle("City planted")
	d.Press("Alt+Right").ExpectTitle("Ferry report").Press("Alt+Left").ExpectTitle("City planted")
}

// An article of which the opening was taken back lies in the trash: a claim that is tagged there would be lost with it.
func TestNoStepLeadsIntoTheTrash(t *testing.T) {
	d := newDesk(t).Sample().Open(longPage(t, "Harbour report", 3)).Open(longPage(t, "Ferry report", 3))
	d.Choose("sample").ExpectTitle("City planted").Press("Ctrl+Z")
	d.Press("Alt+Left").ExpectTitle("Harbour report")
}

// However much is typed and gone through in the search of the article, one step back leads to before it.
func TestASearchInTheArticleIsOneJump(t *testing.T) {
	d := newDesk(t).Open(longPage(t, "Harbour report", 60)).ClickSentence(2)
	before := d.selected()
	d.Press("Ctrl+F").Type("year 3").Press("Enter", "Enter", "Enter", "Enter").Press("Escape").Press("Alt+Left")
	d.ExpectSelected(before)
	expect(d, "there is more behind", d.w.trail.CanGoBack(), false)
}

// The search of the library is one jump, be the article another one, or its place far.
func TestAHitIsOneJump(t *testing.T) {
	d := newDesk(t).Sample().Open(longPage(t, "Ferry report", 60)).Choose("recent").Press("Down", "Enter").ClickSentence(3)
	before := d.selected()
	d.Press("Ctrl+K").Type("year 50 the ships").Settle().Press("Enter").ExpectTitle("Ferry report")
	d.Press("Alt+Left").ExpectTitle("City planted").ExpectSelected(before)
	expect(d, "places ahead", d.w.trail.CanGoOn(), true)
	d.Press("Alt+Right").ExpectTitle("Ferry report").ExpectSelected("year")
}

func (d *checker) selected() string { return d.w.desk.Panes.View.SelectedText() }
