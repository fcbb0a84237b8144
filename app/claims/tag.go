package claims

import (
	"slices"

	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/internal/words"
)

// TagOrGoOn makes a claim of the selected words, or goes on with the claim that is current: to its form, unless the
// reader stays in the text.
func (w *Work) TagOrGoOn(stay bool) {
	switch {
	case w.Session.Locked():
	case w.Session.HasClaim():
		w.Session.Open(w.Session.Current().Claim)
		w.goOn(stay)
	default:
		w.tag(w.Session.Current().Span, claim.NotRated, func(string) { w.goOn(stay) })
	}
}

// TagWords makes a claim of the selected words alone, also where they stand in another claim.
func (w *Work) TagWords() {
	if !w.Session.Locked() && w.Session.LeftOut() == nil {
		w.tag(w.Session.Selected(), claim.NotRated, func(string) { w.goOn(false) })
	}
}

// tag makes a claim of a span, with a rating where one is given, as one action, makes it current and calls then.
// Where just this span is a claim already, that one is meant.
func (w *Work) tag(span text.Span, r claim.Rating, then func(id string)) {
	if w.Session.Opened() == nil || span.Empty() {
		w.Voice.Tell(words.ClaimsSelectSentenceFirstClickOr.String())
		return
	}
	if id := w.Session.Opened().ClaimAt(span); id != "" {
		w.Session.Open(id)
		then(id)
		return
	}
	c, taken := w.Session.Tag(span, r)
	if !taken {
		return
	}
	w.Sources.AskNear(c)
	then(c.ID)
	if r == claim.NotRated {
		w.Hints.TellHere()
	}
}

// goOn goes on with the current claim: in the form, or with the reader staying in the text.
func (w *Work) goOn(stay bool) {
	if stay {
		w.Text.MoveSentence(1, false)
		w.ToText()
		return
	}
	w.Form.FocusRating()
}

// GoToField leads to a field of the current claim. Selected words become a claim first, as by a rating: what is typed
// next is meant for the field, and would be commands in the text.
func (w *Work) GoToField(name string) {
	if w.Session.HasClaim() {
		w.Form.FocusField(name)
		return
	}
	if !w.Session.Locked() {
		w.tag(w.Session.Current().Span, claim.NotRated, func(string) { w.Form.FocusField(name) })
	}
}

// OpenMark follows a click on a mark, which has selected it: a claim is opened.
func (w *Work) OpenMark(id string) {
	if w.Session.Opened().Claim(id) != nil {
		w.Session.Open(id)
		return
	}
	w.Session.Follow()
}

// Step opens the next claim in the order of the text (dir 1) or the one before (dir -1).
func (w *Work) Step(dir int) {
	ids := w.List.Shown()
	if len(ids) == 0 {
		w.Voice.Tell(words.ClaimsThereNoClaimInList.String())
		return
	}
	at := w.nextIn(ids, dir)
	w.Session.Open(ids[at])
}

// nextIn gives the index of the claim to go to among ids, none being empty: from the current one, else from where the
// text is selected, else from an end.
func (w *Work) nextIn(ids []string, dir int) int {
	if i := slices.Index(ids, w.Session.Current().Claim); i >= 0 {
		return (i + dir + len(ids)) % len(ids)
	}
	near, at := -1, w.Session.Selected()
	for i, id := range ids {
		c := w.Session.Opened().Claim(id)
		if c == nil || !c.Anchor.Placed() || (c.Anchor.Span.Start-at.Start)*dir < 0 {
			continue
		}
		if near < 0 || (c.Anchor.Span.Start-w.Session.Opened().Claim(ids[near]).Anchor.Span.Start)*dir < 0 {
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

// Boundary lets the ends of the current claim be moved by keys.
func (w *Work) Boundary() {
	if w.Session.Current().Span.Empty() {
		w.Voice.Tell(words.ClaimsClaimHasNoPlaceInText.String())
		return
	}
	if w.Session.Locked() {
		return
	}
	w.ToText()
	w.Text.BeginBoundary(w.Session.Current().Claim)
	w.Voice.Tell(words.ClaimsArrowsMoveEndShiftWith.String())
}

// MoveBoundary saves a claim's new place.
func (w *Work) MoveBoundary(id string, span text.Span) {
	if span.Empty() || w.Session.Locked() {
		return
	}
	w.Session.Stretch(id, span)
}
