package chart

import (
	"fmt"
	"slices"
	"testing"

	"claimlight/internal/chart"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// newPoints shows four points: the second is a range, the third stands against another.
func newPoints(t *testing.T) (*Points, *[]string) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.DefaultTheme())
	p := NewPoints()
	var log []string
	p.OnStand = func(i int) { log = append(log, fmt.Sprint("stand ", i)) }
	p.OnOpen = func(i int) { log = append(log, fmt.Sprint("open ", i)) }
	p.OnLeave = func() { log = append(log, "leave") }
	p.Set([]Point{
		{X: 0, Low: 5, Top: 5, Says: "five"},
		{X: 4, Low: 20, Top: 30},
		{X: 6, Low: 1, Top: 1, Odd: true},
		{X: 10, Low: 10, Top: 10},
	}, chart.Axis{Min: 0, Max: 10}, chart.Values([]float64{1, 5, 20, 30}, 4))
	w := test.NewTempWindow(t, p)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(400, 300))
	w.Canvas().Focus(p)
	return p, &log
}

func TestPointsAreWalkedOverByKeys(t *testing.T) {
	p, log := newPoints(t)
	for _, key := range []fyne.KeyName{
		fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnd,
		fyne.KeyRight, fyne.KeyHome, fyne.KeyEscape,
	} {
		p.TypedKey(&fyne.KeyEvent{Name: key})
	}
	want := []string{ // from the highest, up leads nowhere
		"stand 0", "stand 0", "stand 1", "stand 3", "stand 0", "stand 2", "open 2", "stand 3", "stand 3", "stand 0", "leave",
	}
	if !slices.Equal(*log, want) {
		t.Errorf("told of %q, want %q", *log, want)
	}
	if p.AccessibilityLabel() != p.Name+": five" {
		t.Errorf("it calls itself %q", p.AccessibilityLabel())
	}
}

func TestPointsAreFoundByTheMouse(t *testing.T) {
	p, log := newPoints(t)
	*log = nil
	inRange := p.spot(4, 25)
	p.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: inRange.AddXY(5, 0)}})
	if p.Cursor() != desktop.PointerCursor {
		t.Error("nothing says that the point can be pressed")
	}
	p.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: inRange.AddXY(40, 0)}})
	p.Tapped(&fyne.PointEvent{Position: inRange.AddXY(40, 0)})
	p.Tapped(&fyne.PointEvent{Position: p.spot(6, 1)})
	if want := []string{"stand 1", "stand 2", "open 2"}; !slices.Equal(*log, want) {
		t.Errorf("told of %q, want %q", *log, want)
	}
}

// What stands against another has another shape, not only another colour.
func TestPointsThatDisagreeHaveAShapeOfTheirOwn(t *testing.T) {
	p, _ := newPoints(t)
	lines, rings := 0, 0
	for _, o := range test.WidgetRenderer(p).Objects() {
		switch o := o.(type) {
		case *canvas.Line:
			if o.StrokeWidth == 2 {
				lines++
			}
		case *canvas.Circle:
			if o.StrokeWidth > 0 {
				rings++
			}
		}
	}
	if lines != 2 || rings != 2 { // a cross in a ring, and the ring of the keyboard
		t.Errorf("drawn are %d lines and %d rings", lines, rings)
	}
	p.Set(nil, chart.Axis{}, chart.Axis{})
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	p.Tapped(&fyne.PointEvent{})
}
