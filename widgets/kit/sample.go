package kit

import (
	"image/color"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*Sample)(nil)

// The room of a sample, in dp, and how much of a long text it shows, in code points.
const (
	sampleGapX   = 14
	sampleGapY   = 3
	sampleInset  = 8
	longestCell  = 32
	longestLine  = 160
	mostOfSample = 40 // lines
)

// Sample shows how a file begins: as a table with its header, or as lines of text. Cells and lines are cut where they
// are long.
type Sample struct {
	widget.BaseWidget
	lines  [][]string // of cells; a line of text is one cell
	header bool       // the first line names the columns
	plain  bool       // lines of text
}

// NewSample makes an empty sample.
func NewSample() *Sample {
	s := &Sample{}
	s.ExtendBaseWidget(s)
	return s
}

// SetTable shows a table under its header.
func (s *Sample) SetTable(header []string, rows [][]string) {
	s.header, s.plain = true, false
	s.lines = [][]string{cutAll(header, longestCell)}
	for _, row := range rows[:min(len(rows), mostOfSample)] {
		s.lines = append(s.lines, cutAll(row, longestCell))
	}
	s.Refresh()
}

// SetText shows the first lines of a text.
func (s *Sample) SetText(text string) {
	s.header, s.plain, s.lines = false, true, nil
	for line := range strings.Lines(text) {
		if len(s.lines) == mostOfSample {
			break
		}
		s.lines = append(s.lines, cutAll([]string{line}, longestLine))
	}
	s.Refresh()
}

func cutAll(cells []string, most int) []string {
	out := make([]string, len(cells))
	for i, cell := range cells {
		out[i] = cutCell(cell, most)
	}
	return out
}

// cutCell makes one line of a cell, and ends it in an ellipsis where it is long.
func cutCell(cell string, most int) string {
	cell = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.TrimRight(cell, "\n"))
	n := 0
	for i := range cell {
		if n++; n > most {
			return cell[:i] + "…"
		}
	}
	return cell
}

// CreateRenderer links the sample to what draws it.
func (s *Sample) CreateRenderer() fyne.WidgetRenderer {
	r := &sampleRenderer{sample: s}
	r.Refresh()
	return r
}

type sampleRenderer struct {
	sample *Sample
	band   *canvas.Rectangle // under the header
	texts  []fyne.CanvasObject
	need   fyne.Size
}

func (r *sampleRenderer) Destroy() {}

func (r *sampleRenderer) Layout(size fyne.Size) {
	r.band.Resize(fyne.NewSize(size.Width, r.band.Size().Height))
}

func (r *sampleRenderer) MinSize() fyne.Size { return r.need }

func (r *sampleRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.band}, r.texts...)
}

// Refresh sets all cells anew: each column as wide as its widest cell.
func (r *sampleRenderer) Refresh() {
	s := r.sample
	th, v := s.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	size := th.Size(theme.SizeNameCaptionText)
	row := fyne.MeasureText("M", size, fyne.TextStyle{}).Height + 2*sampleGapY
	r.band, r.texts, r.need = canvas.NewRectangle(
		color.Transparent,
	), nil, fyne.NewSize(
		0,
		2*sampleGapY+row*float32(len(s.lines)),
	)
	if s.header {
		r.band.FillColor = th.Color(theme.ColorNameInputBackground, v)
		r.band.Resize(fyne.NewSize(s.Size().Width, row+sampleGapY))
	}
	x := float32(sampleInset)
	for column := 0; ; column++ {
		width, any := float32(0), false
		for i, line := range s.lines {
			if column >= len(line) {
				continue
			}
			any = true
			t := canvas.NewText(line[column], th.Color(theme.ColorNameForeground, v))
			t.TextSize, t.TextStyle = size, fyne.TextStyle{Bold: s.header && i == 0, Monospace: s.plain}
			t.Move(fyne.NewPos(x, sampleGapY+float32(i)*row+sampleGapY))
			t.Resize(t.MinSize())
			width = max(width, t.MinSize().Width)
			r.texts = append(r.texts, t)
		}
		if !any {
			break
		}
		x += width + sampleGapX
	}
	r.need.Width = x
	canvas.Refresh(s)
}
