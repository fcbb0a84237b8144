package page

import (
	"claimlight/internal/article"
	"claimlight/internal/text"
	"claimlight/internal/typeset"
)

// extent is which rows make one table.
type extent struct {
	from, end int
	heads     int // rows of headings, at its beginning
}

// tabulate makes tables of the rows of tables that follow each other.
func (p *Page) tabulate(items []typeset.Item) {
	same := func(a, b Row) bool { return a.Kind == b.Kind && a.Role == b.Role }
	p.tables = map[*typeset.Table]extent{}
	for from := 0; from < len(p.Rows); {
		end := from + 1
		for end < len(p.Rows) && same(p.Rows[from], p.Rows[end]) {
			end++
		}
		if p.Rows[from].Kind == article.TableRow {
			heads := 0
			for from+heads < end-1 && p.Version.Blocks[p.Rows[from+heads].Block].Level == 1 {
				heads++
			}
			p.tables[typeset.Tabulate(items[from:end])] = extent{from, end, heads}
		}
		from = end
	}
}

// shifts tells by the block in which they begin which tables are shifted, and how far.
func (p *Page) shifts() map[int]float32 {
	found := map[int]float32{}
	for t, e := range p.tables {
		if t.Shift() > 0 {
			found[p.Rows[e.from].Block] = t.Shift()
		}
	}
	return found
}

// shiftAgain shifts tables as they were before the rows were made anew.
func (p *Page) shiftAgain(before map[int]float32) {
	for t, e := range p.tables {
		if x := before[p.Rows[e.from].Block]; x > 0 {
			p.Column.Grow(e.from) // a table knows its width once a row of it is laid out
			t.ShiftTo(x)
		}
	}
}

// Frame is the part of a view in which a table is shifted, in dp.
type Frame struct {
	Table       *typeset.Table
	Top, Bottom float32 // of the table, as far as it is in view
	Left, Right float32 // of what is shifted: beside the first column
}

// thumbLeast is the least width of what shows which part of a table is in sight, and thumbRoom the room for it below
// the table, in dp.
const (
	thumbLeast = 24
	thumbRoom  = 11
)

// Thumb is where in the frame stands what shows which part of the table is in sight, and how wide that is.
func (f Frame) Thumb() (x, width float32) {
	room := f.Right - f.Left
	width = min(max(room*room/(room+f.Table.Beyond()), thumbLeast), room)
	gone := (room - width) * f.Table.Shift() / f.Table.Beyond()
	if f.Table.RTL() {
		return f.Right - width - gone, width
	}
	return f.Left + gone, width
}

// ShiftOf is how far the table is shifted when the thumb stands at x.
func (f Frame) ShiftOf(x float32) float32 {
	_, width := f.Thumb()
	free := f.Right - f.Left - width
	if free <= 0 {
		return 0
	}
	gone := x - f.Left
	if f.Table.RTL() {
		gone = free - gone
	}
	return gone / free * f.Table.Beyond()
}

// Frames gives the tables in view that are wider than their frames.
func (p *Port) Frames() []Frame {
	var frames []Frame
	p.EachVisible(-p.Past, func(i int, y float32) {
		t := p.Page.Column.Item(i).Table
		if t == nil || t.Beyond() <= 0 {
			return
		}
		if n := len(frames); n == 0 || frames[n-1].Table != t {
			left, right := p.Across(t)
			frames = append(frames, Frame{Table: t, Top: max(y, 0), Left: left, Right: right})
		}
		height := p.Page.Column.BlockHeight(i)
		if i == p.Page.tables[t].end-1 {
			height += Round(p.Page.Column.Item(i).LineHeight*TablePadding) + thumbRoom - p.Page.Column.Item(i).Below
		}
		frames[len(frames)-1].Bottom = min(y+height, p.Height)
	})
	return frames
}

// Across is from where to where in the view the columns of a table are shifted.
func (p *Port) Across(t *typeset.Table) (left, right float32) {
	left, right = p.Left(), p.Left()+p.ColumnWidth()
	if t.RTL() {
		return left, right - Round(t.Kept())
	}
	return left + Round(t.Kept()), right
}

// FrameAt is the frame of the table at a height in the view; false where there is none that can be shifted.
func (p *Port) FrameAt(y float32) (Frame, bool) {
	for _, f := range p.Frames() {
		if y >= f.Top && y < f.Bottom {
			return f, true
		}
	}
	return Frame{}, false
}

// Heads are rows of headings that stay at the top of the view while their table goes by.
type Heads struct {
	From, End   int     // rows; none where these are the same
	Top, Bottom float32 // in the view, in dp; Top is above it while the next text pushes them out
}

// mostHeads is how much of the view's height headings take at most to stay at its top.
const mostHeads = 1.0 / 3

// Heads gives the headings of the table at the top of the view, once they would be above it.
func (p *Port) Heads() Heads {
	if p.Empty() {
		return Heads{}
	}
	t := p.Page.Column.Item(p.Row).Table
	e := p.Page.tables[t]
	if t == nil || e.heads == 0 || p.Row == e.from && p.Past <= p.Page.Column.Item(e.from).Above {
		return Heads{}
	}
	height := p.Page.headsHeight(e)
	if height > p.Height*mostHeads {
		return Heads{}
	}
	below := -p.Past
	for i := p.Row; i < e.end && below < height; i++ {
		below += p.Page.wholeHeight(i)
	}
	top := min(below-height, 0)
	return Heads{From: e.from, End: e.from + e.heads, Top: top, Bottom: top + height}
}

// headsHeight is the height of the headings of a table.
func (p *Page) headsHeight(e extent) float32 {
	var height float32
	for i := e.from; i < e.from+e.heads; i++ {
		height += p.wholeHeight(i)
	}
	return height
}

// headed is how much of the view headings cover that stay above a row.
func (p *Port) headed(row int) float32 {
	e := p.Page.tables[p.Page.Column.Item(row).Table]
	if e.heads == 0 || row < e.from+e.heads {
		return 0
	}
	if height := p.Page.headsHeight(e); height <= p.Height*mostHeads {
		return height
	}
	return 0
}

// RevealAcross shifts the table in which a span begins so that its first line there is in sight. It tells whether it
// did.
func (p *Port) RevealAcross(span text.Span) bool {
	if p.Empty() {
		return false
	}
	row := p.Page.RowAt(span.Start)
	t, column := p.Page.Column.Item(row).Table, p.Page.Column
	if t == nil || p.Page.Rows[row].Role != RoleText {
		return false
	}
	p.Page.wholeHeight(row)
	local := span.Shift(-p.Page.Rows[row].Span.Start)
	part := column.Part(row)
	k := part.LineAt(local.Start)
	if t.Beyond() <= 0 || part.Lines()[k].Cell == 0 {
		return false
	}
	room := column.Item(row).Style.Size
	from, to := column.X(row, k, local.Start), column.XEnd(row, k, min(local.End, part.Lines()[k].End))
	if t.RTL() { // as if it were seen in a mirror
		from, to = p.ColumnWidth()-from, p.ColumnWidth()-to
	}
	from, to = min(from, to)-t.Kept()-room, max(from, to)-p.ColumnWidth()+room
	switch {
	case from < 0:
		return t.ShiftTo(t.Shift() + from)
	case to > 0:
		return t.ShiftTo(t.Shift() + min(to, from))
	}
	return false
}

// InSight tells whether a place at x of a row, in dp from the column's left edge, is not shifted out of its frame.
func (p *Port) inSight(row, line int, x float32) bool {
	it := p.Page.Column.Item(row)
	if it.Table == nil || it.Table.Beyond() <= 0 || p.Page.Column.Part(row).Lines()[line].Cell == 0 {
		return true
	}
	if it.Table.RTL() {
		x = p.ColumnWidth() - x
	}
	return x >= it.Table.Kept()-1 && x <= p.ColumnWidth()+1
}
