package articles

import (
	"slices"

	"claimlight/app/session"
	"claimlight/internal/article"
	"claimlight/internal/text"
	"claimlight/internal/words"
	"claimlight/storage"
)

// Toggle shows what cleaning left out, or ends that and keeps what was corrected.
func (w *Corrector) Toggle() {
	defer w.ToText() // a click on the button has taken the keys from it
	if w.Session.LeftOut() != nil {
		w.Leave()
		return
	}
	if w.Session.Locked() {
		return
	}
	w.Session.ShowLeftOut()
	w.Voice.Tell(words.ArticlesClickDimmedPartBringBack.String())
}

// ToggleBlock restores or drops a block. Dropping one that holds claims asks first.
func (w *Corrector) ToggleBlock(index int) {
	if w.Session.LeftOut() == nil {
		return
	}
	b := w.Session.Opened().Version.Blocks[index]
	switch {
	case b.Kept() && b.Kind == article.Title:
		w.Voice.Tell(words.ArticlesTitleStaysArticleKnownBy.String())
	case b.Kept() && !w.Session.LeftOut().Has(index) && w.holdsClaims(index):
		w.Ask.Question(words.ArticlesDropThisParagraph.String(), words.ArticlesThereClaimsInTheyStay.String(),
			words.ArticlesDropIt.String(), words.ArticlesKeepIt.String(), func(yes bool) {
				if yes {
					w.correct(index)
				}
			})
	default:
		w.correct(index)
	}
}

func (w *Corrector) correct(index int) {
	w.Session.LeftOut().Choose(index)
	w.corrected()
}

// Back takes the newest correction back, while the mode lasts.
func (w *Corrector) Back() {
	if !w.Session.LeftOut().Back() {
		w.Voice.Tell(words.ArticlesNothingWasCorrectedYetEsc.String())
		return
	}
	w.corrected()
}

// Again does again what uncorrect took back last.
func (w *Corrector) Again() {
	if !w.Session.LeftOut().Again() {
		w.Voice.Tell(words.ArticlesThereNoCorrectionDoAgain.String())
		return
	}
	w.corrected()
}

// corrected saves what was corrected so far, and shows it.
func (w *Corrector) corrected() {
	w.keepUnfinished(w.Session.Opened().Version.ID, w.Session.LeftOut().Blocks())
	w.Session.Say(session.Corrected)
	w.TellHere()
}

func (w *Corrector) holdsClaims(index int) bool {
	span := spanOfBlock(&w.Session.Opened().Version, index)
	return slices.ContainsFunc(w.Session.Opened().Claims, func(c storage.PlacedClaim) bool {
		return c.Anchor.Placed() &&
			c.Anchor.Span.Overlaps(span)
	})
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

// Leave ends the mode. What was corrected in it becomes one new version.
func (w *Corrector) Leave() {
	c := w.Session.EndLeftOut()
	if c == nil {
		return
	}
	w.TellHere()
	switch blocks := c.Blocks(); {
	case len(blocks) > 0:
		w.showCorrected(blocks)
	case c.Touched():
		w.keepUnfinished("", nil)
	}
}
