package reading

import (
	"slices"

	"claimlight/internal/article"
	"claimlight/internal/typeset"

	"fyne.io/fyne/v2/lang"
)

// ShowLeftOut shows the blocks that cleaning left out, dimmed in their place and with the reason. A click there, and on
// the sign beside any block but the title, is reported to OnToggleBlock; so is Enter. ↑ and ↓ then go from block to
// block.
func (v *View) ShowLeftOut(show bool) {
	if v.leftOut == show {
		return
	}
	top, seen := v.Top(), v.landmarks()
	v.leftOut = show
	v.compose()
	v.standAtCursor()
	v.stay(seen, top)
}

// SetPending says which blocks, by index in the version, are to be restored or dropped when a new version is made. The
// block at which the keys stand stays where it is on the screen.
func (v *View) SetPending(blocks []int) {
	top, seen := v.Top(), v.landmarks()
	v.pending = make(map[int]bool, len(blocks))
	for _, b := range blocks {
		v.pending[b] = true
	}
	if !v.leftOut {
		return
	}
	if i := slices.IndexFunc(seen, func(l landmark) bool { return l.row.block == v.at }); i > 0 {
		seen[0], seen[i] = seen[i], seen[0]
	}
	v.compose()
	v.stay(seen, top)
}

// PartHint says of the block at which the keys stand whether it is left out, and what Enter does there; empty where
// there is none.
func (v *View) PartHint() string {
	if v.version == nil || v.at >= len(v.version.Blocks) {
		return ""
	}
	b := v.version.Blocks[v.at]
	reason := map[string]any{"Reason": b.Reason}
	switch pending := v.pending[v.at]; {
	case !b.Kept() && pending:
		return lang.X("article.hint.back", "Brought back: {{.Reason}}. Enter leaves it out again", reason)
	case !b.Kept():
		return lang.X("article.hint.part", "Left out: {{.Reason}}. Enter restores it", reason)
	case b.Kind == article.Title:
		return lang.X("article.hint.title", "The title; it stays")
	case pending:
		return lang.X("article.hint.dropped", "Dropped. Enter brings it back")
	}
	return lang.X("article.hint.kept", "Part of the text. Enter drops it")
}

// standAtCursor lets the keys stand at the block of the text cursor.
func (v *View) standAtCursor() {
	v.at = 0
	if len(v.rows) > 0 {
		v.at = v.rows[v.rowAt(v.cursor.head.Start)].block
	}
}

// isPart tells whether a row is a block of the page, kept or left out.
func (r row) isPart() bool { return r.role == roleText || r.role == roleLeftOut }

// atLeftOut tells whether the keys stand at a block that was left out.
func (v *View) atLeftOut() bool {
	return v.leftOut && v.version != nil && v.at < len(v.version.Blocks) && !v.version.Blocks[v.at].Kept()
}

// movePart goes to the next block of the page (dir 1) or the one before (dir -1), kept or left out.
func (v *View) movePart(dir int) {
	here := -1
	for i, r := range v.rows {
		if r.isPart() && r.block == v.at {
			here = i
		}
	}
	next := here + dir
	for next >= 0 && next < len(v.rows) && !v.rows[next].isPart() {
		next += dir
	}
	if next >= 0 && next < len(v.rows) {
		v.standAt(next)
	}
}

// moveToPart goes to the first block of the page (dir -1) or the last one (dir 1), kept or left out.
func (v *View) moveToPart(dir int) {
	i := 0
	if dir > 0 {
		i = len(v.rows) - 1
	}
	for i >= 0 && i < len(v.rows) && !v.rows[i].isPart() {
		i -= dir
	}
	if i < 0 || i >= len(v.rows) {
		return
	}
	v.standAt(i)
	if dir < 0 {
		v.scrollTo(0)
	}
}

// standAt lets the keys stand at the block of a row, shows it and tells of it.
func (v *View) standAt(i int) {
	r := v.rows[i]
	if v.at = r.block; r.role == roleText {
		v.cursor = cursorAt(v.reader.near(v.reader.sentencesIn, r.span.Start))
		v.selected()
	} else {
		v.report() // nothing is selected there
		if v.OnHint != nil {
			v.OnHint(v.PartHint())
		}
	}
	v.revealRow(i)
	v.repaint()
}

// revealRow scrolls so that a row is seen with context around it.
func (v *View) revealRow(i int) {
	height := v.Size().Height
	context := min(contextLines*v.style.line(), height/4)
	top, near := v.rowOnScreen(i, 0)
	bottom := top + v.wholeHeight(i)
	switch {
	case !near:
		v.scroll.row, v.scroll.dy = i, -height/3
		v.settleScroll()
		v.moved()
	case top < context || bottom-top > height-2*context:
		v.scrollBy(top - context)
	case bottom > height-context:
		v.scrollBy(bottom - height + context)
	}
}

// togglePart reports that the block at which the keys stand is to be restored or dropped.
func (v *View) togglePart() {
	if v.OnToggleBlock != nil && v.version != nil && v.at < len(v.version.Blocks) {
		v.OnToggleBlock(v.at)
	}
}

// drawSign draws the sign beside a block that restores or drops it, and a bar where the keys stand.
func (v *View) drawSign(i int, y float32) {
	it, row := v.column.Item(i), v.rows[i]
	if !row.isPart() {
		return
	}
	here := v.focused && row.block == v.at
	if here {
		height := v.column.BlockHeight(i) - it.Above - it.Below
		v.painter.front.draw(
			v.colors.ring,
			typeset.Rect{X: v.left() - 38, Y: y + it.Above, Width: 3, Height: height},
			1.5,
		)
	}
	if row.kind == article.Title && row.role == roleText {
		return // an article keeps its title
	}
	sign, ink := "−", v.colors.dim
	if (row.role == roleLeftOut) != v.pending[row.block] {
		sign = "+"
	}
	if here {
		ink = v.colors.text
	}
	style := typeset.Style{Size: v.style.Size, Bold: v.pending[row.block] || here}
	v.painter.texts.draw(
		sign,
		style,
		ink,
		typeset.Rect{X: v.left() - 31, Y: y + it.Above, Width: 14, Height: it.LineHeight},
	)
}
