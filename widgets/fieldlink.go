package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget        = (*linkField)(nil)
	_ fyne.Focusable     = (*linkField)(nil)
	_ fyne.Shortcutable  = (*linkField)(nil)
	_ fyne.Tappable      = (*linkField)(nil)
	_ desktop.Hoverable  = (*linkField)(nil)
	_ desktop.Cursorable = (*linkField)(nil)
)

// linkField is a word to press, as quiet as the names of fields: for what is done seldom. Space and Enter press it.
type linkField struct {
	widget.BaseWidget
	fieldHooks
	text    string
	tapped  func()
	careful bool // it takes something away: Enter does not press it
	lit     bool // under the pointer
	focused bool
}

func newLinkField(text string, tapped func()) *linkField {
	l := &linkField{text: text, tapped: tapped}
	l.ExtendBaseWidget(l)
	return l
}

// Tapped does what the word says.
func (l *linkField) Tapped(*fyne.PointEvent) { l.tapped() }

// Cursor tells that the word can be clicked.
func (l *linkField) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn lights the word.
func (l *linkField) MouseIn(*desktop.MouseEvent) { l.light(true) }

// MouseMoved has nothing to do.
func (l *linkField) MouseMoved(*desktop.MouseEvent) {}

// MouseOut puts the light out.
func (l *linkField) MouseOut() { l.light(false) }

func (l *linkField) light(on bool) {
	l.lit = on
	l.Refresh()
}

// FocusGained shows where the keyboard stands.
func (l *linkField) FocusGained() {
	l.focused = true
	l.Refresh()
	l.focus(true)
}

// FocusLost shows that it went on.
func (l *linkField) FocusLost() {
	l.focused = false
	l.Refresh()
	l.focus(false)
}

// TypedKey presses on Space and Enter, and leaves on Esc.
func (l *linkField) TypedKey(ev *fyne.KeyEvent) {
	if l.key(ev) {
		return
	}
	switch ev.Name {
	case fyne.KeySpace:
		l.tapped()
	case fyne.KeyReturn, fyne.KeyEnter:
		l.enter(l.careful, l.tapped)
	}
}

// TypedRune rates by a digit.
func (l *linkField) TypedRune(r rune) { l.typed(r) }

// TypedShortcut is done with the claim on Ctrl+Enter and hands on all others.
func (l *linkField) TypedShortcut(s fyne.Shortcut) {
	if !l.typedShortcut(s) {
		l.pass(s)
	}
}

// CreateRenderer links the word to what draws it.
func (l *linkField) CreateRenderer() fyne.WidgetRenderer {
	r := &linkRenderer{link: l, box: canvas.NewRectangle(color.Transparent), word: canvas.NewText(l.text, color.Transparent)}
	r.Refresh()
	return r
}

type linkRenderer struct {
	link *linkField
	box  *canvas.Rectangle
	word *canvas.Text
}

// linkPad is the room beside the word, in dp.
const linkPad = 4

func (r *linkRenderer) Destroy() {}

func (r *linkRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.box, r.word} }

func (r *linkRenderer) MinSize() fyne.Size { return r.word.MinSize().AddWidthHeight(2*linkPad, 4) }

func (r *linkRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	r.word.Move(fyne.NewPos(linkPad, (size.Height-r.word.MinSize().Height)/2))
}

func (r *linkRenderer) Refresh() {
	l := r.link
	v := fyne.CurrentApp().Settings().ThemeVariant()
	colour := func(name fyne.ThemeColorName) color.Color { return l.Theme().Color(name, v) }
	r.word.Text, r.word.TextSize = l.text, l.Theme().Size(theme.SizeNameCaptionText)
	r.word.Color = colour(theme.ColorNamePrimary)
	r.box.FillColor, r.box.StrokeWidth = color.Transparent, 0
	if l.lit {
		r.box.FillColor = colour(theme.ColorNameHover)
	}
	if l.focused {
		r.box.StrokeWidth, r.box.StrokeColor = 2, colour(theme.ColorNamePrimary)
	}
	r.box.CornerRadius = 4
	r.Layout(l.Size())
	canvas.Refresh(l)
}
