package widgets

import (
	"testing"

	"claimlight/internal/claim"

	"fyne.io/fyne/v2"
)

func TestAListIsOpenedAndChosenFromByKeys(t *testing.T) {
	d := newFormDesk(t).open(bridge())
	d.focus(d.form.fields.source).tab()
	kind := d.focused()
	d.key(fyne.KeyReturn)
	if d.window.Canvas().Overlays().Top() == nil {
		t.Fatal("Enter does not open the list")
	}
	d.key(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn) // past the dash to the first word
	if got := d.last().Source.Kind; got != claim.Person {
		t.Errorf("kind = %q", got)
	}
	if d.window.Canvas().Overlays().Top() != nil || d.focused() != kind {
		t.Errorf("the list stays open, or the caret is in %T", d.focused())
	}
}

func TestAListIsEmptiedByDeleteAndByTheDash(t *testing.T) {
	c := bridge()
	c.Source.Kind, c.Source.Manner = claim.Document, claim.Direct
	d := newFormDesk(t).open(c)
	d.focus(d.form.fields.source).tab().key(fyne.KeyDelete)
	if got := d.last().Source.Kind; got != "" {
		t.Errorf("kind = %q", got)
	}
	manner := d.tab().focused().(*selectField)
	manner.SetSelected(noChoice)
	if got := d.last().Source.Manner; got != "" || manner.Selected != "" {
		t.Errorf("manner = %q, shown as %q", got, manner.Selected)
	}
}

func TestALetterChoosesTheNextWordThatBeginsWithIt(t *testing.T) {
	d := newFormDesk(t).open(bridge())
	d.focus(d.form.fields.source).tab()
	for _, want := range []claim.SourceKind{claim.Person, claim.Person} {
		d.typeText("P")
		if got := d.form.Claim().Source.Kind; got != want {
			t.Errorf("kind = %q, want %q", got, want)
		}
	}
	d.typeText("ж")
	if got := d.form.Claim().Source.Kind; got != claim.Person {
		t.Errorf("a letter that begins no word chose %q", got)
	}
}

func TestRatingIsChosenByMouse(t *testing.T) {
	d := newFormDesk(t).open(bridge())
	rating := d.form.fields.rating
	for i, want := range claim.Ratings {
		pos, size := rating.cell(i)
		rating.Tapped(&fyne.PointEvent{Position: pos.AddXY(size.Width/2, size.Height/2)})
		if got := d.last().Rating; got != want {
			t.Errorf("a click on %q chose %q", want, got)
		}
	}
	if d.focused() != fyne.Focusable(rating) {
		t.Errorf("after a click the caret is in %T", d.focused())
	}
	pos, size := rating.cell(5)
	rating.Tapped(&fyne.PointEvent{Position: pos.AddXY(size.Width/2, size.Height/2)})
	if got := d.last().Rating; got != claim.NotRated {
		t.Errorf("a second click leaves %q", got)
	}
	before := len(d.saved)
	rating.Tapped(&fyne.PointEvent{Position: fyne.NewPos(pos.X-choiceGap/2, pos.Y+1)})
	if len(d.saved) != before {
		t.Error("a click between two options chose one")
	}
}
