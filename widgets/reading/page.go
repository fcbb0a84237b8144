package reading

import (
	"sort"

	"claimlight/internal/article"
	"claimlight/internal/text"
	"claimlight/internal/typeset"
)

// page is the text of a version, set in rows: its blocks, the lines of the header, and what was left out, where that is
// shown.
type page struct {
	version *article.Version
	text    string      // of the blocks that were kept
	blocks  []text.Span // where each of them stands in it
	header  []string    // lines under the title
	style   Style
	leftOut bool         // blocks that were left out are shown
	pending map[int]bool // blocks, by index in the version, that are to be restored or dropped

	label  func(reason article.Reason, back bool) string // what stands above blocks that were left out
	rows   []row
	column *typeset.Column
	ruler  *typeset.Ruler
}

// newPage makes an empty page.
func newPage(measure typeset.Measure, label func(reason article.Reason, back bool) string) *page {
	return &page{style: DefaultStyle(), label: label, ruler: typeset.NewRuler(measure)}
}

// setVersion takes another text; nil for none. It is to be composed.
func (p *page) setVersion(version *article.Version) {
	p.version, p.pending, p.text, p.blocks = version, nil, "", nil
	if version != nil {
		p.text, p.blocks = version.Text(), version.Spans()
	}
}

// role says what a row of the page is.
type role int

const (
	roleText    role = iota // a block of the text
	roleHeader              // a line under the title
	roleReason              // why the blocks below were left out
	roleLeftOut             // a block that was left out
)

// row is what one item of the column shows.
type row struct {
	role  role
	block int // index in the version's blocks; -1 for the header
	kind  article.Kind
	span  text.Span // of the text; empty at the place where it would stand for what is no text
}

// isPart tells whether a row is a block of the page, kept or left out.
func (r row) isPart() bool { return r.role == roleText || r.role == roleLeftOut }

// rowAt is the row that holds the byte at an offset; an offset on the LF between two blocks belongs to the one before.
func (p *page) rowAt(offset int) int {
	i := sort.Search(len(p.rows), func(i int) bool { return p.rows[i].span.Start > offset }) - 1
	for i > 0 && p.rows[i].role != roleText {
		i--
	}
	return max(i, 0)
}

// blockAt is the block that holds an offset.
func (p *page) blockAt(offset int) int {
	if len(p.rows) == 0 {
		return 0
	}
	return p.rows[p.rowAt(offset)].block
}

// lineTop gives the row that holds the offset, and where its line begins below the row's top.
func (p *page) lineTop(offset int) (int, float32) {
	row := p.rowAt(offset)
	local := offset - p.rows[row].span.Start
	p.column.ReachOffset(row, local)
	return row, p.column.LineTop(row, p.column.Part(row).LineAt(local))
}

// lineSpan is what part of the text a line of a row holds.
func (p *page) lineSpan(row, line int) text.Span {
	l := p.column.Part(row).Lines()[line]
	return text.Span{Start: l.Start, End: l.End}.Shift(p.rows[row].span.Start)
}

// wholeHeight lays a row out to its end.
func (p *page) wholeHeight(row int) float32 {
	for p.column.Grow(row) {
	}
	return p.column.BlockHeight(row)
}

// within cuts a span to the text.
func (p *page) within(span text.Span) text.Span {
	n := len(p.text)
	start := min(max(span.Start, 0), n)
	return text.Span{Start: start, End: min(max(span.End, start), n)}
}

// hasPart tells whether the version has a block with an index.
func (p *page) hasPart(block int) bool { return p.version != nil && block < len(p.version.Blocks) }

// isPending tells whether a block is to be restored or dropped.
func (p *page) isPending(block int) bool { return p.pending[block] }
