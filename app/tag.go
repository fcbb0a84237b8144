package app

import (
	"slices"

	"claimlight/internal/claim"
	"claimlight/internal/text"
)

// tagCurrent makes a claim of the selected words, or goes on with the claim that is current: to its form, unless the reader
// stays in the text.
func (w *claimsWork) tagCurrent(stay bool) {
	switch {
	case w.session.Locked():
	case w.session.HasClaim():
		w.goOn(w.session.Current().Claim, stay)
	default:
		w.tag(w.session.Current().Span, claim.NotRated, func(id string) { w.goOn(id, stay) })
	}
}

// tagWords makes a claim of the selected words alone, also where they stand in another claim.
func (w *claimsWork) tagWords() {
	if !w.session.Locked() && w.session.LeftOut() == nil {
		w.tag(w.view.Selection(), claim.NotRated, func(id string) { w.goOn(id, false) })
	}
}

// tag makes a claim of a span, with a rating where one is given, as one action, makes it current and calls then. Where just
// this span is a claim already, that one is meant.
func (w *claimsWork) tag(span text.Span, r claim.Rating, then func(id string)) {
	if w.session.Opened() == nil || span.Empty() {
		w.voice.Tell("Select a sentence first: click it, or go there with the arrow keys.")
		return
	}
	if id := w.session.Opened().ClaimAt(span); id != "" {
		then(id)
		return
	}
	c, taken := w.session.Tag(span, r)
	if !taken {
		return
	}
	w.book.askNear(c)
	then(c.ID)
	if r == claim.NotRated {
		w.hints.tellHere()
	}
}

// goOn goes on with a claim: in the form, or with the reader staying in the text.
func (w *claimsWork) goOn(id string, stay bool) {
	w.session.Open(id)
	if stay {
		w.view.MoveSentence(1, false)
		w.focusArticle()
		return
	}
	w.form.FocusRating()
}

// goToField leads to a field of the current claim. Selected words become a claim first, as by a rating: what is typed next is meant
// for the field, and would be commands in the text.
func (w *claimsWork) goToField(name string) {
	if w.session.HasClaim() {
		w.form.FocusField(name)
		return
	}
	if !w.session.Locked() {
		w.tag(w.session.Current().Span, claim.NotRated, func(string) { w.form.FocusField(name) })
	}
}

// openMark follows a click on a mark, which has selected it: a claim is opened.
func (w *claimsWork) openMark(id string) {
	if w.session.Opened().Claim(id) != nil {
		w.session.Open(id)
		return
	}
	w.session.Follow()
}

// stepClaim opens the next claim in the order of the text (dir 1) or the one before (dir -1).
func (w *claimsWork) stepClaim(dir int) {
	ids := w.claims.Shown()
	if len(ids) == 0 {
		w.voice.Tell("There is no claim in the list yet.")
		return
	}
	at := w.nextIn(ids, dir)
	w.session.Open(ids[at])
}

// nextIn gives the index of the claim to go to among ids, none being empty: from the current one, else from where the text is
// selected, else from an end.
func (w *claimsWork) nextIn(ids []string, dir int) int {
	if i := slices.Index(ids, w.session.Current().Claim); i >= 0 {
		return (i + dir + len(ids)) % len(ids)
	}
	near, at := -1, w.view.Selection()
	for i, id := range ids {
		c := w.session.Opened().Claim(id)
		if c == nil || !c.Anchor.Placed() || (c.Anchor.Span.Start-at.Start)*dir < 0 {
			continue
		}
		if near < 0 || (c.Anchor.Span.Start-w.session.Opened().Claim(ids[near]).Anchor.Span.Start)*dir < 0 {
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
func (w *claimsWork) boundary() {
	if w.session.Current().Span.Empty() {
		w.voice.Tell("This claim has no place in the text that is shown. “Places to confirm…” gives it one.")
		return
	}
	if w.session.Locked() {
		return
	}
	w.focusArticle()
	w.view.BeginBoundary(w.session.Current().Claim)
	w.voice.Tell("Arrows move the end, Shift with arrows the start. Enter keeps, Esc gives up.")
}

// moveBoundary saves a claim's new place.
func (w *claimsWork) moveBoundary(id string, span text.Span) {
	if span.Empty() || w.session.Locked() {
		return
	}
	w.session.Stretch(id, span)
}
