package page

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
	MarginSide   = 44
)

// Compose makes the rows and starts their layout in lines of a width: a place in the rows before is none in these.
func (p *Page) compose(width float32) {
	var items []typeset.Item
	shifted := p.shifts()
	p.Rows, items = p.rowsOf()
	p.turn(items)
	p.tabulate(items)
	if len(items) > 0 {
		items[0].Above += marginTop
		items[len(items)-1].Below += marginBottom
	}
	p.Column = typeset.NewColumn(p.Ruler, items, width)
	p.shiftAgain(shifted)
}

// rowsOf gives what is shown, and how it is set.
func (p *Page) rowsOf() ([]Row, []typeset.Item) {
	if p.Version == nil {
		return nil, nil
	}
	rows := make([]Row, 0, len(p.Version.Blocks))
	items := make([]typeset.Item, 0, len(p.Version.Blocks))
	add := func(r Row, it typeset.Item) { rows, items = append(rows, r), append(items, it) }
	kept, label, title := 0, "", p.titleBlock()
	for i, b := range p.Version.Blocks {
		if !b.Kept() {
			if p.LeftOut {
				next := p.labelOf(i)
				p.addLeftOut(i, b, p.place(kept), next, label, add)
				label = next
			}
			continue
		}
		label = ""
		add(Row{Role: RoleText, Block: i, Kind: b.Kind, Span: p.Blocks[kept]}, p.itemOf(i, b))
		kept++
		if i == title {
			p.addHeader(p.place(kept), add)
		}
	}
	return rows, items
}

// titleBlock is the block under which the header stands: the title, else the first that is kept. Restored blocks may
// stand before the title.
func (p *Page) titleBlock() int {
	title := func(b article.Block) bool { return b.Kept() && b.Kind == article.Title }
	if i := slices.IndexFunc(p.Version.Blocks, title); i >= 0 {
		return i
	}
	return slices.IndexFunc(p.Version.Blocks, article.Block.Kept)
}

// Place is the empty span where the next kept block begins.
func (p *Page) place(kept int) text.Span {
	at := len(p.Text)
	if kept < len(p.Blocks) {
		at = p.Blocks[kept].Start
	}
	return text.Span{Start: at, End: at}
}

// itemOf sets a block; the last one of a list has room below it.
func (p *Page) itemOf(i int, b article.Block) typeset.Item {
	k := looks(b, p.Style.ParagraphSpacing)
	next := i + 1
	for next < len(p.Version.Blocks) && !p.Version.Blocks[next].Kept() {
		next++
	}
	if list := b.Kind == article.ListItem || b.Kind == article.TableRow; list &&
		(next == len(p.Version.Blocks) || p.Version.Blocks[next].Kind != b.Kind) {
		k.below = max(k.below, p.Style.ParagraphSpacing) // the last of a list
		if b.Kind == article.TableRow {
			k.below += TablePadding
		}
	}
	return p.Style.item(b.Text, k)
}

// addHeader adds the lines under the title.
func (p *Page) addHeader(place text.Span, add func(Row, typeset.Item)) {
	for i, line := range p.Header {
		k := look{size: 0.88, leading: 1.5}
		if i == len(p.Header)-1 {
			k.below = 1.1
		}
		add(Row{Role: roleHeader, Block: -1, Span: place}, p.Style.item(line, k))
	}
}

// labelOf says why a block was left out, and whether it is brought back.
func (p *Page) labelOf(i int) string { return p.label(p.Version.Blocks[i].Reason, p.pending[i]) }

// addLeftOut adds a block that was left out, under a label unless that is the same as the one before.
func (p *Page) addLeftOut(i int, b article.Block, place text.Span, label, before string, add func(Row, typeset.Item)) {
	if label != before {
		add(
			Row{Role: roleReason, Block: i, Span: place},
			p.Style.item(label, look{size: 0.8, leading: 1.5, above: 0.2}),
		)
	}
	k := looks(b, p.Style.ParagraphSpacing)
	k.below = max(k.below, p.Style.ParagraphSpacing)
	add(Row{Role: RoleLeftOut, Block: i, Kind: b.Kind, Span: place}, p.Style.item(b.Text, k))
}
