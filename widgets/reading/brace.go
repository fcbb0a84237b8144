package reading

import (
	"slices"

	"claimlight/internal/text"
	"claimlight/internal/typeset"
	"claimlight/widgets/reading/paint"
)

// BraceKind says what words under a brace are of the open claim.
type BraceKind int

// The kinds of braces, told apart by their strokes: dots over a source, a double line over a figure.
const (
	SourceBrace BraceKind = iota
	FigureBrace
)

// Brace spans words from above: those of the open claim that name its source or give a figure of it.
type Brace struct {
	Span  text.Span // bytes of the version's text
	Kind  BraceKind
	Label string // what it says, read in hints
}

// SetBraces replaces all braces. Those outside the text are not shown.
func (v *View) SetBraces(braces []Brace) {
	length := len(v.page.Text)
	braces = slices.DeleteFunc(slices.Clone(braces), func(b Brace) bool {
		return !b.Span.Valid(length) || b.Span.Empty()
	})
	if !slices.Equal(braces, v.marks.braces) {
		v.marks.braces = braces
		v.repaint()
	}
}

// Braces are those that are shown.
func (v *View) Braces() []Brace { return v.marks.braces }

// Sizes of braces in dp: of the strokes, of what is between them, and of the ends that reach down.
const (
	braceStroke = 1
	braceDot    = 1.5
	braceGap    = 2.5
	braceEnd    = 4
	braceTop    = 0.96 // of the size of the letters, above their feet
)

// braces draws those of the line over its letters.
func (d *lineDraw) braces() {
	it := d.page.Column.Item(d.row)
	top := max(d.y, d.y+paint.Baseline(it.Style, it.LineHeight)-it.Style.Size*braceTop-2)
	for _, b := range d.marks.braces {
		if !b.Span.Overlaps(d.span) {
			continue
		}
		for _, rect := range d.boxes(b.Span) {
			rect.Y = top
			d.brace(b.Kind, rect)
		}
		d.braceEnds(b, top)
	}
}

// braceEnds draws the ends of a brace that are on the line.
func (d *lineDraw) braceEnds(b Brace, y float32) {
	for _, which := range []struct {
		offset int
		end    bool
	}{{b.Span.Start, false}, {b.Span.End, true}} {
		x, ok := d.edge(which.offset, which.end)
		if !ok {
			continue
		}
		letter := which.offset
		if which.end {
			letter--
		}
		if which.end != d.rtl(letter) {
			x -= braceStroke
		}
		d.Front.Draw(d.colors.brace, typeset.Rect{X: x, Y: y, Width: braceStroke, Height: braceEnd}, 0)
	}
}

// brace draws one brace over a part of the line; rect gives its left, top and width.
func (d *lineDraw) brace(kind BraceKind, rect typeset.Rect) {
	c := d.colors.brace
	switch kind {
	case SourceBrace:
		for x := rect.X; x+braceDot <= rect.X+rect.Width; x += braceDot + braceGap {
			dot := typeset.Rect{X: x, Y: rect.Y, Width: braceDot, Height: braceDot}
			d.Front.Draw(c, dot, braceDot/2)
		}
	case FigureBrace:
		for _, y := range []float32{0, 2 * braceStroke} {
			line := typeset.Rect{X: rect.X, Y: rect.Y + y, Width: rect.Width, Height: braceStroke}
			d.Front.Draw(c, line, 0)
		}
	}
}
