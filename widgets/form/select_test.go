package form

import (
	"testing"

	"claimlight/internal/claim"
	"claimlight/widgets/field"

	"fyne.io/fyne/v2"
)

func TestAListIsOpenedAndChosenFromByKeys(t *testing.T) {
	d := newFormDesk(t).open(bridge())
	d.focus(d.form.sheet.source).tab()
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
	d.focus(d.form.sheet.source).tab().key(fyne.KeyDelete)
	if got := d.last().Source.Kind; got != "" {
		t.Errorf("kind = %q", got)
	}
	manner := d.tab().focused().(*field.Select)
	manner.SetSelected(manner.Options[0])
	if got := d.last().Source.Manner; got != "" || manner.Selected != "" {
		t.Errorf("manner = %q, shown as %q", got, manner.Selected)
	}
}

func TestALetterChoosesTheNextWordThatBeginsWithIt(t *testing.T) {
	d := newFormDesk(t).open(bridge())
	d.focus(d.form.sheet.source).tab()
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
