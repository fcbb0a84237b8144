package app

import (
	"slices"
	"time"

	"claimlight/app/outbox"
	"claimlight/internal/anchor"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/widgets/reading"

	"fyne.io/fyne/v2"
)

func (w *Window) wireView(v *reading.View) {
	v.OnTag = func(_ text.Span, alone bool) {
		if alone {
			w.tagWords()
		} else {
			w.tagCurrent(false)
		}
	}
	v.OnSelect = func(text.Span) {
		w.follow()
		w.tellHere()
	}
	v.OnOpenMark = w.openMark
	v.OnBoundary = w.moveBoundary
	v.OnMenu = w.articleMenu
	v.OnFocus = func() { w.panes.form.Left() }
	v.OnHint = w.tellUnder
	v.OnMoved = w.rememberTop
	v.OnToggleBlock = w.toggleBlock
	v.OnKey = w.articleKey
	v.OnRune = w.articleRune
}

// tagCurrent makes a claim of the selected words, or goes on with the claim that is current: to its form, unless the reader
// stays in the text.
func (w *Window) tagCurrent(stay bool) {
	switch {
	case w.readOnly():
	case w.hasClaim():
		w.goOn(w.current.claim, stay)
	default:
		w.tag(w.current.span, claim.NotRated, func(id string) { w.goOn(id, stay) })
	}
}

// tagWords makes a claim of the selected words alone, also where they stand in another claim.
func (w *Window) tagWords() {
	if !w.readOnly() && w.leftOut == nil {
		w.tag(w.panes.view.Selection(), claim.NotRated, func(id string) { w.goOn(id, false) })
	}
}

// tag makes a claim of a span, with a rating where one is given, as one action, makes it current and calls then. Where just
// this span is a claim already, that one is meant.
func (w *Window) tag(span text.Span, r claim.Rating, then func(id string)) {
	if w.opened == nil || span.Empty() {
		w.tell("Select a sentence first: click it, or go there with the arrow keys.")
		return
	}
	if id := w.claimAt(span); id != "" {
		then(id)
		return
	}
	c := w.draft(span)
	c.ID, c.CreatedAt, c.Annotator = newID(), w.Now().Truncate(time.Millisecond).UTC(), w.settings.Author()
	for i := range c.Figures {
		c.Figures[i].ID = newID()
	}
	if r != claim.NotRated {
		setRating(&c, r)
	}
	place := claim.Anchor{VersionID: w.opened.version.ID, Span: span, State: claim.Exact, Score: 1}
	if !w.put(&outbox.Tag{Claim: c, Anchor: place}, nil) {
		return
	}
	w.refreshClaims()
	w.openClaim(c.ID)
	w.askNear(c)
	then(c.ID)
	w.refreshArticles()
	w.saved()
	if r == claim.NotRated {
		w.tellHere()
	}
}

// draft is a new claim at a span, with the source and the figures that were read there.
func (w *Window) draft(span text.Span) claim.Claim {
	c := claim.Claim{ArticleID: w.opened.article.ID, Selector: anchor.Select(w.opened.text, span), Status: claim.Unchecked}
	prefill(&c, w.suggestions, span)
	c.Unconfirmed = claim.Unconfirmed{Source: c.Source.Kind != "", Figures: len(c.Figures) > 0}
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

// goOn goes on with a claim: in the form, or with the reader staying in the text.
func (w *Window) goOn(id string, stay bool) {
	w.openClaim(id)
	if stay {
		w.panes.view.MoveSentence(1, false)
		w.focusArticle()
		return
	}
	w.panes.form.FocusRating()
}

// goToField leads to a field of the current claim. Selected words become a claim first, as by a rating: what is typed next is meant
// for the field, and would be commands in the text.
func (w *Window) goToField(name string) {
	if w.hasClaim() {
		w.panes.form.FocusField(name)
		return
	}
	if !w.readOnly() {
		w.tag(w.current.span, claim.NotRated, func(string) { w.panes.form.FocusField(name) })
	}
}

// openMark follows a click on a mark, which has selected it: a claim is opened.
func (w *Window) openMark(id string) {
	if w.opened.claim(id) != nil {
		w.openClaim(id)
		return
	}
	w.follow()
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

// nextIn gives the index of the claim to go to among ids, none being empty: from the current one, else from where the text is
// selected, else from an end.
func (w *Window) nextIn(ids []string, dir int) int {
	if i := slices.Index(ids, w.current.claim); i >= 0 {
		return (i + dir + len(ids)) % len(ids)
	}
	near, at := -1, w.panes.view.Selection()
	for i, id := range ids {
		c := w.opened.claim(id)
		if c == nil || !c.Anchor.Placed() || (c.Anchor.Span.Start-at.Start)*dir < 0 {
			continue
		}
		if near < 0 || (c.Anchor.Span.Start-w.opened.claim(ids[near]).Anchor.Span.Start)*dir < 0 {
			near = i
		}
	}
	switch {
	case near >= 0:
		return near
	case dir < 0:
		return len(ids) - 1
	}
	return 0
}

// boundary lets the ends of the current claim be moved by keys.
func (w *Window) boundary() {
	if w.current.span.Empty() {
		w.tell("This claim has no place in the text that is shown. “Places to confirm…” gives it one.")
		return
	}
	if w.readOnly() {
		return
	}
	w.focusArticle()
	w.panes.view.BeginBoundary(w.current.claim)
	w.tell("Arrows move the end, Shift with arrows the start. Enter keeps, Esc gives up.")
}

// moveBoundary saves a claim's new place.
func (w *Window) moveBoundary(id string, span text.Span) {
	if span.Empty() || w.readOnly() {
		return
	}
	w.panes.form.Flush()
	place := claim.Anchor{ClaimID: id, VersionID: w.opened.version.ID, Span: span, State: claim.Exact, Score: 1}
	if !w.put(&outbox.Move{ClaimID: id, Selector: anchor.Select(w.opened.text, span), Anchor: place}, nil) {
		return
	}
	w.reloadClaims()
	w.openClaim(id)
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
