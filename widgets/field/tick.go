package field

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

var (
	_ fyne.Widget       = (*Tick)(nil)
	_ fyne.Focusable    = (*Tick)(nil)
	_ fyne.Shortcutable = (*Tick)(nil)
	_ fyne.Tappable     = (*Tick)(nil)
	_ desktop.Hoverable = (*Tick)(nil)
	_ fyne.Accessible   = (*Tick)(nil)
)

// Tick is a small box to tick, with what it says beside it: one text while it waits, another one once it is ticked.
// Space and Enter tick it.
type Tick struct {
	pressField
	waits, done string
	Ticked      bool
}

// NewTick makes a box with what it says while it waits and once it is ticked.
func NewTick(waits, done string) *Tick {
	t := &Tick{waits: waits, done: done}
	t.ExtendBaseWidget(t)
	return t
}

// Text is what the box says now.
func (t *Tick) text() string {
	if t.Ticked {
		return t.done
	}
	return t.waits
}

// Fill shows a state that the user did not set.
func (t *Tick) Fill(ticked bool) {
	if t.Ticked != ticked {
		t.Ticked = ticked
		t.Refresh()
	}
}

func (t *Tick) toggle() {
	t.Fill(!t.Ticked)
	t.edit()
}

// Tapped sets the tick or takes it away.
func (t *Tick) Tapped(*fyne.PointEvent) { t.toggle() }

// TypedKey ticks on Space and Enter, and leaves on Esc.
func (t *Tick) TypedKey(ev *fyne.KeyEvent) {
	if t.key(ev) {
		return
	}
	switch ev.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		t.toggle()
	}
}

// TypedRune rates by a digit, and says that the field takes no letters.
func (t *Tick) TypedRune(r rune) {
	if !t.typed(r) && r != ' ' {
		t.refuse()
	}
}

// AccessibilityLabel is the field's name and what it says.
func (t *Tick) AccessibilityLabel() string { return t.spoken(t.text()) }

// AccessibilityRole is that of a button.
func (t *Tick) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer links the field to what draws it.
func (t *Tick) CreateRenderer() fyne.WidgetRenderer {
	r := &tickRenderer{
		tick: t,
		box:  canvas.NewRectangle(color.Transparent),
		icon: canvas.NewImageFromResource(nil),
		Word: canvas.NewText("", color.Transparent),
	}
	r.icon.FillMode = canvas.ImageFillContain
	r.Refresh()
	return r
}

type tickRenderer struct {
	tick *Tick
	box  *canvas.Rectangle
	icon *canvas.Image
	Word *canvas.Text
}

func (r *tickRenderer) Destroy() {}

func (r *tickRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.icon, r.Word}
}

func (r *tickRenderer) iconSize() float32 { return r.tick.Theme().Size(theme.SizeNameInlineIcon) }

// MinSize leaves room for the longer of the two texts, so that nothing moves when the tick is set.
func (r *tickRenderer) MinSize() fyne.Size {
	size := fyne.Size{}
	for _, text := range []string{r.tick.waits, r.tick.done} {
		size = size.Max(fyne.MeasureText(text, r.Word.TextSize, r.Word.TextStyle))
	}
	return fyne.NewSize(r.iconSize()+size.Width+3*LinkPad, fyne.Max(size.Height, r.iconSize())+4)
}

func (r *tickRenderer) Layout(size fyne.Size) {
	side := r.iconSize()
	r.box.Resize(size)
	r.icon.Move(fyne.NewPos(LinkPad, (size.Height-side)/2))
	r.icon.Resize(fyne.NewSquareSize(side))
	r.Word.Move(fyne.NewPos(side+2*LinkPad, (size.Height-r.Word.MinSize().Height)/2))
}

func (r *tickRenderer) Refresh() {
	t := r.tick
	r.Word.Text, r.Word.TextSize = t.text(), t.Theme().Size(theme.SizeNameCaptionText)
	r.Word.Color = t.paint(theme.ColorNameForeground)
	r.icon.Resource = theme.NewColoredResource(theme.CheckButtonIcon(), theme.ColorNameForeground)
	if t.Ticked {
		r.Word.Color = t.paint(theme.ColorNamePlaceHolder)
		r.icon.Resource = theme.NewColoredResource(theme.CheckButtonCheckedIcon(), theme.ColorNameSuccess)
	}
	r.icon.Refresh()
	t.frame(r.box)
	r.Layout(t.Size())
	canvas.Refresh(t)
}
