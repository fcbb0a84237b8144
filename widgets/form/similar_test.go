package form

import (
	"strings"
	"testing"

	"claimlight/internal/claim"
	"claimlight/widgets/field"
	"claimlight/widgets/form/quote"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

var before = []Similar{
	{
		ID:      "one",
		Quote:   "The city planted 3,900 trees.",
		About:   "City news, 2024-03-01",
		Rating:  claim.False,
		Figures: []FigurePair{{"4,700", "3,900"}},
	},
	{
		ID:     "two",
		Quote:  "4,700 trees were planted.",
		About:  "Green paper, 2023-11-20",
		Status: claim.Unchecked,
		Linked: true,
	},
}

// words are all texts below an object, as a reader sees them.
func wordsIn(o fyne.CanvasObject) string {
	var b strings.Builder
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		switch o := o.(type) {
		case *kit.Caption:
			b.WriteString(o.Text + "\n")
		case *field.Link:
			b.WriteString("[" + o.Text + "]\n")
		case *quote.View:
			b.WriteString(o.Quoted() + "\n")
		case *fyne.Container:
			for _, part := range o.Objects {
				walk(part)
			}
		}
	}
	walk(o)
	return b.String()
}

func TestSimilarClaimsAreListedWithTheFiguresThatDiffer(t *testing.T) {
	d := newFormDesk(t)
	d.form.SetClaim(&claim.Claim{ID: "c", Selector: claim.Selector{Quote: "The city planted 4,700 trees."}})
	if s := d.form.sheet.similar; s.notice.Visible() || s.object.Visible() {
		t.Error("an empty list takes room")
	}
	d.form.SetSimilar(before)
	want := "Said before\nThe city planted 3,900 trees.\nFalse · City news, 2024-03-01\n" +
		"Here 4,700, there 3,900\n[Open]\n[Link as evidence]\n" +
		"4,700 trees were planted.\nUnchecked · Green paper, 2023-11-20\n[Open]\nLinked as evidence\n"
	if got := wordsIn(d.form.sheet.similar.object); got != want {
		t.Errorf("the list reads\n%s\nwant\n%s", got, want)
	}
	if d.form.sheet.similar.notice.Text != "Said before: 2 similar claims" || !d.form.sheet.similar.notice.Visible() {
		t.Errorf("the notice says %q", d.form.sheet.similar.notice.Text)
	}
	d.form.SetSimilar(nil)
	if s := d.form.sheet.similar; s.notice.Visible() || s.object.Visible() {
		t.Error("an empty list takes room")
	}
}

func TestNothingIsLinkedWithoutAPress(t *testing.T) {
	d := newFormDesk(t)
	var opened, linked []string
	d.form.OnOpenSimilar = func(id string) { opened = append(opened, id) }
	d.form.OnLinkSimilar = func(id string) { linked = append(linked, id) }
	d.form.SetClaim(&claim.Claim{ID: "c"})
	d.form.SetSimilar(before)
	links := d.form.sheet.similar.links
	d.window.Canvas().Focus(links[0])
	links[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(opened) != 1 || opened[0] != "one" || len(linked) != 0 {
		t.Errorf("opened %q, linked %q", opened, linked)
	}
	test.Tap(links[1].(*field.Link))
	if len(linked) != 1 || linked[0] != "one" {
		t.Errorf("linked %q", linked)
	}
	d.window.Canvas().Focus(links[1])
	d.form.SetSimilar(before[1:])
	if d.window.Canvas().Focused() != d.form.sheet.similar.notice {
		t.Errorf("%T has the focus, want the notice", d.window.Canvas().Focused())
	}
}
