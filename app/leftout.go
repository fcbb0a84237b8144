package app

import (
	"slices"

	"claimlight/app/session"
	"claimlight/internal/article"
	"claimlight/internal/text"
	"claimlight/storage"
)

// toggleLeftOut shows what cleaning left out, or ends that and keeps what was corrected.
func (w *corrector) toggleLeftOut() {
	defer w.focusArticle() // a click on the button has taken the keys from it
	if w.session.LeftOut() != nil {
		w.leaveLeftOut()
		return
	}
	if w.session.Locked() {
		return
	}
	w.session.ShowLeftOut()
	w.voice.Tell("Click a dimmed part to bring it back, or the sign beside a paragraph to drop it; or use the arrow keys and Enter. Esc ends this and keeps the corrections.")
}

// toggleBlock restores or drops a block. Dropping one that holds claims asks first.
func (w *corrector) toggleBlock(index int) {
	if w.session.LeftOut() == nil {
		return
	}
	b := w.session.Opened().Version.Blocks[index]
	switch {
	case b.Kept() && b.Kind == article.Title:
		w.voice.Tell("The title stays: an article is known by it. Ctrl+I changes its words.")
	case b.Kept() && !w.session.LeftOut().Has(index) && w.holdsClaims(index):
		w.ask.Question("Drop this paragraph?", "There are claims in it. They stay in the list, without a place in the text.", "Drop it", "Keep it", func(yes bool) {
			if yes {
				w.correct(index)
			}
		})
	default:
		w.correct(index)
	}
}

func (w *corrector) correct(index int) {
	w.session.LeftOut().Choose(index)
	w.corrected()
}

// uncorrect takes the newest correction back, while the mode lasts.
func (w *corrector) uncorrect() {
	if !w.session.LeftOut().Back() {
		w.voice.Tell("Nothing was corrected yet. Esc ends this, and then Ctrl+Z goes further back.")
		return
	}
	w.corrected()
}

// correctAgain does again what uncorrect took back last.
func (w *corrector) correctAgain() {
	if !w.session.LeftOut().Again() {
		w.voice.Tell("There is no correction to do again. Esc ends this, and then Ctrl+Shift+Z goes further.")
		return
	}
	w.corrected()
}

// corrected saves what was corrected so far, and shows it.
func (w *corrector) corrected() {
	w.keepUnfinished(w.session.Opened().Version.ID, w.session.LeftOut().Blocks())
	w.session.Say(session.Corrected)
	w.tellHere()
}

func (w *corrector) holdsClaims(index int) bool {
	span := spanOfBlock(&w.session.Opened().Version, index)
	return slices.ContainsFunc(w.session.Opened().Claims, func(c storage.PlacedClaim) bool { return c.Anchor.Placed() && c.Anchor.Span.Overlaps(span) })
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
func (w *corrector) leaveLeftOut() {
	c := w.session.EndLeftOut()
	if c == nil {
		return
	}
	w.tellHere()
	switch blocks := c.Blocks(); {
	case len(blocks) > 0:
		w.showCorrected(blocks)
	case c.Touched():
		w.keepUnfinished("", nil)
	}
}
