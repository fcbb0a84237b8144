package app

import (
	"slices"

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
		w.session.Follow()
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
	case w.session.HasClaim():
		w.goOn(w.session.Current().Claim, stay)
	default:
		w.tag(w.session.Current().Span, claim.NotRated, func(id string) { w.goOn(id, stay) })
	}
}

// tagWords makes a claim of the selected words alone, also where they stand in another claim.
func (w *Window) tagWords() {
	if !w.readOnly() && w.session.LeftOut() == nil {
		w.tag(w.panes.view.Selection(), claim.NotRated, func(id string) { w.goOn(id, false) })
	}
}

// tag makes a claim of a span, with a rating where one is given, as one action, makes it current and calls then. Where just
// this span is a claim already, that one is meant.
func (w *Window) tag(span text.Span, r claim.Rating, then func(id string)) {
	if w.session.Opened() == nil || span.Empty() {
		w.tell("Select a sentence first: click it, or go there with the arrow keys.")
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
	w.askNear(c)
	then(c.ID)
	if r == claim.NotRated {
		w.tellHere()
	}
}

// goOn goes on with a claim: in the form, or with the reader staying in the text.
func (w *Window) goOn(id string, stay bool) {
	w.session.Open(id)
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
	if w.session.HasClaim() {
		w.panes.form.FocusField(name)
		return
	}
	if !w.readOnly() {
		w.tag(w.session.Current().Span, claim.NotRated, func(string) { w.panes.form.FocusField(name) })
	}
}

// openMark follows a click on a mark, which has selected it: a claim is opened.
func (w *Window) openMark(id string) {
	if w.session.Opened().Claim(id) != nil {
		w.session.Open(id)
		return
	}
	w.session.Follow()
}

// stepClaim opens the next claim in the order of the text (dir 1) or the one before (dir -1).
func (w *Window) stepClaim(dir int) {
	ids := w.panes.claims.Shown()
	if len(ids) == 0 {
		w.tell("There is no claim in the list yet.")
		return
	}
	at := w.nextIn(ids, dir)
	w.session.Open(ids[at])
}

// nextIn gives the index of the claim to go to among ids, none being empty: from the current one, else from where the text is
// selected, else from an end.
func (w *Window) nextIn(ids []string, dir int) int {
	if i := slices.Index(ids, w.session.Current().Claim); i >= 0 {
		return (i + dir + len(ids)) % len(ids)
	}
	near, at := -1, w.panes.view.Selection()
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
func (w *Window) boundary() {
	if w.session.Current().Span.Empty() {
		w.tell("This claim has no place in the text that is shown. “Places to confirm…” gives it one.")
		return
	}
	if w.readOnly() {
		return
	}
	w.focusArticle()
	w.panes.view.BeginBoundary(w.session.Current().Claim)
	w.tell("Arrows move the end, Shift with arrows the start. Enter keeps, Esc gives up.")
}

// moveBoundary saves a claim's new place.
func (w *Window) moveBoundary(id string, span text.Span) {
	if span.Empty() || w.readOnly() {
		return
	}
	w.session.Stretch(id, span)
}

// toArticle gives the text the keyboard. Where it has that already, it ends the look at what was left out.
func (w *Window) toArticle() {
	focused := w.win.Canvas().Focused()
	if w.session.LeftOut() != nil && (focused == nil || focused == fyne.Focusable(w.panes.view)) {
		w.leaveLeftOut()
	}
	w.focusArticle()
}

// focusArticle gives the text the keyboard.
func (w *Window) focusArticle() {
	if w.session.Opened() != nil {
		w.win.Canvas().Focus(w.panes.view)
	}
}
