package page

import (
	"sort"

	"claimlight/internal/article"
	"claimlight/internal/bidi"
	"claimlight/internal/text"
	"claimlight/internal/typeset"
)

// Page is the text of a version, set in rows: its blocks, the lines of the header, and what was left out, where that is
// shown.
type Page struct {
	Version *article.Version
	Text    string      // of the blocks that were kept
	Blocks  []text.Span // where each of them stands in it
	Header  []string    // lines under the title
	Style   Style
	// in which most of the text is read
	Direction bidi.Level
	LeftOut   bool         // blocks that were left out are shown
	pending   map[int]bool // blocks, by index in the version, that are to be restored or dropped

	label  func(reason article.Reason, back bool) string // what stands above blocks that were left out
	Rows   []Row
	Column *typeset.Column
	Ruler  *typeset.Ruler
	tables map[*typeset.Table]extent
}

// New makes an empty page. The shaper may be nil, as typeset.NewRuler says.
func New(
	measure typeset.Measure, shaper typeset.Shaper, label func(reason article.Reason, back bool) string,
) *Page {
	return &Page{Style: DefaultStyle(), label: label, Ruler: typeset.NewRuler(measure, shaper)}
}

// SetVersion takes another text, in a language (BCP 47; empty where it is not known); nil for none. It is to be
// composed.
func (p *Page) SetVersion(version *article.Version, language string) {
	p.Version, p.pending, p.Text, p.Blocks, p.tables = version, nil, "", nil, nil
	if version != nil {
		p.Text, p.Blocks = version.Text(), version.Spans()
	}
	p.Direction = bidi.OfText(p.Text, language)
}

// Role says what a row of the page is.
type Role int

const (
	RoleText    Role = iota // a block of the text
	roleHeader              // a line under the title
	roleReason              // why the blocks below were left out
	RoleLeftOut             // a block that was left out
)

// Row is what one item of the column shows.
type Row struct {
	Role  Role
	Block int // index in the version's blocks; -1 for the header
	Kind  article.Kind
	Span  text.Span // of the text; empty at the place where it would stand for what is no text
}

// IsPart tells whether a row is a block of the page, kept or left out.
func (r Row) IsPart() bool { return r.Role == RoleText || r.Role == RoleLeftOut }

// RowAt is the row that holds the byte at an offset; an offset on the LF between two blocks belongs to the one before.
func (p *Page) RowAt(offset int) int {
	i := sort.Search(len(p.Rows), func(i int) bool { return p.Rows[i].Span.Start > offset }) - 1
	for i > 0 && p.Rows[i].Role != RoleText {
		i--
	}
	return max(i, 0)
}

// BlockAt is the block that holds an offset.
func (p *Page) BlockAt(offset int) int {
	if len(p.Rows) == 0 {
		return 0
	}
	return p.Rows[p.RowAt(offset)].Block
}

// lineTop gives the row that holds the offset, and where its line begins below the row's top.
func (p *Page) lineTop(offset int) (int, float32) {
	row := p.RowAt(offset)
	local := offset - p.Rows[row].Span.Start
	p.Column.ReachOffset(row, local)
	return row, p.Column.LineTop(row, p.Column.Part(row).LineAt(local))
}

// HeightAt is about how far below the top of the whole column the text at an offset stands, in dp. Nothing is laid out
// for it.
func (p *Page) HeightAt(offset int) float64 {
	row := p.RowAt(offset)
	it, span := p.Column.Item(row), p.Rows[row].Span
	share := float64(offset-span.Start) / float64(max(span.Len(), 1))
	inner := float64(p.Column.BlockHeight(row) - it.Above - it.Below)
	return p.Column.Top(row) + float64(it.Above) + min(max(share, 0), 1)*inner
}

// LineSpan is what part of the text a line of a row holds.
func (p *Page) LineSpan(row, line int) text.Span {
	l := p.Column.Part(row).Lines()[line]
	return text.Span{Start: l.Start, End: l.End}.Shift(p.Rows[row].Span.Start)
}

// wholeHeight lays a row out to its end.
func (p *Page) wholeHeight(row int) float32 {
	for p.Column.Grow(row) {
	}
	return p.Column.BlockHeight(row)
}

// Within cuts a span to the text.
func (p *Page) Within(span text.Span) text.Span {
	n := len(p.Text)
	start := min(max(span.Start, 0), n)
	return text.Span{Start: start, End: min(max(span.End, start), n)}
}

// HasPart tells whether the version has a block with an index.
func (p *Page) HasPart(block int) bool { return p.Version != nil && block < len(p.Version.Blocks) }

// IsPending tells whether a block is to be restored or dropped.
func (p *Page) IsPending(block int) bool { return p.pending[block] }
