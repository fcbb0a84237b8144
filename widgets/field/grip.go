package field

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget        = (*Grip)(nil)
	_ fyne.Draggable     = (*Grip)(nil)
	_ desktop.Cursorable = (*Grip)(nil)
	_ fyne.Accessible    = (*Grip)(nil)
)

// Grip is six dots by which something is dragged up and down.
type Grip struct {
	widget.BaseWidget
	name  string
	moved func(dy float32) float32 // dragged so far; gives what is left of it
	done  func()
	far   float32
	begun bool // something was moved
}

// NewGrip makes a grip of a name. Moved gets how far it is dragged, in dp, and gives what is left of that once
// something was moved; done is called when something was and it is let go.
func NewGrip(name string, moved func(dy float32) float32, done func()) *Grip {
	g := &Grip{name: name, moved: moved, done: done}
	g.ExtendBaseWidget(g)
	return g
}

// Dragged is called by the driver.
func (g *Grip) Dragged(ev *fyne.DragEvent) {
	g.far += ev.Dragged.DY
	left := g.moved(g.far)
	g.begun = g.begun || left != g.far
	g.far = left
}

// DragEnd is called by the driver.
func (g *Grip) DragEnd() {
	if g.begun {
		g.done()
	}
	g.far, g.begun = 0, false
}

// Cursor tells that it is dragged up and down.
func (g *Grip) Cursor() desktop.Cursor { return desktop.VResizeCursor }

// AccessibilityLabel says what is moved.
func (g *Grip) AccessibilityLabel() string { return g.name }

// AccessibilityRole is that of a button.
func (g *Grip) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer links the grip to what draws it.
func (g *Grip) CreateRenderer() fyne.WidgetRenderer {
	r := &gripRenderer{grip: g}
	for range 6 {
		dot := canvas.NewRectangle(color.Transparent)
		dot.CornerRadius = gripDot / 2
		r.dots = append(r.dots, dot)
	}
	r.Refresh()
	return r
}

// Sizes of a grip in dp.
const (
	gripDot  = 2.5
	gripStep = 5
)

type gripRenderer struct {
	grip *Grip
	dots []fyne.CanvasObject
}

func (r *gripRenderer) Destroy() {}

func (r *gripRenderer) Objects() []fyne.CanvasObject { return r.dots }

func (r *gripRenderer) MinSize() fyne.Size {
	return fyne.NewSize(gripStep+gripDot+6, 2*gripStep+gripDot+4)
}

func (r *gripRenderer) Layout(size fyne.Size) {
	top := (size.Height - 2*gripStep - gripDot) / 2
	for i, dot := range r.dots {
		dot.Resize(fyne.NewSquareSize(gripDot))
		dot.Move(fyne.NewPos(float32(i%2)*gripStep, top+float32(i/2)*gripStep))
	}
}

func (r *gripRenderer) Refresh() {
	for _, dot := range r.dots {
		dot.(*canvas.Rectangle).FillColor = theme.Color(theme.ColorNamePlaceHolder)
	}
	canvas.Refresh(r.grip)
}
