package reading

import (
	"claimlight/widgets/reading/page"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget       = (*scrollBar)(nil)
	_ fyne.Draggable    = (*scrollBar)(nil)
	_ fyne.Tappable     = (*scrollBar)(nil)
	_ desktop.Hoverable = (*scrollBar)(nil)
)

// Sizes of the bar in dp.
const (
	barWidth = 12
	barThin  = 4
	barLeast = 32
)

// scrollBar shows which part of a long column is visible, and moves it.
type scrollBar struct {
	widget.BaseWidget
	onMoved func(top float64)

	top, visible, whole float64 // in dp of the column
	hovered             bool
	thumb               *canvas.Rectangle
	strip               *strip                     // what stands along the bar
	tapped              func(y float32, to func()) // goes to what stands at y, or else does what goes there
	hint                func(y float32)            // says what stands at y; below 0 for nothing
}

func newScrollBar(strip *strip, onMoved func(top float64)) *scrollBar {
	b := &scrollBar{onMoved: onMoved, thumb: canvas.NewRectangle(nil), strip: strip}
	b.ExtendBaseWidget(b)
	return b
}

// show sets what part is visible.
func (b *scrollBar) show(top, visible, whole float64) {
	if b.top == top && b.visible == visible && b.whole == whole {
		return
	}
	b.top, b.visible, b.whole = top, visible, whole
	b.place()
}

// follow shows what part of a page a port has in view.
func (b *scrollBar) follow(p *page.Port) {
	b.show(p.Top(), float64(p.Height), p.Page.Column.Height())
	b.strip.follow()
}

func (b *scrollBar) place() {
	height := b.Size().Height
	b.thumb.Hidden = b.whole <= b.visible || height <= 0
	if b.thumb.Hidden {
		return
	}
	length := b.length()
	y := (height - length) * float32(b.top/(b.whole-b.visible))
	width := float32(barThin)
	if b.hovered {
		width = barThin * 2
	}
	b.thumb.CornerRadius = width / 2
	b.thumb.Resize(fyne.NewSize(width, length))
	b.thumb.Move(fyne.NewPos(barWidth-width-2, min(max(y, 0), height-length)))
}

func (b *scrollBar) length() float32 {
	height := b.Size().Height
	return min(max(height*float32(b.visible/b.whole), barLeast), height)
}

// Dragged moves the text as far as the thumb went.
func (b *scrollBar) Dragged(ev *fyne.DragEvent) {
	if room := b.Size().Height - b.length(); room > 0 && b.whole > b.visible {
		b.moveTo(b.top + float64(ev.Dragged.DY/room)*(b.whole-b.visible))
	}
}

// DragEnd ends a drag; there is nothing left to do.
func (b *scrollBar) DragEnd() {}

// Tapped goes to the mark at the place, or to the place.
func (b *scrollBar) Tapped(ev *fyne.PointEvent) { b.tapped(ev.Position.Y, func() { b.goTo(ev) }) }

func (b *scrollBar) goTo(ev *fyne.PointEvent) {
	if room := b.Size().Height - b.length(); room > 0 {
		b.moveTo(float64((ev.Position.Y-b.length()/2)/room) * (b.whole - b.visible))
	}
}

func (b *scrollBar) moveTo(top float64) {
	b.onMoved(min(max(top, 0), max(b.whole-b.visible, 0)))
}

// MouseIn widens the bar.
func (b *scrollBar) MouseIn(*desktop.MouseEvent) { b.hover(true) }

// MouseMoved says what stands there.
func (b *scrollBar) MouseMoved(ev *desktop.MouseEvent) { b.hint(ev.Position.Y) }

// MouseOut makes the bar thin again.
func (b *scrollBar) MouseOut() {
	b.hover(false)
	b.hint(-2 * tickNear)
}

func (b *scrollBar) hover(on bool) {
	b.hovered = on
	b.place()
	canvas.Refresh(b.thumb)
}

// CreateRenderer is called by Fyne.
func (b *scrollBar) CreateRenderer() fyne.WidgetRenderer {
	b.takeColor()
	return &scrollBarRenderer{bar: b}
}

func (b *scrollBar) takeColor() {
	b.thumb.FillColor = b.Theme().Color(theme.ColorNameScrollBar, fyne.CurrentApp().Settings().ThemeVariant())
}

type scrollBarRenderer struct{ bar *scrollBar }

func (r *scrollBarRenderer) Destroy() {}

func (r *scrollBarRenderer) Layout(size fyne.Size) {
	r.bar.strip.raster.Resize(size)
	r.bar.place()
}

func (r *scrollBarRenderer) MinSize() fyne.Size { return fyne.NewSize(barWidth, barLeast) }

func (r *scrollBarRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bar.strip.raster, r.bar.thumb}
}

func (r *scrollBarRenderer) Refresh() {
	r.bar.takeColor()
	r.bar.place()
	canvas.Refresh(r.bar.thumb)
}
