package reading

import (
	"slices"

	"claimlight/internal/article"
	"claimlight/internal/text"
	"claimlight/internal/typeset"
)

// Room in dp around the column.
const (
	marginTop    = 32
	marginBottom = 64
	marginSide   = 44
)

// compose makes the rows and starts their layout in lines of a width: a place in the rows before is none in these.
func (p *page) compose(width float32) {
	var items []typeset.Item
	p.rows, items = p.rowsOf()
	tabulate(p.rows, items)
	if len(items) > 0 {
		items[0].Above += marginTop
		items[len(items)-1].Below += marginBottom
	}
	p.column = typeset.NewColumn(p.ruler, items, width)
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

// rowsOf gives what is shown, and how it is set.
func (p *page) rowsOf() ([]row, []typeset.Item) {
	if p.version == nil {
		return nil, nil
	}
	rows := make([]row, 0, len(p.version.Blocks))
	items := make([]typeset.Item, 0, len(p.version.Blocks))
	add := func(r row, it typeset.Item) { rows, items = append(rows, r), append(items, it) }
	kept, label, title := 0, "", p.titleBlock()
	for i, b := range p.version.Blocks {
		if !b.Kept() {
			if p.leftOut {
				next := p.labelOf(i)
				p.addLeftOut(i, b, p.place(kept), next, label, add)
				label = next
			}
			continue
		}
		label = ""
		add(row{role: roleText, block: i, kind: b.Kind, span: p.blocks[kept]}, p.itemOf(i, b))
		kept++
		if i == title {
			p.addHeader(p.place(kept), add)
		}
	}
	return rows, items
}

// titleBlock is the block under which the header stands: the title, else the first that is kept. Restored blocks may
// stand before the title.
func (p *page) titleBlock() int {
	title := func(b article.Block) bool { return b.Kept() && b.Kind == article.Title }
	if i := slices.IndexFunc(p.version.Blocks, title); i >= 0 {
		return i
	}
	return slices.IndexFunc(p.version.Blocks, article.Block.Kept)
}

// place is the empty span where the next kept block begins.
func (p *page) place(kept int) text.Span {
	at := len(p.text)
	if kept < len(p.blocks) {
		at = p.blocks[kept].Start
	}
	return text.Span{Start: at, End: at}
}

// itemOf sets a block; the last one of a list has room below it.
func (p *page) itemOf(i int, b article.Block) typeset.Item {
	k := looks(b, p.style.ParagraphSpacing)
	next := i + 1
	for next < len(p.version.Blocks) && !p.version.Blocks[next].Kept() {
		next++
	}
	if list := b.Kind == article.ListItem || b.Kind == article.TableRow; list &&
		(next == len(p.version.Blocks) || p.version.Blocks[next].Kind != b.Kind) {
		k.below = max(k.below, p.style.ParagraphSpacing) // the last of a list
		if b.Kind == article.TableRow {
			k.below += tablePadding
		}
	}
	return p.style.item(b.Text, k)
}

// addHeader adds the lines under the title.
func (p *page) addHeader(place text.Span, add func(row, typeset.Item)) {
	for i, line := range p.header {
		k := look{size: 0.88, leading: 1.5}
		if i == len(p.header)-1 {
			k.below = 1.1
		}
		add(row{role: roleHeader, block: -1, span: place}, p.style.item(line, k))
	}
}

// labelOf says why a block was left out, and whether it is brought back.
func (p *page) labelOf(i int) string { return p.label(p.version.Blocks[i].Reason, p.pending[i]) }

// addLeftOut adds a block that was left out, under a label unless that is the same as the one before.
func (p *page) addLeftOut(i int, b article.Block, place text.Span, label, before string, add func(row, typeset.Item)) {
	if label != before {
		add(
			row{role: roleReason, block: i, span: place},
			p.style.item(label, look{size: 0.8, leading: 1.5, above: 0.2}),
		)
	}
	k := looks(b, p.style.ParagraphSpacing)
	k.below = max(k.below, p.style.ParagraphSpacing)
	add(row{role: roleLeftOut, block: i, kind: b.Kind, span: place}, p.style.item(b.Text, k))
}
