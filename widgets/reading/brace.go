package reading

import (
	"slices"

	"claimlight/internal/text"
	"claimlight/internal/typeset"
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
	top := max(d.y, d.y+baseline(it.Style, it.LineHeight)-it.Style.Size*braceTop-2)
	for _, b := range d.marks.braces {
		if rect, ok := d.box(b.Span); ok && b.Span.Overlaps(d.span) {
			rect.Y = top
			d.brace(b, rect)
		}
	}
}

// brace draws one brace, or what of it is on the line; rect gives its left, top and width.
func (d *lineDraw) brace(b Brace, rect typeset.Rect) {
	c := d.colors.brace
	switch b.Kind {
	case SourceBrace:
		for x := rect.X; x+braceDot <= rect.X+rect.Width; x += braceDot + braceGap {
			dot := typeset.Rect{X: x, Y: rect.Y, Width: braceDot, Height: braceDot}
			d.front.draw(c, dot, braceDot/2)
		}
	case FigureBrace:
		for _, y := range []float32{0, 2 * braceStroke} {
			line := typeset.Rect{X: rect.X, Y: rect.Y + y, Width: rect.Width, Height: braceStroke}
			d.front.draw(c, line, 0)
		}
	}
	end := typeset.Rect{X: rect.X, Y: rect.Y, Width: braceStroke, Height: braceEnd}
	if b.Span.Start >= d.span.Start {
		d.front.draw(c, end, 0)
	}
	if end.X = rect.X + rect.Width - braceStroke; b.Span.End <= d.span.End {
		d.front.draw(c, end, 0)
	}
}
