package page

import (
	"claimlight/internal/article"
	"claimlight/internal/typeset"
)

// Style is how the text is set.
type Style struct {
	Size             float32 // of the text in dp
	Column           float32 // greatest width of a line in dp
	LineHeight       float32 // as a factor of Size
	ParagraphSpacing float32 // between paragraphs, as a factor of the height of a line
	Face             typeset.Face
}

// DefaultStyle gives lines of about 70 letters.
func DefaultStyle() Style {
	return Style{Size: 16, Column: 600, LineHeight: 1.6, ParagraphSpacing: 0.7}
}

// StyleLimits gives the least and the greatest of each value that Sane leaves, for the sliders of settings.
func StyleLimits() (least, most Style) {
	return Style{Size: 9, Column: 240, LineHeight: 1.36, ParagraphSpacing: 0},
		Style{Size: 56, Column: 2000, LineHeight: 2.4, ParagraphSpacing: 2}
}

// Sane keeps the values where a text can be read.
func (r Style) Sane() Style {
	least, most := StyleLimits()
	return Style{
		Size:             min(max(r.Size, least.Size), most.Size),
		Column:           min(max(r.Column, least.Column), most.Column),
		LineHeight:       min(max(r.LineHeight, least.LineHeight), most.LineHeight),
		ParagraphSpacing: min(max(r.ParagraphSpacing, least.ParagraphSpacing), most.ParagraphSpacing),
		Face:             r.Face,
	}
}

// Line is the height of a line of the running text in dp, whole so that lines stay crisp.
func (r Style) Line() float32 { return Round(r.Size * r.LineHeight) }

// Round makes a length whole, in dp, so that what is drawn stays crisp.
func Round(x float32) float32 { return float32(int(x + 0.5)) }

// look is how a kind of block differs from a paragraph: sizes as factors of the text, room as factors of a line.
type look struct {
	size, leading float32 // leading is the height of a line as a factor of its size, 0 for the reader's
	bold, italic  bool
	left          float32 // indent, in sizes of the running text
	above, below  float32
}

// TablePadding is the room above and below a row of a table, as a factor of a line.
const TablePadding = 0.22

// looks gives a block's look. Paragraphs take the room below from the reader's spacing.
func looks(b article.Block, spacing float32) look {
	switch b.Kind {
	case article.Title:
		return look{size: 1.8, leading: 1.28, bold: true, below: 0.5}
	case article.Standfirst:
		return look{size: 1.12, italic: true, below: max(spacing, 0.9)}
	case article.Heading:
		sizes := []float32{1.45, 1.3, 1.15, 1.05, 1, 1}
		size := sizes[min(max(b.Level, 1), len(sizes))-1]
		return look{size: size, leading: 1.35, bold: true, above: 0.9, below: 0.35}
	case article.ListItem:
		return look{size: 1, left: 1.6 * float32(min(max(b.Level, 1), 6)), below: spacing * 0.5}
	case article.Quote:
		return look{size: 1, left: 1.4, below: spacing}
	case article.Caption:
		return look{size: 0.85, leading: 1.5, below: spacing * 1.4}
	case article.TableRow:
		return look{size: 0.92, leading: 1.4, bold: b.Level == 1, above: TablePadding, below: TablePadding}
	}
	return look{size: 1, below: spacing}
}

// item sets a text in the look.
func (r Style) item(s string, k look) typeset.Item {
	size := Round(r.Size*k.size*2) / 2
	height := r.Line()
	if k.leading > 0 {
		height = Round(size * k.leading)
	}
	return typeset.Item{
		Text:       s,
		Style:      typeset.Style{Size: size, Bold: k.bold, Italic: k.italic, Face: r.Face},
		Left:       Round(r.Size * k.left),
		Above:      Round(r.Line() * k.above),
		Below:      Round(r.Line() * k.below),
		LineHeight: height,
	}
}
