package app

import (
	"strings"
	"testing"

	"claimlight/internal/claim"
	"claimlight/widgets/form"
)

// saidTwice is a desk at a claim that was made before, in another article, with another number and rated false there.
func saidTwice(t *testing.T) *checker {
	t.Helper()
	d := newDesk(t)
	before := append([]string{"The harbour of Oldport handled 14,000 containers in its first winter."}, harbour...)
	after := append([]string{"In its first winter, the harbour of Oldport handled 19,500 containers."}, harbour...)
	d.Open(file(t, "one.html", pageOf("Harbour grows", before...))).Click(before[0]).Press("Enter").Save().Press("1")
	return d.Open(file(t, "two.html", pageOf("Harbour shrinks", after...))).Click(after[0]).Press("Enter")
}

// similar are the claims that the form lists.
func (d *checker) similar() []form.Similar {
	var list []form.Similar
	for _, s := range d.w.likes.Comparison.Found {
		list = append(list, form.Similar{ID: s.Claim.ID, Quote: s.Claim.Quote})
	}
	return list
}

func TestWhatWasSaidBeforeIsListedWithItsFigure(t *testing.T) {
	d := saidTwice(t)
	if len(d.similar()) != 0 {
		t.Error("the library was asked at once, while the claim was still being opened")
	}
	d.Settle().ExpectSeen("Said before", "False · Harbour grows", "Here 19,500, there 14,000", "Open", "Link as evidence")
	d.Save().Press("Up", "Up").ClickSentence(4).Press("Enter").Settle()
	for _, s := range d.similar() {
		t.Errorf("for another claim %q is listed", s.Quote)
	}
}

func TestASimilarClaimIsOpened(t *testing.T) {
	d := saidTwice(t).Settle()
	d.w.likes.Open(d.similar()[0].ID)
	d.ExpectTitle("Harbour grows")
	expect(d, "rating", d.claim().Rating, claim.False)
	d.Settle().ExpectSeen("Said before", "Here 14,000, there 19,500")
}

func TestALinkToASimilarClaimIsOneStep(t *testing.T) {
	d := saidTwice(t).Settle()
	expect(d, "pieces of evidence before", len(d.claim().Evidence), 0)
	d.ClickOn("Said before: a similar claim").ClickOn("Link as evidence").ExpectSeen("Linked as evidence")
	e := d.claim().Evidence
	if len(e) != 1 || !strings.Contains(e[0].Note, " · False · claim "+d.similar()[0].ID) || e[0].Stance != claim.Context {
		t.Errorf("evidence %+v", e)
	}
	d.w.likes.Link(d.similar()[0].ID)
	expect(d, "pieces of evidence after a second time", len(d.claim().Evidence), 1)
	d.w.past.Undo()
	expect(d, "pieces of evidence after undo", len(d.claim().Evidence), 0)
	d.Settle().ExpectSeen("Link as evidence")
}

func TestAnAnswerThatComesTooLateIsDropped(t *testing.T) {
	d := saidTwice(t)
	d.slow = true
	for _, wait := range d.timers {
		if !wait.stopped {
			wait.run()
		}
	}
	d.timers = nil
	d.Press("Esc", "Up").Settle()
	if len(d.similar()) != 0 {
		t.Errorf("listed: %+v", d.similar())
	}
}
