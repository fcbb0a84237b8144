package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
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
	pressField
	text    string
	tapped  func()
	careful bool // it takes something away: Enter does not press it
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

func (r *linkRenderer) Destroy() {}

func (r *linkRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.box, r.word} }

func (r *linkRenderer) MinSize() fyne.Size { return r.word.MinSize().AddWidthHeight(2*linkPad, 4) }

func (r *linkRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	r.word.Move(fyne.NewPos(linkPad, (size.Height-r.word.MinSize().Height)/2))
}

func (r *linkRenderer) Refresh() {
	l := r.link
	r.word.Text, r.word.TextSize = l.text, l.Theme().Size(theme.SizeNameCaptionText)
	r.word.Color = l.paint(theme.ColorNamePrimary)
	l.frame(r.box)
	r.Layout(l.Size())
	canvas.Refresh(l)
}
