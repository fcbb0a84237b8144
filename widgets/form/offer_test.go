package form

import (
	"testing"

	"claimlight/widgets/field"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// source opens a claim with the caret in a source field that knows some names.
func (d *formDesk) source() *field.Entry {
	d.open(bridge())
	d.form.SetSources([]string{"Ministry of Finance", "Ministry of Defence", "Mayor of Lviv"})
	d.focus(d.form.sheet.source)
	return d.form.sheet.source
}

func TestSourceIsCompletedByKeyboard(t *testing.T) {
	d := newFormDesk(t)
	source := d.source()
	d.typeText("mi")
	if !d.form.shared.offers.Visible() || len(d.form.shared.offers.Words()) != 2 {
		t.Fatalf("offers %q", d.form.shared.offers.Words())
	}
	d.key(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if source.Text != "Ministry of Defence" || d.form.shared.offers.Visible() {
		t.Errorf("source = %q", source.Text)
	}
	d.typeText("!")
	if source.Text != "Ministry of Defence!" {
		t.Errorf("source = %q, want the caret at the end", source.Text)
	}
	d.form.Flush()
	if got := d.last().Source.Name; got != "Ministry of Defence!" {
		t.Errorf("reported %q", got)
	}
}

func TestEscClosesTheOffersFirst(t *testing.T) {
	d := newFormDesk(t)
	d.source()
	d.typeText("mi").key(fyne.KeyEscape)
	if d.form.shared.offers.Visible() || d.left != 0 {
		t.Errorf("offers shown %v, left %d times", d.form.shared.offers.Visible(), d.left)
	}
	d.key(fyne.KeyEscape)
	if d.left != 1 {
		t.Errorf("left %d times", d.left)
	}
}

func TestDownOffersAllNamesAndTabClosesThem(t *testing.T) {
	d := newFormDesk(t)
	d.source()
	d.key(fyne.KeyDown)
	if len(d.form.shared.offers.Words()) != 3 || !d.form.shared.offers.Visible() {
		t.Errorf("offers %q", d.form.shared.offers.Words())
	}
	d.tab()
	if d.form.shared.offers.Visible() {
		t.Error("the offers stay after the field is left")
	}
}

func TestSourceIsCompletedByMouse(t *testing.T) {
	d := newFormDesk(t)
	source := d.source()
	d.typeText("m")
	list := d.form.shared.offers
	driver := fyne.CurrentApp().Driver()
	if at := driver.AbsolutePositionForObject(source); driver.AbsolutePositionForObject(
		list,
	).Y < at.Y+source.Size().Height {
		t.Error("the offers hide the field")
	}
	second := fyne.NewPos(20, list.Size().Height/2) // of three
	list.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: second}})
	d.window.Canvas().Unfocus() // as a press of the mouse beside the field does
	if !list.Visible() {
		t.Fatal("the offers are gone before the click is over")
	}
	list.Tapped(&fyne.PointEvent{Position: second})
	if source.Text != "Ministry of Defence" || d.focused() != source {
		t.Errorf("source = %q, the caret is in %T", source.Text, d.focused())
	}
}
