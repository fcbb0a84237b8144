package reading

import (
	"slices"
	"sort"

	"claimlight/internal/article"
	"claimlight/internal/text"
	"claimlight/internal/typeset"

	"fyne.io/fyne/v2/lang"
)

// role says what a row of the view is.
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

// Room in dp around the column.
const (
	marginTop    = 32
	marginBottom = 64
	marginSide   = 44
)

// recompose lays out anew what is shown, and keeps the line at the top, or the left-out block there.
func (v *View) recompose() {
	v.relay(v.compose)
}

// relay does what changes the layout and then goes back to what stood at the top.
func (v *View) relay(change func()) {
	top, seen := v.Top(), v.landmarks()
	change()
	if len(seen) > 0 && seen[0].row.role == roleLeftOut {
		v.stay(seen, top)
		return
	}
	v.SetTop(top)
}

// compose makes the rows and starts their layout. The view then stands at the top: a place in other rows is none in
// these. Whoever calls it goes where it should stand, and draws.
func (v *View) compose() {
	var items []typeset.Item
	v.rows, items = v.rowsOf()
	tabulate(v.rows, items)
	if len(items) > 0 {
		items[0].Above += marginTop
		items[len(items)-1].Below += marginBottom
	}
	v.column = typeset.NewColumn(v.ruler, items, v.columnWidth())
	v.scroll = scroll{}
	v.startSettling()
}

// tabulate makes tables of the rows of tables that follow each other.
func tabulate(rows []row, items []typeset.Item) {
	same := func(a, b row) bool { return a.kind == b.kind && a.role == b.role }
	for from := 0; from < len(rows); {
		end := from + 1
		for end < len(rows) && same(rows[from], rows[end]) {
			end++
		}
		if rows[from].kind == article.TableRow {
			typeset.Tabulate(items[from:end])
		}
		from = end
	}
}

func (v *View) rowsOf() ([]row, []typeset.Item) {
	if v.version == nil {
		return nil, nil
	}
	rows := make([]row, 0, len(v.version.Blocks))
	items := make([]typeset.Item, 0, len(v.version.Blocks))
	add := func(r row, it typeset.Item) { rows, items = append(rows, r), append(items, it) }
	kept, label, title := 0, "", v.titleBlock()
	for i, b := range v.version.Blocks {
		if !b.Kept() {
			if v.leftOut {
				next := v.labelOf(i)
				v.addLeftOut(i, b, v.place(kept), next, label, add)
				label = next
			}
			continue
		}
		label = ""
		add(row{role: roleText, block: i, kind: b.Kind, span: v.reader.blocks[kept]}, v.itemOf(i, b))
		kept++
		if i == title {
			v.addHeader(v.place(kept), add)
		}
	}
	return rows, items
}

// titleBlock is the block under which the header stands: the title, else the first that is kept. Restored blocks may
// stand before the title.
func (v *View) titleBlock() int {
	title := func(b article.Block) bool { return b.Kept() && b.Kind == article.Title }
	if i := slices.IndexFunc(v.version.Blocks, title); i >= 0 {
		return i
	}
	return slices.IndexFunc(v.version.Blocks, article.Block.Kept)
}

// place is the empty span where the next kept block begins.
func (v *View) place(kept int) text.Span {
	at := len(v.reader.text)
	if kept < len(v.reader.blocks) {
		at = v.reader.blocks[kept].Start
	}
	return text.Span{Start: at, End: at}
}

func (v *View) itemOf(i int, b article.Block) typeset.Item {
	k := looks(b, v.style.ParagraphSpacing)
	next := i + 1
	for next < len(v.version.Blocks) && !v.version.Blocks[next].Kept() {
		next++
	}
	if list := b.Kind == article.ListItem || b.Kind == article.TableRow; list &&
		(next == len(v.version.Blocks) || v.version.Blocks[next].Kind != b.Kind) {
		k.below = max(k.below, v.style.ParagraphSpacing) // the last of a list
		if b.Kind == article.TableRow {
			k.below += tablePadding
		}
	}
	return v.style.item(b.Text, k)
}

func (v *View) addHeader(place text.Span, add func(row, typeset.Item)) {
	for i, line := range v.header {
		k := look{size: 0.88, leading: 1.5}
		if i == len(v.header)-1 {
			k.below = 1.1
		}
		add(row{role: roleHeader, block: -1, span: place}, v.style.item(line, k))
	}
}

// labelOf says why a block was left out, and whether it is brought back.
func (v *View) labelOf(i int) string {
	reason := map[string]any{"Reason": v.version.Blocks[i].Reason}
	if v.pending[i] {
		return lang.X("article.broughtback", "Brought back: {{.Reason}}", reason)
	}
	return lang.X("article.leftout", "Left out: {{.Reason}}", reason)
}

// addLeftOut adds a block that was left out, under a label unless that is the same as the one before.
func (v *View) addLeftOut(i int, b article.Block, place text.Span, label, before string, add func(row, typeset.Item)) {
	if label != before {
		add(
			row{role: roleReason, block: i, span: place},
			v.style.item(label, look{size: 0.8, leading: 1.5, above: 0.2}),
		)
	}
	k := looks(b, v.style.ParagraphSpacing)
	k.below = max(k.below, v.style.ParagraphSpacing)
	add(row{role: roleLeftOut, block: i, kind: b.Kind, span: place}, v.style.item(b.Text, k))
}

// rowAt is the row that holds the byte at an offset; an offset on the LF between two blocks belongs to the one before.
func (v *View) rowAt(offset int) int {
	i := sort.Search(len(v.rows), func(i int) bool { return v.rows[i].span.Start > offset }) - 1
	for i > 0 && v.rows[i].role != roleText {
		i--
	}
	return max(i, 0)
}
