package app

import (
	"testing"

	"claimlight/internal/claim"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// grips are the middles of the two grips of the open claim, the start first.
func (d *checker) grips() []fyne.Position {
	var at []fyne.Position
	for _, s := range d.screen() {
		if r, ok := s.Object.(*canvas.Rectangle); ok && r.Size() == fyne.NewSize(8, 8) && r.CornerRadius == 4 {
			at = append(at, s.Middle())
		}
	}
	if len(at) != 2 {
		d.t.Fatalf("%d grips are drawn", len(at))
	}
	return at
}

// Both ends of a claim are dragged elsewhere by mouse, word by word. What was filled in stays, and so does its place
// after an undo.
func TestTheMouseMovesTheEndsOfAClaimAndNoFieldIsLost(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").TypeSource("Oda Lindqvist").Save()
	d.Press("4")
	before := d.claim()
	whole := before.Selector.Quote
	d.DragTo(d.grips()[1], d.point("we announced"))
	d.ExpectQuote("“We planted every tree we")
	d.DragTo(d.grips()[0], d.point("every tree"))
	d.ExpectQuote("every tree we")
	after := d.claim()
	expect(d, "source", after.Source.Name+" "+string(after.Source.Kind), before.Source.Name+" "+string(before.Source.Kind))
	expect(d, "rating", after.Rating, claim.MostlyTrue)
	expect(d, "claims", len(d.claims()), 1)
	d.Press("Ctrl+Z", "Ctrl+Z").ExpectQuote(whole)
}

// A second click that becomes a drag selects by word, over the border of sentences too.
func TestADoubleClickThatIsDraggedSelectsByWord(t *testing.T) {
	d := newDesk(t).Sample()
	from, to := d.point("every tree"), d.point("we announced")
	d.ClickAt(from).DragTo(from, to).ExpectSelected("every tree we")
}

// The wheel turns in large steps and a touchpad in small ones; both go as far.
func TestWheelAndTouchpadScrollAlike(t *testing.T) {
	d := newDesk(t).Sample().Resize(1024, 640)
	view := d.w.desk.Panes.View
	top := func() int {
		s, _ := d.under(fyne.CurrentApp().Driver().AbsolutePositionForObject(view).AddXY(200, 200),
			func(o fyne.CanvasObject) bool { _, is := o.(fyne.Scrollable); return is })
		if s.Object != fyne.CanvasObject(view) {
			t.Fatalf("the wheel over the text turns %T", s.Object)
		}
		return view.Top()
	}
	view.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -150)})
	wheel := top()
	view.SetTop(0)
	for range 100 {
		view.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -1.5)})
	}
	if pad := top(); wheel == 0 || pad != wheel {
		t.Errorf("the wheel scrolls to %d, a touchpad to %d", wheel, pad)
	}
}

// While the mouse drags, the pointer tells that this is text.
func TestThePointerOverTheTextIsATextCursor(t *testing.T) {
	d := newDesk(t).Sample()
	s, ok := d.under(d.point(d.Words(3)), func(o fyne.CanvasObject) bool { _, is := o.(desktop.Cursorable); return is })
	if !ok || s.Object.(desktop.Cursorable).Cursor() != desktop.TextCursor {
		t.Error("the pointer over the text is an arrow")
	}
}
