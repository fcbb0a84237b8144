package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*caption)(nil)

// caption is quiet small text: the name of a field, a hint below it, a number beside it. It wraps at its width,
// and ends in an ellipsis after its last line; a word never widens what it stands in.
type caption struct {
	widget.BaseWidget
	text   string
	colour fyne.ThemeColorName
	style  fyne.TextStyle
	size   fyne.ThemeSizeName
	align  fyne.TextAlign
	lines  int // at most; 1 when zero
}

func newCaption(text string) *caption {
	c := &caption{text: text, colour: theme.ColorNamePlaceHolder, size: theme.SizeNameCaptionText}
	c.ExtendBaseWidget(c)
	return c
}

// newHint makes a caption of up to three lines that is hidden until it has something to say.
func newHint() *caption {
	c := newCaption("")
	c.lines = 3
	c.Hide()
	return c
}

// say shows a text in a colour; an empty text hides the caption. It tells whether anything changed.
func (c *caption) say(text string, colour fyne.ThemeColorName) bool {
	if c.text == text && c.colour == colour {
		return false
	}
	c.text, c.colour = text, colour
	c.Hidden = text == ""
	c.Refresh()
	return true
}

// retext shows another text.
func (c *caption) retext(text string) {
	if c.text == text {
		return
	}
	c.text = text
	c.Refresh()
}

// heightFor gives the height of the wrapped text.
func (c *caption) heightFor(width float32) float32 {
	return float32(max(len(c.wrapped(width)), 1)) * c.lineHeight()
}

func (c *caption) wrapped(width float32) []string {
	return wrapText(c.text, width, max(c.lines, 1), c.measure)
}

func (c *caption) textSize() float32 { return c.Theme().Size(c.size) }

func (c *caption) measure(s string) float32 {
	return fyne.MeasureText(s, c.textSize(), c.style).Width
}

func (c *caption) lineHeight() float32 {
	return fyne.MeasureText("M", c.textSize(), c.style).Height
}

// CreateRenderer links the caption to what draws it.
func (c *caption) CreateRenderer() fyne.WidgetRenderer {
	r := &captionRenderer{caption: c}
	r.Refresh()
	return r
}

type captionRenderer struct {
	caption *caption
	rows    []fyne.CanvasObject
}

func (r *captionRenderer) Destroy() {}

func (r *captionRenderer) Objects() []fyne.CanvasObject { return r.rows }

func (r *captionRenderer) MinSize() fyne.Size {
	c := r.caption
	if c.lines > 1 && c.Size().Width > 0 {
		return fyne.NewSize(c.lineHeight(), c.heightFor(c.Size().Width))
	}
	return fyne.NewSize(c.lineHeight(), c.lineHeight())
}

func (r *captionRenderer) Layout(size fyne.Size) {
	c := r.caption
	lines := c.wrapped(size.Width)
	v := fyne.CurrentApp().Settings().ThemeVariant()
	r.rows = r.rows[:0]
	for i, line := range lines {
		t := canvas.NewText(line, c.Theme().Color(c.colour, v))
		t.TextSize, t.TextStyle, t.Alignment = c.textSize(), c.style, c.align
		t.Move(fyne.NewPos(0, float32(i)*c.lineHeight()))
		t.Resize(fyne.NewSize(size.Width, c.lineHeight()))
		r.rows = append(r.rows, t)
	}
}

func (r *captionRenderer) Refresh() {
	r.Layout(r.caption.Size())
	canvas.Refresh(r.caption)
}

// newHeading makes the name of a section.
func newHeading(text string) *caption {
	c := newCaption(text)
	c.colour, c.style = theme.ColorNameForeground, fyne.TextStyle{Bold: true}
	return c
}
