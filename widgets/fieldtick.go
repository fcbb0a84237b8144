package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

var (
	_ fyne.Widget       = (*tickField)(nil)
	_ fyne.Focusable    = (*tickField)(nil)
	_ fyne.Shortcutable = (*tickField)(nil)
	_ fyne.Tappable     = (*tickField)(nil)
	_ desktop.Hoverable = (*tickField)(nil)
	_ fyne.Accessible   = (*tickField)(nil)
)

// tickField is a small box to tick, with what it says beside it: one text while it waits, another one once it is ticked. Space and Enter
// tick it.
type tickField struct {
	pressField
	waits, done string
	ticked      bool
}

func newTickField(waits, done string) *tickField {
	t := &tickField{waits: waits, done: done}
	t.ExtendBaseWidget(t)
	return t
}

// text is what the box says now.
func (t *tickField) text() string {
	if t.ticked {
		return t.done
	}
	return t.waits
}

// fill shows a state that the user did not set.
func (t *tickField) fill(ticked bool) {
	if t.ticked != ticked {
		t.ticked = ticked
		t.Refresh()
	}
}

func (t *tickField) toggle() {
	t.fill(!t.ticked)
	t.edit()
}

// Tapped sets the tick or takes it away.
func (t *tickField) Tapped(*fyne.PointEvent) { t.toggle() }

// TypedKey ticks on Space and Enter, and leaves on Esc.
func (t *tickField) TypedKey(ev *fyne.KeyEvent) {
	if t.key(ev) {
		return
	}
	switch ev.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		t.toggle()
	}
}

// TypedRune rates by a digit, and says that the field takes no letters.
func (t *tickField) TypedRune(r rune) {
	if !t.typed(r) && r != ' ' {
		t.refuse()
	}
}

// AccessibilityLabel is the field's name and what it says.
func (t *tickField) AccessibilityLabel() string { return t.spoken(t.text()) }

// AccessibilityRole is that of a button.
func (t *tickField) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer links the field to what draws it.
func (t *tickField) CreateRenderer() fyne.WidgetRenderer {
	r := &tickRenderer{tick: t, box: canvas.NewRectangle(color.Transparent), icon: canvas.NewImageFromResource(nil), word: canvas.NewText("", color.Transparent)}
	r.icon.FillMode = canvas.ImageFillContain
	r.Refresh()
	return r
}

type tickRenderer struct {
	tick *tickField
	box  *canvas.Rectangle
	icon *canvas.Image
	word *canvas.Text
}

func (r *tickRenderer) Destroy() {}

func (r *tickRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.icon, r.word}
}

func (r *tickRenderer) iconSize() float32 { return r.tick.Theme().Size(theme.SizeNameInlineIcon) }

// MinSize leaves room for the longer of the two texts, so that nothing moves when the tick is set.
func (r *tickRenderer) MinSize() fyne.Size {
	size := fyne.Size{}
	for _, text := range []string{r.tick.waits, r.tick.done} {
		size = size.Max(fyne.MeasureText(text, r.word.TextSize, r.word.TextStyle))
	}
	return fyne.NewSize(r.iconSize()+size.Width+3*linkPad, fyne.Max(size.Height, r.iconSize())+4)
}

func (r *tickRenderer) Layout(size fyne.Size) {
	side := r.iconSize()
	r.box.Resize(size)
	r.icon.Move(fyne.NewPos(linkPad, (size.Height-side)/2))
	r.icon.Resize(fyne.NewSquareSize(side))
	r.word.Move(fyne.NewPos(side+2*linkPad, (size.Height-r.word.MinSize().Height)/2))
}

func (r *tickRenderer) Refresh() {
	t := r.tick
	r.word.Text, r.word.TextSize = t.text(), t.Theme().Size(theme.SizeNameCaptionText)
	r.word.Color = t.paint(theme.ColorNameForeground)
	r.icon.Resource = theme.NewColoredResource(theme.CheckButtonIcon(), theme.ColorNameForeground)
	if t.ticked {
		r.word.Color = t.paint(theme.ColorNamePlaceHolder)
		r.icon.Resource = theme.NewColoredResource(theme.CheckButtonCheckedIcon(), theme.ColorNameSuccess)
	}
	r.icon.Refresh()
	t.frame(r.box)
	r.Layout(t.Size())
	canvas.Refresh(t)
}
