package chart

import (
	"math"
	"slices"

	"claimlight/internal/chart"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget        = (*Points)(nil)
	_ fyne.Focusable     = (*Points)(nil)
	_ fyne.Shortcutable  = (*Points)(nil)
	_ fyne.Tappable      = (*Points)(nil)
	_ fyne.Accessible    = (*Points)(nil)
	_ desktop.Hoverable  = (*Points)(nil)
	_ desktop.Cursorable = (*Points)(nil)
)

// Point is a value, or a range of values, at a place of the axis below.
type Point struct {
	X, Low, Top float64
	Odd         bool   // stands against another point: it is drawn as a cross in a ring
	Says        string // for a screen reader
}

// Points shows points over an axis. The arrows walk over them, Enter or a click opens what a point stands for.
type Points struct {
	widget.BaseWidget

	Name       string              // for a screen reader
	OnStand    func(i int)         // the keyboard or the mouse stands at a point
	OnOpen     func(i int)         // Enter, or a click
	OnLeave    func()              // Esc
	OnShortcut func(fyne.Shortcut) // a shortcut for which the chart has no use
	OnRune     func(r rune)        // a letter

	points  []Point // in their order along the axis below
	x, y    chart.Axis
	at      int // where the keyboard stands; -1 for nowhere
	focused bool
	hover   int // the point under the mouse; -1 for none
}

// NewPoints makes an empty chart.
func NewPoints() *Points {
	p := &Points{at: -1, hover: -1}
	p.ExtendBaseWidget(p)
	return p
}

// Set shows other points, in their order along the axis below.
func (p *Points) Set(points []Point, x, y chart.Axis) {
	p.points, p.x, p.y = points, x, y
	p.at, p.hover = min(p.at, len(points)-1), -1
	if p.at < 0 && p.focused {
		p.walk(0)
	}
	p.Refresh()
}

// Stand puts the keyboard at a point.
func (p *Points) Stand(i int) {
	if i >= 0 && i < len(p.points) && i != p.at {
		p.at = i
		p.Refresh()
	}
}

// At is the point where the keyboard stands; -1 for none.
func (p *Points) At() int { return p.at }

// TypedKey walks over the points: left and right through time, up and down to the next higher and lower value.
func (p *Points) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyRight:
		p.walk(p.at + 1)
	case fyne.KeyLeft:
		p.walk(p.at - 1)
	case fyne.KeyHome:
		p.walk(0)
	case fyne.KeyEnd:
		p.walk(len(p.points) - 1)
	case fyne.KeyUp:
		p.climb(1)
	case fyne.KeyDown:
		p.climb(-1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.open(p.at)
	case fyne.KeyEscape:
		if p.OnLeave != nil {
			p.OnLeave()
		}
	}
}

// walk stands at a point, or at the nearest end.
func (p *Points) walk(to int) {
	if len(p.points) == 0 {
		return
	}
	p.at = min(max(to, 0), len(p.points)-1)
	p.Refresh()
	if p.OnStand != nil {
		p.OnStand(p.at)
	}
}

// climb stands at the point with the next value.
func (p *Points) climb(by int) {
	if p.at < 0 {
		p.walk(0)
		return
	}
	order := make([]int, len(p.points))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch d := p.points[a].Low - p.points[b].Low; {
		case d < 0:
			return -1
		case d > 0:
			return 1
		}
		return 0
	})
	if next := slices.Index(order, p.at) + by; next >= 0 && next < len(order) {
		p.walk(order[next])
	}
}

func (p *Points) open(i int) {
	if i >= 0 && i < len(p.points) && p.OnOpen != nil {
		p.OnOpen(i)
	}
}

// TypedRune hands on letters.
func (p *Points) TypedRune(r rune) {
	if r != ' ' && p.OnRune != nil {
		p.OnRune(r)
	}
}

// TypedShortcut hands on all shortcuts.
func (p *Points) TypedShortcut(s fyne.Shortcut) {
	if p.OnShortcut != nil {
		p.OnShortcut(s)
	}
}

// FocusGained lets the keyboard stand somewhere.
func (p *Points) FocusGained() {
	p.focused = true
	if p.at < 0 {
		p.walk(0)
	}
	p.Refresh()
}

// FocusLost draws that the keyboard is elsewhere.
func (p *Points) FocusLost() {
	p.focused = false
	p.Refresh()
}

// Tapped opens what the point stands for.
func (p *Points) Tapped(ev *fyne.PointEvent) {
	if i := p.near(ev.Position); i >= 0 {
		p.walk(i)
		p.open(i)
	}
}

// MouseIn tells of the point under the mouse.
func (p *Points) MouseIn(ev *desktop.MouseEvent) { p.MouseMoved(ev) }

// MouseMoved tells of the point under the mouse.
func (p *Points) MouseMoved(ev *desktop.MouseEvent) {
	if i := p.near(ev.Position); i != p.hover {
		if p.hover = i; i >= 0 && p.OnStand != nil {
			p.OnStand(i)
		}
		p.Refresh()
	}
}

// MouseOut tells again of the point where the keyboard stands.
func (p *Points) MouseOut() {
	if p.hover = -1; p.at >= 0 && p.OnStand != nil {
		p.OnStand(p.at)
	}
	p.Refresh()
}

// Cursor tells that a point can be pressed.
func (p *Points) Cursor() desktop.Cursor {
	if p.hover >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// AccessibilityLabel is the name of the chart, and the point where the keyboard stands.
func (p *Points) AccessibilityLabel() string {
	if p.at < 0 || p.at >= len(p.points) {
		return p.Name
	}
	return p.Name + ": " + p.points[p.at].Says
}

// AccessibilityRole is that of text.
func (p *Points) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// MinSize leaves room for the axes and something between.
func (p *Points) MinSize() fyne.Size {
	p.ExtendBaseWidget(p)
	return fyne.NewSize(280, 160)
}

// Measures of the chart, in dp.
const (
	left   = 84 // for the numbers
	right  = 48 // for half of the last day
	top    = 14
	bottom = 30 // for the days
	disc   = 9
	reach  = 12 // how near to a point the mouse stands at it
)

// spot is where a value stands in the chart.
func (p *Points) spot(x, y float64) fyne.Position {
	size := p.Size()
	return fyne.NewPos(left+float32(p.x.At(x))*(size.Width-left-right),
		size.Height-bottom-float32(p.y.At(y))*(size.Height-top-bottom))
}

// near finds the point nearest to a place; -1 where none is near.
func (p *Points) near(at fyne.Position) int {
	best, found := float64(reach), -1
	for i, pt := range p.points {
		low, high := p.spot(pt.X, pt.Low), p.spot(pt.X, pt.Top)
		y := min(max(at.Y, high.Y), low.Y)
		if d := math.Hypot(float64(at.X-low.X), float64(at.Y-y)); d < best {
			best, found = d, i
		}
	}
	return found
}

// textSize is that of what is written at the axes.
func (p *Points) textSize() float32 { return p.Theme().Size(theme.SizeNameCaptionText) }
