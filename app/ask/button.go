package ask

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Button is a button of a dialog that Enter presses too. A ring shows that it has the focus, on a coloured one as well.
type Button struct {
	widget.Button
	named
	focused bool
	scroll  *container.Scroll // what the dialog shows, if it can be longer than the dialog: the arrows scroll it
}

func NewButton(text string, pressed, leave func()) *Button {
	b := &Button{}
	b.Text, b.OnTapped, b.leave = text, pressed, leave
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey is called by the driver.
func (b *Button) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case b.left(ev), b.scrolled(ev.Name):
	case ev.Name == fyne.KeyReturn, ev.Name == fyne.KeyEnter:
		b.Press()
	default:
		b.Button.TypedKey(ev)
	}
}

// scrolled moves what the dialog shows, by the keys that do so in a text.
func (b *Button) scrolled(key fyne.KeyName) bool {
	if b.scroll == nil {
		return false
	}
	page := b.scroll.Size().Height - lineStep
	to := map[fyne.KeyName]float32{
		fyne.KeyDown: lineStep, fyne.KeyUp: -lineStep, fyne.KeyPageDown: page, fyne.KeyPageUp: -page,
		fyne.KeyHome: -b.scroll.Content.Size().Height, fyne.KeyEnd: b.scroll.Content.Size().Height,
	}
	by, is := to[key]
	if is {
		b.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -by)})
	}
	return is
}

// lineStep is how far an arrow key scrolls what a dialog shows, in dp.
const lineStep = 40

// Press does what the button is for, unless that cannot be done.
func (b *Button) Press() {
	if !b.Disabled() {
		b.OnTapped()
	}
}

// FocusGained is called by the driver.
func (b *Button) FocusGained() {
	b.focused = true
	b.Button.FocusGained()
}

// FocusLost is called by the driver.
func (b *Button) FocusLost() {
	b.focused = false
	b.Button.FocusLost()
}

// CreateRenderer is called by Fyne.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &ringRenderer{WidgetRenderer: b.Button.CreateRenderer(), button: b, ring: canvas.NewRectangle(nil)}
	r.ring.StrokeWidth = ringWidth
	r.Refresh()
	return r
}

// Sizes of the ring in dp: its line, and the room between it and the button's edge.
const (
	ringWidth = 2
	ringInset = 2
)

// ringRenderer draws a ring within a button.
type ringRenderer struct {
	fyne.WidgetRenderer
	button *Button
	ring   *canvas.Rectangle
}

func (r *ringRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.ring.Move(fyne.NewSquareOffsetPos(ringInset))
	r.ring.Resize(size.SubtractWidthHeight(2*ringInset, 2*ringInset))
}

func (r *ringRenderer) Objects() []fyne.CanvasObject {
	return append(r.WidgetRenderer.Objects(), r.ring)
}

func (r *ringRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	ink := theme.ColorNameForeground
	if r.button.Importance == widget.HighImportance {
		ink = theme.ColorNameForegroundOnPrimary
	}
	r.ring.StrokeColor = r.button.Theme().Color(ink, fyne.CurrentApp().Settings().ThemeVariant())
	r.ring.CornerRadius = r.button.Theme().Size(theme.SizeNameInputRadius) - ringInset
	r.ring.Hidden = !r.button.focused
	canvas.Refresh(r.ring)
}
