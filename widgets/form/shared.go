package form

import (
	"claimlight/internal/claim"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
)

// shared is what the parts of a form have in common.
type shared struct {
	*Callbacks
	labels   kit.Labels
	offers   *field.Offers // floats over the fields
	visits   visits
	keyboard keyboard
	room     room
}

// newShared makes what the parts of a form share.
func newShared(f *Form, labels kit.Labels) *shared {
	return &shared{
		Callbacks: &f.Callbacks,
		labels:    labels,
		offers:    field.NewOffers(),
		visits:    visits{Callbacks: &f.Callbacks, claim: f.Claim, live: func() bool { return f.shown }},
		keyboard:  keyboard{form: f},
	}
}

// watch listens to a field on behalf of a visit.
func (s *shared) watch(to field.Field, v *visit, when pace) {
	h := to.Hooked()
	h.OnEdit = func() { s.visits.edited(v, when) }
	s.attend(to)
	attended := h.OnFocus
	h.OnFocus = func(gained bool) {
		s.visits.flush()
		if gained {
			v.id = ""
		}
		attended(gained)
	}
}

// attend gives a field the keys that mean the same all over the form.
func (s *shared) attend(to field.Field) {
	h := to.Hooked()
	h.OnFocus = func(gained bool) {
		s.keyboard.moved(to, gained)
		if gained {
			s.room.reveal(to)
		}
	}
	if text, is := to.(*field.Entry); is {
		text.Again = func() bool { return s.keyboard.left == fyne.Focusable(to) }
		text.OnScrolled = func(ev *fyne.ScrollEvent) { s.room.scroll.Scrolled(ev) }
	}
	h.OnDone = func() { s.afterFlush(s.OnDone) }
	h.OnLeave = func() { s.afterFlush(s.OnLeave) }
	h.OnShortcut = func(shortcut fyne.Shortcut) {
		s.visits.flush()
		tell(s.OnShortcut, shortcut)
	}
	h.OnDigit = s.typedDigit
	h.OnWarned = func() { call(s.OnWarned) }
	h.OnRefused = func() { tell(s.OnRefused, h.Name) }
}

// afterFlush calls what is there, once all that was edited is reported.
func (s *shared) afterFlush(f func()) {
	s.visits.flush()
	call(f)
}

// newLink makes a word to press in the form.
func (s *shared) newLink(text string, tapped func()) *field.Link {
	l := field.NewLink(text, tapped)
	s.attend(l)
	return l
}

// rate asks for a rating of what is shown.
func (s *shared) rate(r claim.Rating) {
	s.visits.flush()
	tell(s.OnRate, r)
}

// typedDigit rates by the number of a rating, from a field that has no use for digits; 0 takes the rating away.
func (s *shared) typedDigit(n int) {
	switch {
	case n == 0:
		s.rate(claim.NotRated)
	case n <= len(s.labels.Ratings):
		s.rate(s.labels.Ratings[n-1].Value)
	}
}
