package app

import (
	"slices"

	"claimlight/internal/article"
	"claimlight/internal/text"
	"claimlight/storage"
)

// toggleLeftOut shows what cleaning left out, or ends that and keeps what was corrected.
func (w *Window) toggleLeftOut() {
	defer w.focusArticle() // a click on the button has taken the keys from it
	if w.leftOut != nil {
		w.leaveLeftOut()
		return
	}
	if w.readOnly() {
		return
	}
	w.leftOut = &corrections{}
	w.panes.view.ShowLeftOut(true)
	w.panes.form.SetInstead("What was left out is shown in the text. Enter brings a part back or drops it; Esc ends this.")
	w.follow()
	w.refreshMenu()
	w.tell("Click a dimmed part to bring it back, or the sign beside a paragraph to drop it; or use the arrow keys and Enter. Esc ends this and keeps the corrections.")
}

// toggleBlock restores or drops a block. Dropping one that holds claims asks first.
func (w *Window) toggleBlock(index int) {
	if w.leftOut == nil {
		return
	}
	b := w.opened.version.Blocks[index]
	switch {
	case b.Kept() && b.Kind == article.Title:
		w.tell("The title stays: an article is known by it. Ctrl+I changes its words.")
	case b.Kept() && !w.leftOut.has(index) && w.holdsClaims(index):
		w.ask.Question("Drop this paragraph?", "There are claims in it. They stay in the list, without a place in the text.", "Drop it", "Keep it", func(yes bool) {
			if yes {
				w.correct(index)
			}
		})
	default:
		w.correct(index)
	}
}

func (w *Window) correct(index int) {
	w.leftOut.choose(index)
	w.corrected()
}

// uncorrect takes the newest correction back, while the mode lasts.
func (w *Window) uncorrect() {
	if !w.leftOut.back() {
		w.tell("Nothing was corrected yet. Esc ends this, and then Ctrl+Z goes further back.")
		return
	}
	w.corrected()
}

// correctAgain does again what uncorrect took back last.
func (w *Window) correctAgain() {
	if !w.leftOut.again() {
		w.tell("There is no correction to do again. Esc ends this, and then Ctrl+Shift+Z goes further.")
		return
	}
	w.corrected()
}

// corrected saves what was corrected so far, and shows it.
func (w *Window) corrected() {
	blocks := w.leftOut.blocks()
	w.keepUnfinished(w.opened.version.ID, blocks)
	w.showSaving()
	w.panes.view.SetPending(blocks)
	w.tellHere()
	w.refreshMenu()
}

func (w *Window) holdsClaims(index int) bool {
	span := spanOfBlock(&w.opened.version, index)
	return slices.ContainsFunc(w.opened.claims, func(c storage.PlacedClaim) bool { return c.Anchor.Placed() && c.Anchor.Span.Overlaps(span) })
}

// spanOfBlock is where a kept block stands in the text.
func spanOfBlock(v *article.Version, index int) text.Span {
	kept := 0
	for _, b := range v.Blocks[:index] {
		if b.Kept() {
			kept++
		}
	}
	return v.Spans()[kept]
}

// leaveLeftOut ends the mode. What was corrected in it becomes one new version.
func (w *Window) leaveLeftOut() {
	if w.leftOut == nil {
		return
	}
	blocks := w.leftOut.blocks()
	touched := w.leftOut.touched()
	w.leftOut = nil
	w.panes.view.ShowLeftOut(false)
	w.panes.view.SetPending(nil)
	w.panes.form.SetInstead("")
	w.follow()
	w.refreshMenu()
	w.tellHere()
	switch {
	case len(blocks) > 0:
		w.showCorrected(blocks)
	case touched:
		w.keepUnfinished("", nil)
	}
}
