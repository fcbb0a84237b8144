package form

import (
	"slices"
	"strings"
	"testing"

	"claimlight/internal/claim"
	"claimlight/widgets/field"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/shopspring/decimal"
)

// filled is a claim with something in each kind of field.
func filled() claim.Claim {
	c := bridge()
	c.Source.Name, c.Conclusion, c.Rating = "Mayor", "It cost less.", claim.False
	c.Figures = []claim.Figure{
		{ID: "f", Text: "2 days", Value: decimal.NewNullDecimal(decimal.NewFromInt(2)), Unit: "day"},
	}
	c.Evidence = []claim.Evidence{{ID: "e", URL: "https://example.org"}}
	return c
}

func TestTypingAfterTabReplacesWhatStoodInTheField(t *testing.T) {
	d := newFormDesk(t).open(filled())
	for _, field := range []*field.Entry{d.form.sheet.source, d.figureField(0, figureWords), d.figureField(0,
		figureValue), d.figureField(0, figureUnit)} {
		d.form.FocusRating()
		for d.window.Canvas().Focused() != fyne.Focusable(field) {
			d.tab()
		}
		if field.SelectedText() != field.Text || field.Text == "" {
			t.Errorf("%s: of %q, %q is selected", field.Name, field.Text, field.SelectedText())
		}
		d.typeText("2")
		if field.Text != "2" {
			t.Errorf("%s holds %q", field.Name, field.Text)
		}
	}
	if got := d.form.Claim().Figures[0]; got.Value.Decimal.String() != "2" || got.Unit != "2" {
		t.Errorf("saved %+v", got)
	}
}

func TestTabGoesToTheEndOfATextOfSeveralLines(t *testing.T) {
	c := filled()
	c.Conclusion = "It cost less.\nMuch less."
	d := newFormDesk(t).open(c).focus(field.NewEntry(""))
	d.form.FocusField("Conclusion")
	d.typeText("!")
	if got := d.form.sheet.result.Text; got != "It cost less.\nMuch less.!" {
		t.Errorf("the conclusion is %q", got)
	}
}

func TestAClickPutsTheCaretWhereItPoints(t *testing.T) {
	d := newFormDesk(t).open(filled())
	source := d.form.sheet.source
	d.form.FocusRating()
	source.MouseDown(
		&desktop.MouseEvent{
			PointEvent: fyne.PointEvent{Position: fyne.NewPos(2, 10)},
			Button:     desktop.MouseButtonPrimary,
		},
	)
	source.MouseUp(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	d.typeText("The ")
	if source.Text != "The Mayor" {
		t.Errorf("the source is %q", source.Text)
	}
}

// Another window, or a dialog, takes the focus from the field and gives it back without asking which was it.
func TestAFieldThatGetsTheFocusBackKeepsItsCaret(t *testing.T) {
	d := newFormDesk(t).open(filled())
	source := d.form.sheet.source
	d.form.FocusField("Source")
	d.key(fyne.KeyEnd).typeText(" of")
	source.FocusLost()
	source.FocusGained()
	d.typeText(" Oslo")
	if source.Text != "Mayor of Oslo" {
		t.Errorf("the source is %q", source.Text)
	}
	source.FocusLost()
	d.form.Left() // the text had the keyboard in between
	source.FocusGained()
	if source.SelectedText() != source.Text {
		t.Errorf("%q is selected", source.SelectedText())
	}
}

// uppermost is what takes the wheel at the middle of an object, in the order of the driver: the last one that is drawn
// there.
func (d *formDesk) uppermost(o fyne.CanvasObject) fyne.Scrollable {
	var found fyne.Scrollable
	var walk func(o fyne.CanvasObject, at, point fyne.Position)
	walk = func(o fyne.CanvasObject, at, point fyne.Position) {
		at = at.Add(o.Position())
		end := at.Add(o.Size())
		inside := point.X >= at.X && point.Y >= at.Y && point.X < end.X && point.Y < end.Y
		if s, is := o.(fyne.Scrollable); is && inside && o.Visible() {
			found = s
		}
		for _, child := range childrenOf(o) {
			walk(child, at, point)
		}
	}
	driver := fyne.CurrentApp().Driver()
	middle := driver.AbsolutePositionForObject(o).AddXY(o.Size().Width/2, o.Size().Height/2)
	walk(d.window.Content(), fyne.Position{}, middle)
	return found
}

func TestTheWheelTurnsTheFormOverAnyField(t *testing.T) {
	d := newFormDesk(t).open(filled()).more().unfold()
	d.window.Resize(fyne.NewSize(340, 400))
	fields := 0
	for _, b := range d.form.sheet.bindings {
		field := b.field.(fyne.CanvasObject)
		d.form.shared.room.scroll.ScrollToOffset(fyne.NewPos(0, 0))
		d.form.shared.room.reveal(field)
		d.form.shared.room.scroll.ScrollToOffset(d.form.shared.room.scroll.Offset.AddXY(0, 20))
		before := d.form.shared.room.scroll.Offset.Y
		d.uppermost(field).Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 10)})
		if after := d.form.shared.room.scroll.Offset.Y; before > 0 && after >= before {
			t.Errorf("%s: the form was at %v and is at %v", nameOf(b.field), before, after)
		}
		fields++
	}
	if fields < 10 {
		t.Errorf("%d fields only", fields)
	}
}

func TestALongNoteTurnsBeforeTheFormDoes(t *testing.T) {
	c := filled()
	c.Notes = strings.Repeat("A line.\n", 30)
	d := newFormDesk(t).open(c).more()
	d.form.FocusField("Notes")
	notes := d.focused().(*field.Entry)
	before := d.form.shared.room.scroll.Offset.Y
	d.uppermost(notes).Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 10)})
	if d.form.shared.room.scroll.Offset.Y != before {
		t.Error("the form was turned, and the note has lines above")
	}
	d.form.FocusRating()
	before = d.form.shared.room.scroll.Offset.Y
	d.form.shared.room.scroll.ScrollToOffset(fyne.NewPos(0, 100))
	d.uppermost(d.form.sheet.result).Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 10)})
	if d.form.shared.room.scroll.Offset.Y == before {
		t.Error("the form was not turned")
	}
}

func childrenOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}

func TestEnterOnAWalkByTabDeletesNothing(t *testing.T) {
	c := filled()
	c.Figures = append(c.Figures, claim.Figure{ID: "g", Text: "3 nights"})
	d := newFormDesk(t).open(c).more().unfold()
	deleted, warned := 0, 0
	d.form.OnDelete = func() { deleted++ }
	d.form.OnWarned = func() { warned++ }
	var names []string
	for _, stop := range d.stops() {
		d.focus(stop)
		names = append(names, nameOf(stop))
		if b, is := stop.(*field.Button); is {
			names[len(names)-1] = b.AccessibilityLabel()
		}
		if _, list := stop.(*field.Select); !list { // Enter opens a list, which takes the keys
			d.key(fyne.KeyReturn)
		}
	}
	if deleted > 0 || warned == 0 {
		t.Errorf("deleted %d times, warned %d times", deleted, warned)
	}
	if got := d.form.Claim(); len(got.Figures) < 2 || len(got.Evidence) < 1 || got.Rating != claim.False {
		t.Errorf(
			"what is left is %d figures, %d pieces of evidence, rating %q",
			len(got.Figures),
			len(got.Evidence),
			got.Rating,
		)
	}
	if done, drop := slices.Index(names, "Done"), slices.Index(names, "Delete the claim"); done < 0 || drop < done {
		t.Errorf("Tab goes %q", names)
	}
	d.focus(d.form.state.drop).key(fyne.KeySpace)
	if deleted != 1 {
		t.Error("Space does not delete")
	}
}

func TestADigitRatesWhereNoTextIsTyped(t *testing.T) {
	d := newFormDesk(t).open(filled()).more()
	var rated []claim.Rating
	d.form.OnRate = func(r claim.Rating) { rated = append(rated, r) }
	for _, stop := range d.stops() {
		before := len(rated)
		d.focus(stop).typeText("2")
		_, text := stop.(*field.Entry)
		if rates := len(rated) > before || d.form.Claim().Rating == claim.MostlyFalse; rates == text {
			t.Errorf("a digit in %T %q rates: %v", stop, nameOf(stop), rates)
		}
		d.form.sheet.rating.Fill("")
	}
	d.focus(d.form.sheet.more.button).typeText("0")
	if got := rated[len(rated)-1]; got != claim.NotRated {
		t.Errorf("0 rates %q", got)
	}
}
