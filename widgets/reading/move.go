package reading

// MoveSentence selects the next sentence (dir 1) or the one before (dir -1); extend leads the selection there. While
// blocks that were left out are shown, it goes from block to block.
func (v *View) MoveSentence(dir int, extend bool) {
	if v.page.leftOut && !extend {
		v.standAt(v.parts.next(dir))
		return
	}
	v.moveTo(v.caret.sentence(v.reader, dir, extend))
}

// MoveWord selects the next word (dir 1) or the one before (dir -1); extend moves the end of the selection by a word.
func (v *View) MoveWord(dir int, extend bool) {
	v.moveTo(v.caret.word(v.reader, dir, extend))
}

// MovePage scrolls by a page and selects the sentence that now stands where the current one stood.
func (v *View) MovePage(dir int, extend bool) {
	if v.port.empty() {
		return
	}
	page := v.port.height - 2*v.page.style.line()
	y, ok := v.port.onScreen(v.caret.edge())
	if !ok {
		y = v.port.height / 2
	}
	if !v.port.scrollBy(float32(dir) * page) { // at the end already
		v.MoveTo(dir, extend)
		return
	}
	v.moved(true)
	if p, ok := v.port.placeAt(v.port.left(), y+1); ok {
		v.moveTo(v.caret.toOrAt(v.reader.near(v.reader.sentencesIn, p.offset), extend))
	}
}

// MoveTo selects the first sentence (dir -1) or the last one (dir 1). While blocks that were left out are shown, it goes
// to the first or the last block.
func (v *View) MoveTo(dir int, extend bool) {
	if v.page.leftOut && !extend {
		if v.standAt(v.parts.outermost(dir)) && dir < 0 {
			v.scrollTo(0)
		}
		return
	}
	offset := 0
	if dir > 0 {
		offset = len(v.page.text)
	}
	v.moveTo(v.caret.toOrAt(v.reader.near(v.reader.sentencesIn, offset), extend))
	if dir < 0 {
		v.scrollTo(0)
	}
}

// standAt lets the keys stand at the block of a row, if there is one, shows it and tells of it.
func (v *View) standAt(row int, ok bool) bool {
	if !ok {
		return false
	}
	r := v.page.rows[row]
	if v.parts.at = r.block; r.role == roleText {
		v.caret.cursor = cursorAt(v.reader.near(v.reader.sentencesIn, r.span.Start))
		v.selected()
	} else {
		v.report() // nothing is selected there
		say(v.OnHint, v.parts.hint())
	}
	v.moved(v.port.revealRow(row))
	v.repaint()
	return true
}

// togglePart reports that the block at which the keys stand is to be restored or dropped.
func (v *View) togglePart() {
	if v.page.hasPart(v.parts.at) {
		say(v.OnToggleBlock, v.parts.at)
	}
}

// enter does what Enter means: what is selected is to become a claim, or while blocks that were left out are shown, the
// one at which the keys stand is to be restored or dropped.
func (v *View) enter(shift bool) {
	switch {
	case v.page.leftOut:
		v.togglePart()
	case v.OnTag != nil && !v.port.empty():
		v.OnTag(v.Selection(), shift)
	}
}
