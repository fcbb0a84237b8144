package app

import (
	"claimlight/internal/anchor"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/widgets"

	"fyne.io/fyne/v2"
)

func (w *Window) wireView(v *widgets.ArticleView) {
	v.OnTag = func(span text.Span, stay bool) { w.tag(span, stay) }
	v.OnSelect = func(text.Span) { w.tellHere() }
	v.OnOpenMark = w.openMark
	v.OnBoundary = w.moveBoundary
	v.OnMenu = w.articleMenu
	v.OnHint = w.tellUnder
	v.OnMoved = w.rememberTop
	v.OnToggleBlock = w.toggleBlock
	v.OnKey = w.articleKey
	v.OnRune = w.articleRune
}

// tagSelection makes a claim of what is selected.
func (w *Window) tagSelection(stay bool) { w.tag(w.panes.view.Selection(), stay) }

// tag makes a claim of a span, saves it, and goes to its form unless the reader stays in the text. Where just this span
// is a claim already, that one is opened.
func (w *Window) tag(span text.Span, stay bool) {
	if w.opened == nil || span.Empty() {
		w.tell("Select a sentence first: click it, or go there with the arrow keys.")
		return
	}
	if w.readOnly() {
		return
	}
	if id := w.claimAt(span); id != "" {
		w.goToClaim(id, stay)
		return
	}
	c := w.draft(span)
	place := claim.Anchor{VersionID: w.opened.version.ID, Span: span, State: claim.Exact, Score: 1}
	c, err := w.Library.Tag(w.ctx, c, place)
	if w.fail(err) {
		return
	}
	w.guessed(c)
	w.goToClaim(c.ID, stay)
	w.refreshArticles()
	w.saved()
	w.tellHere()
}

// draft is a new claim at a span, with the source and the figures that were read there.
func (w *Window) draft(span text.Span) claim.Claim {
	c := claim.Claim{
		ArticleID: w.opened.article.ID, Selector: anchor.Select(w.opened.text, span), Status: claim.Unchecked,
		Annotator: w.memory.get(keyAuthor),
	}
	prefill(&c, w.suggestions, span)
	if c.Source.Kind == "" {
		c.Source.Name = w.opened.article.DefaultSource
	}
	return c
}

// claimAt finds the claim that has exactly this span; empty when there is none.
func (w *Window) claimAt(span text.Span) string {
	for _, c := range w.opened.claims {
		if c.Anchor.Placed() && c.Anchor.Span == span {
			return c.ID
		}
	}
	return ""
}

// goToClaim opens a claim, in the form or with the reader staying in the text.
func (w *Window) goToClaim(id string, stay bool) {
	w.refreshClaims()
	w.openClaim(id)
	if stay {
		w.panes.view.MoveSentence(1, false)
		w.focusArticle()
		return
	}
	w.panes.form.FocusFirst()
}

// openMark follows a click on a mark: a claim is opened, a suggestion selected.
func (w *Window) openMark(id string) {
	if w.opened.claim(id) != nil {
		w.openClaim(id)
	}
}

// openClaim shows a claim in the form and marks it in text and list; none when the id is empty.
func (w *Window) openClaim(id string) {
	w.panes.form.Flush()
	w.claimID = id
	c := w.opened.claim(id)
	if c == nil {
		w.claimID = ""
		w.panes.form.SetClaim(nil)
	} else {
		w.panes.form.SetClaim(&c.Claim)
		w.panes.form.SetState("Saved")
		if c.Anchor.Placed() {
			w.panes.view.Reveal(c.Anchor.Span)
		}
	}
	w.compare()
	w.panes.form.SetGuesses(w.guesses())
	w.showPlace()
	w.panes.claims.Select(w.claimID)
	w.panes.view.SetActive(w.claimID)
	w.refreshMenu()
}

// stepClaim opens the next claim in the order of the text (dir 1) or the one before (dir -1).
func (w *Window) stepClaim(dir int) {
	ids := w.panes.claims.Shown()
	if len(ids) == 0 {
		w.tell("There is no claim in the list yet.")
		return
	}
	at := w.nextIn(ids, dir)
	w.openClaim(ids[at])
}

// nextIn gives the index of the claim to go to among ids, none being empty: from the open claim, else from an end.
func (w *Window) nextIn(ids []string, dir int) int {
	for i, id := range ids {
		if id == w.claimID {
			return (i + dir + len(ids)) % len(ids)
		}
	}
	if dir < 0 {
		return len(ids) - 1
	}
	return 0
}

// boundary lets the ends of the open claim be moved by keys.
func (w *Window) boundary() {
	w.openTarget()
	w.focusArticle()
	w.panes.view.BeginBoundary(w.claimID)
	w.tell("Arrows move the end, Shift with arrows the start. Enter keeps, Esc gives up.")
}

// moveBoundary saves a claim's new place.
func (w *Window) moveBoundary(id string, span text.Span) {
	if span.Empty() || w.readOnly() {
		return
	}
	w.panes.form.Flush()
	place := claim.Anchor{ClaimID: id, VersionID: w.opened.version.ID, Span: span, State: claim.Exact, Score: 1}
	_, err := w.Library.MoveClaim(w.ctx, id, anchor.Select(w.opened.text, span), place)
	if w.fail(err) {
		return
	}
	w.reloadClaims()
	w.saved()
}

// toArticle gives the text the keyboard. Where it has that already, it ends the look at what was left out.
func (w *Window) toArticle() {
	focused := w.win.Canvas().Focused()
	if w.leftOut != nil && (focused == nil || focused == fyne.Focusable(w.panes.view)) {
		w.leaveLeftOut()
	}
	w.focusArticle()
}

// focusArticle gives the text the keyboard.
func (w *Window) focusArticle() {
	if w.opened != nil {
		w.win.Canvas().Focus(w.panes.view)
	}
}
