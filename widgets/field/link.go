package field

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

var (
	_ fyne.Widget        = (*Link)(nil)
	_ fyne.Focusable     = (*Link)(nil)
	_ fyne.Shortcutable  = (*Link)(nil)
	_ fyne.Tappable      = (*Link)(nil)
	_ desktop.Hoverable  = (*Link)(nil)
	_ desktop.Cursorable = (*Link)(nil)
)

// Link is a word to press, as quiet as the names of fields: for what is done seldom. Space and Enter press it.
type Link struct {
	pressField
	Text     string
	OnTapped func()
	Careful  bool // it takes something away: Enter does not press it
}

// NewLink makes a word to press.
func NewLink(text string, tapped func()) *Link {
	l := &Link{Text: text, OnTapped: tapped}
	l.ExtendBaseWidget(l)
	return l
}

// Tapped does what the word says.
func (l *Link) Tapped(*fyne.PointEvent) { l.OnTapped() }

// Cursor tells that the word can be clicked.
func (l *Link) Cursor() desktop.Cursor { return desktop.PointerCursor }

// TypedKey presses on Space and Enter, and leaves on Esc.
func (l *Link) TypedKey(ev *fyne.KeyEvent) {
	if l.key(ev) {
		return
	}
	switch ev.Name {
	case fyne.KeySpace:
		l.OnTapped()
	case fyne.KeyReturn, fyne.KeyEnter:
		l.enter(l.Careful, l.OnTapped)
	}
}

// CreateRenderer links the word to what draws it.
func (l *Link) CreateRenderer() fyne.WidgetRenderer {
	r := &linkRenderer{
		link: l,
		box:  canvas.NewRectangle(color.Transparent),
		Word: canvas.NewText(l.Text, color.Transparent),
	}
	r.Refresh()
	return r
}

type linkRenderer struct {
	link *Link
	box  *canvas.Rectangle
	Word *canvas.Text
}

func (r *linkRenderer) Destroy() {}

func (r *linkRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.box, r.Word} }

func (r *linkRenderer) MinSize() fyne.Size { return r.Word.MinSize().AddWidthHeight(2*LinkPad, 4) }

func (r *linkRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	r.Word.Move(fyne.NewPos(LinkPad, (size.Height-r.Word.MinSize().Height)/2))
}

func (r *linkRenderer) Refresh() {
	l := r.link
	r.Word.Text, r.Word.TextSize = l.Text, l.Theme().Size(theme.SizeNameCaptionText)
	r.Word.Color = l.paint(theme.ColorNamePrimary)
	l.frame(r.box)
	r.Layout(l.Size())
	canvas.Refresh(l)
}
