package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*Caption)(nil)

// Caption is quiet small text: the name of a field, a hint below it, a number beside it. It wraps at its width,
// and ends in an ellipsis after its last line; a word never widens what it stands in.
type Caption struct {
	widget.BaseWidget
	Text      string
	Color     fyne.ThemeColorName
	Style     fyne.TextStyle
	SizeName  fyne.ThemeSizeName
	Alignment fyne.TextAlign
	Lines     int // at most; 1 when zero

	broken struct { // the lines as they were last asked for: a layout asks several times at one width
		text  string
		width float32
		limit int
		size  float32
		style fyne.TextStyle
		lines []string
		known bool
	}
}

// NewCaption makes a caption of one line.
func NewCaption(text string) *Caption {
	c := &Caption{Text: text, Color: theme.ColorNamePlaceHolder, SizeName: theme.SizeNameCaptionText}
	c.ExtendBaseWidget(c)
	return c
}

// NewHint makes a caption of up to three lines that is hidden until it has something to say.
func NewHint() *Caption {
	c := NewCaption("")
	c.Lines = 3
	c.Hide()
	return c
}

// Say shows a text in a colour; an empty text hides the caption. It tells whether anything changed.
func (c *Caption) Say(text string, colour fyne.ThemeColorName) bool {
	if c.Text == text && c.Color == colour {
		return false
	}
	c.Text, c.Color = text, colour
	c.Hidden = text == ""
	c.Refresh()
	return true
}

// SetText shows another text.
func (c *Caption) SetText(text string) {
	if c.Text == text {
		return
	}
	c.Text = text
	c.Refresh()
}

// HeightFor gives the height of the wrapped text.
func (c *Caption) HeightFor(width float32) float32 {
	return float32(max(len(c.wrapped(width)), 1)) * c.LineHeight()
}

// Longer tells whether the text takes more than so many lines at a width.
func (c *Caption) Longer(width float32, lines int) bool {
	return width > 0 && len(wrapText(c.Text, width, lines+1, c.Measure)) > lines
}

func (c *Caption) wrapped(width float32) []string {
	b, limit, size := &c.broken, max(c.Lines, 1), c.textSize()
	if !b.known || b.text != c.Text || b.width != width || b.limit != limit || b.size != size || b.style != c.Style {
		b.text, b.width, b.limit, b.size, b.style = c.Text, width, limit, size, c.Style
		b.known, b.lines = true, wrapText(c.Text, width, limit, c.Measure)
	}
	return b.lines
}

func (c *Caption) textSize() float32 { return c.Theme().Size(c.SizeName) }

// Measure is how wide a text would be, in dp.
func (c *Caption) Measure(s string) float32 {
	return c.lettering().Wide(s)
}

// RTL tells whether the text is read from right to left, and begins at the right.
func (c *Caption) RTL() bool { return c.lettering().RTL }

// lettering is how the caption is written: all its lines in the direction of its text.
func (c *Caption) lettering() Lettering { return LetteringOf(c.Text, c.textSize(), c.Style) }

// LineHeight is the height of a line, in dp.
func (c *Caption) LineHeight() float32 {
	return fyne.MeasureText("M", c.textSize(), c.Style).Height
}

// CreateRenderer links the caption to what draws it.
func (c *Caption) CreateRenderer() fyne.WidgetRenderer {
	r := &captionRenderer{caption: c}
	r.Refresh()
	return r
}

type captionRenderer struct {
	caption *Caption
	rows    []fyne.CanvasObject
}

func (r *captionRenderer) Destroy() {}

func (r *captionRenderer) Objects() []fyne.CanvasObject { return r.rows }

func (r *captionRenderer) MinSize() fyne.Size {
	c := r.caption
	if c.Lines > 1 && c.Size().Width > 0 {
		return fyne.NewSize(c.LineHeight(), c.HeightFor(c.Size().Width))
	}
	return fyne.NewSize(c.LineHeight(), c.LineHeight())
}

func (r *captionRenderer) Layout(size fyne.Size) {
	c := r.caption
	lines := c.wrapped(size.Width)
	v := fyne.CurrentApp().Settings().ThemeVariant()
	r.rows = r.rows[:0]
	written, ink := c.lettering(), c.Theme().Color(c.Color, v)
	for i, line := range lines {
		at, box := fyne.NewPos(0, float32(i)*c.LineHeight()), fyne.NewSize(size.Width, c.LineHeight())
		r.rows = append(r.rows, written.Write(line, ink, c.Alignment, at, box))
	}
}

func (r *captionRenderer) Refresh() {
	r.caption.broken.known = false // the font may be another
	r.Layout(r.caption.Size())
	canvas.Refresh(r.caption)
}

// NewHeading makes the name of a section.
func NewHeading(text string) *Caption {
	c := NewCaption(text)
	c.Color, c.Style = theme.ColorNameForeground, fyne.TextStyle{Bold: true}
	return c
}
