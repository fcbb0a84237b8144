package reading

import (
	"slices"

	"claimlight/internal/article"
	"claimlight/widgets/reading/page"
	"claimlight/widgets/reading/walk"
)

// MoveSentence selects the next sentence (dir 1) or the one before (dir -1); extend leads the selection there. While
// blocks that were left out are shown, it goes from block to block.
func (v *View) MoveSentence(dir int, extend bool) {
	if v.page.LeftOut && !extend {
		v.standAt(v.parts.next(dir))
		return
	}
	v.moveTo(v.caret.Sentence(v.reader, dir, extend))
}

// MoveWord selects the next word (dir 1) or the one before (dir -1); extend moves the end of the selection by a word.
func (v *View) MoveWord(dir int, extend bool) {
	v.moveTo(v.caret.Word(v.reader, dir, extend))
}

// moveAcross selects the word on the left (dir -1) or on the right (dir 1) as it is seen; extend moves the end of the
// selection that way, in the direction in which the block is read.
func moveAcross(v *View, dir int, extend bool) {
	if v.port.Empty() || len(v.page.Blocks) == 0 {
		return
	}
	word, block := v.caret.Selection(), v.page.RowAt(v.caret.Head.Start)
	onward := dir
	if v.page.IsRTL(block) {
		onward = -dir
	}
	words := v.reader.WordsIn(article.BlockAt(v.page.Blocks, word.Start))
	if !extend && slices.Contains(words, word) {
		if beside, ok := v.page.Beside(words, word, dir); ok {
			v.moveTo(walk.At(beside))
			return
		}
	}
	v.MoveWord(onward, extend)
}

// MovePage scrolls by a page and selects the sentence that now stands where the current one stood.
func (v *View) MovePage(dir int, extend bool) {
	if v.port.Empty() {
		return
	}
	step := v.port.Height - 2*v.page.Style.Line()
	y, ok := v.port.OnScreen(v.caret.Edge())
	if !ok {
		y = v.port.Height / 2
	}
	if !v.port.ScrollBy(float32(dir) * step) { // at the end already
		v.MoveTo(dir, extend)
		return
	}
	v.moved(true)
	if p, ok := v.port.PlaceAt(v.port.Left(), y+1); ok {
		v.moveTo(v.caret.ToOrAt(v.reader.Near(v.reader.SentencesIn, v.page.Line(p).Start), extend))
	}
}

// MoveTo selects the first sentence (dir -1) or the last one (dir 1). While blocks that were left out are shown, it
// goes to the first or the last block.
//
// Where the end is out of sight, that is a jump; one that extends the selection is none.
func (v *View) MoveTo(dir int, extend bool) {
	if extend {
		moveToEnd(v, dir, true)
		return
	}
	jump(v, func() { moveToEnd(v, dir, false) })
}

func moveToEnd(v *View, dir int, extend bool) {
	if v.page.LeftOut && !extend {
		if v.standAt(v.parts.outermost(dir)) && dir < 0 {
			v.scrollTo(0)
		}
		return
	}
	offset := 0
	if dir > 0 {
		offset = len(v.page.Text)
	}
	v.moveTo(v.caret.ToOrAt(v.reader.Near(v.reader.SentencesIn, offset), extend))
	if dir < 0 {
		v.scrollTo(0)
	}
}

// standAt lets the keys stand at the block of a row, if there is one, shows it and tells of it.
func (v *View) standAt(row int, ok bool) bool {
	if !ok {
		return false
	}
	r := v.page.Rows[row]
	if v.parts.at = r.Block; r.Role == page.RoleText {
		v.caret.Cursor = walk.At(v.reader.Near(v.reader.SentencesIn, r.Span.Start))
		v.selected()
	} else {
		v.report() // nothing is selected there
		say(v.OnHint, v.parts.hint())
	}
	v.moved(v.port.RevealRow(row))
	v.repaint()
	return true
}

// togglePart reports that the block at which the keys stand is to be restored or dropped.
func (v *View) togglePart() {
	if v.page.HasPart(v.parts.at) {
		say(v.OnToggleBlock, v.parts.at)
	}
}

// enter does what Enter means: what is selected is to become a claim, or while blocks that were left out are shown, the
// one at which the keys stand is to be restored or dropped.
func (v *View) enter(shift bool) {
	switch {
	case v.page.LeftOut:
		v.togglePart()
	case v.OnTag != nil && !v.port.Empty():
		v.OnTag(v.Selection(), shift)
	}
}
