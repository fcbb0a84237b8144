// Package bar shows which part of a long text is in view, and moves it.
package bar

import (
	"claimlight/widgets/reading/page"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget       = (*Bar)(nil)
	_ fyne.Draggable    = (*Bar)(nil)
	_ fyne.Tappable     = (*Bar)(nil)
	_ desktop.Hoverable = (*Bar)(nil)
)

// Sizes in dp: of the bar, and the least length of its thumb.
const (
	Width = 12
	Least = 32
	thin  = 4
)

// Bar shows which part of a long column is visible, and moves it.
type Bar struct {
	widget.BaseWidget
	onMoved func(top float64)

	top, visible, whole float64 // in dp of the column
	hovered             bool
	Thumb               *canvas.Rectangle
	along               fyne.CanvasObject          // what stands along the bar
	OnTap               func(y float32, to func()) // goes to what stands at y, or else does what goes there
	OnHint              func(y float32)            // says what stands at y; below 0 for nothing
}

// New makes a bar with what stands along it.
func New(along fyne.CanvasObject, onMoved func(top float64)) *Bar {
	b := &Bar{onMoved: onMoved, Thumb: canvas.NewRectangle(nil), along: along}
	b.ExtendBaseWidget(b)
	return b
}

// show sets what part is visible.
func (b *Bar) show(top, visible, whole float64) {
	if b.top == top && b.visible == visible && b.whole == whole {
		return
	}
	b.top, b.visible, b.whole = top, visible, whole
	b.place()
}

// Follow shows what part of a page a port has in view.
func (b *Bar) Follow(p *page.Port) {
	b.show(p.Top(), float64(p.Height), p.Page.Column.Height())
}

func (b *Bar) place() {
	height := b.Size().Height
	b.Thumb.Hidden = b.whole <= b.visible || height <= 0
	if b.Thumb.Hidden {
		return
	}
	length := b.length()
	y := (height - length) * float32(b.top/(b.whole-b.visible))
	width := float32(thin)
	if b.hovered {
		width = thin * 2
	}
	b.Thumb.CornerRadius = width / 2
	b.Thumb.Resize(fyne.NewSize(width, length))
	b.Thumb.Move(fyne.NewPos(Width-width-2, min(max(y, 0), height-length)))
}

func (b *Bar) length() float32 {
	height := b.Size().Height
	return min(max(height*float32(b.visible/b.whole), Least), height)
}

// Dragged moves the text as far as the thumb went.
func (b *Bar) Dragged(ev *fyne.DragEvent) {
	if room := b.Size().Height - b.length(); room > 0 && b.whole > b.visible {
		b.moveTo(b.top + float64(ev.Dragged.DY/room)*(b.whole-b.visible))
	}
}

// DragEnd ends a drag; there is nothing left to do.
func (b *Bar) DragEnd() {}

// Tapped goes to the mark at the place, or to the place.
func (b *Bar) Tapped(ev *fyne.PointEvent) { b.OnTap(ev.Position.Y, func() { b.goTo(ev) }) }

func (b *Bar) goTo(ev *fyne.PointEvent) {
	if room := b.Size().Height - b.length(); room > 0 {
		b.moveTo(float64((ev.Position.Y-b.length()/2)/room) * (b.whole - b.visible))
	}
}

func (b *Bar) moveTo(top float64) {
	b.onMoved(min(max(top, 0), max(b.whole-b.visible, 0)))
}

// MouseIn widens the bar.
func (b *Bar) MouseIn(*desktop.MouseEvent) { b.hover(true) }

// MouseMoved says what stands there.
func (b *Bar) MouseMoved(ev *desktop.MouseEvent) { b.OnHint(ev.Position.Y) }

// MouseOut makes the bar thin again.
func (b *Bar) MouseOut() {
	b.hover(false)
	b.OnHint(-Width)
}

func (b *Bar) hover(on bool) {
	b.hovered = on
	b.place()
	canvas.Refresh(b.Thumb)
}

// CreateRenderer is called by Fyne.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	b.takeColor()
	return &barRenderer{bar: b}
}

func (b *Bar) takeColor() {
	b.Thumb.FillColor = b.Theme().Color(theme.ColorNameScrollBar, fyne.CurrentApp().Settings().ThemeVariant())
}

type barRenderer struct{ bar *Bar }

func (r *barRenderer) Destroy() {}

func (r *barRenderer) Layout(size fyne.Size) {
	r.bar.along.Resize(size)
	r.bar.place()
}

func (r *barRenderer) MinSize() fyne.Size { return fyne.NewSize(Width, Least) }

func (r *barRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bar.along, r.bar.Thumb}
}

func (r *barRenderer) Refresh() {
	r.bar.takeColor()
	r.bar.place()
	canvas.Refresh(r.bar.Thumb)
}
