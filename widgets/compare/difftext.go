package compare

import (
	"image/color"
	"strings"
	"unicode/utf8"

	"claimlight/internal/anchor"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*DiffText)(nil)

// DiffText shows pieces of a text, those that are gone struck through on a red ground, and those that were added
// underlined on a green one, so that colour is never needed to tell them apart.
type DiffText struct {
	widget.BaseWidget
	pieces []anchor.Piece
	quiet  bool // in the colour of what is less important
}

// NewDiffText makes a text of pieces.
func NewDiffText(pieces []anchor.Piece) *DiffText {
	d := &DiffText{pieces: pieces}
	d.ExtendBaseWidget(d)
	return d
}

// Text is all that is shown, as one text.
func (d *DiffText) Text() string {
	var b strings.Builder
	for _, p := range d.pieces {
		b.WriteString(p.Text)
	}
	return b.String()
}

// diffGap stands between words that are gone and those that came in their place, in dp.
const diffGap = 4

// fragment is a part of a piece on one line.
type fragment struct {
	change anchor.Change
	text   string
	line   int
	x      float32
	width  float32
}

// fragments sets the words one after the other, and on the next line where one does not fit. Words of a piece that
// stand on one line are one fragment.
func (d *DiffText) fragments(width float32) []fragment {
	var out []fragment
	x, line := float32(0), 0
	for i, p := range d.pieces {
		if i > 0 && p.Change == anchor.Added && d.pieces[i-1].Change == anchor.Gone &&
			!strings.HasSuffix(d.pieces[i-1].Text, " ") {
			x += diffGap
		}
		for _, word := range strings.SplitAfter(strings.ReplaceAll(p.Text, "\n", " "), " ") {
			w := d.measure(word)
			if x > 0 && x+d.measure(strings.TrimRight(word, " ")) > width {
				x, line = 0, line+1
			}
			for x == 0 && w > width && utf8.RuneCountInString(word) > 1 { // a word that is wider than the line
				n := max(kit.Fitting(word, width, d.measure), runeLength(word))
				out = append(out, fragment{p.Change, word[:n], line, 0, d.measure(word[:n])})
				word, line = word[n:], line+1
				w = d.measure(word)
			}
			if last := len(out) - 1; last >= 0 && x > 0 && out[last].line == line && out[last].change == p.Change {
				out[last].text += word
				out[last].width = d.measure(out[last].text)
				x = out[last].x + out[last].width
				continue
			}
			if word != "" {
				out = append(out, fragment{p.Change, word, line, x, w})
				x += w
			}
		}
	}
	return out
}

func runeLength(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	return n
}

func (d *DiffText) measure(s string) float32 {
	return fyne.MeasureText(s, d.Theme().Size(theme.SizeNameText), fyne.TextStyle{}).Width
}

func (d *DiffText) lineHeight() float32 {
	return fyne.MeasureText("M", d.Theme().Size(theme.SizeNameText), fyne.TextStyle{}).Height + 2
}

// HeightFor gives the height of the text at a width.
func (d *DiffText) HeightFor(width float32) float32 {
	lines := 1
	if f := d.fragments(width); len(f) > 0 {
		lines = f[len(f)-1].line + 1
	}
	return float32(lines) * d.lineHeight()
}

// CreateRenderer links the text to what draws it.
func (d *DiffText) CreateRenderer() fyne.WidgetRenderer {
	r := &diffRenderer{text: d}
	r.Refresh()
	return r
}

type diffRenderer struct {
	text    *DiffText
	objects []fyne.CanvasObject
}

func (r *diffRenderer) Destroy() {}

func (r *diffRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *diffRenderer) MinSize() fyne.Size {
	d := r.text
	if d.Size().Width <= 0 {
		return fyne.NewSize(80, d.lineHeight())
	}
	return fyne.NewSize(80, d.HeightFor(d.Size().Width))
}

func (r *diffRenderer) Layout(size fyne.Size) {
	d := r.text
	v := fyne.CurrentApp().Settings().ThemeVariant()
	ink := d.Theme().Color(theme.ColorNameForeground, v)
	if d.quiet {
		ink = d.Theme().Color(theme.ColorNamePlaceHolder, v)
	}
	r.objects = r.objects[:0]
	if size.Width <= 0 {
		return
	}
	for _, f := range d.fragments(size.Width) {
		y := float32(f.line) * d.lineHeight()
		r.mark(f, y, v)
		t := canvas.NewText(f.text, ink)
		t.TextSize = d.Theme().Size(theme.SizeNameText)
		t.Move(fyne.NewPos(f.x, y+1))
		t.Resize(fyne.NewSize(f.width, d.lineHeight()-2))
		r.objects = append(r.objects, t)
	}
}

// mark draws the ground of a fragment that differs, and the line through or under it.
func (r *diffRenderer) mark(f fragment, y float32, v fyne.ThemeVariant) {
	if f.change == anchor.Same {
		return
	}
	name, lineAt := theme.ColorNameError, float32(0.55)
	if f.change == anchor.Added {
		name, lineAt = theme.ColorNameSuccess, 0.93
	}
	d := r.text
	own := kit.NRGBA(d.Theme().Color(name, v))
	r.box(
		kit.Blend(kit.NRGBA(d.Theme().Color(theme.ColorNameOverlayBackground, v)), own, 0.16),
		f.x,
		y,
		f.width,
		d.lineHeight(),
	)
	r.box(own, f.x, y+lineAt*d.lineHeight(), d.measure(strings.TrimRight(f.text, " ")), 1.5)
}

func (r *diffRenderer) box(c color.Color, x, y, width, height float32) {
	box := canvas.NewRectangle(c)
	box.Move(fyne.NewPos(x, y))
	box.Resize(fyne.NewSize(width, height))
	r.objects = append(r.objects, box)
}

func (r *diffRenderer) Refresh() {
	r.Layout(r.text.Size())
	canvas.Refresh(r.text)
}
