package form

import (
	"time"

	"claimlight/internal/claim"
)

// typingDelay is how long an edit waits at most before it is reported.
const typingDelay = 300 * time.Millisecond

// visit is one stay of the user in a field: all that is edited in it is one action.
type visit struct {
	id      string // empty until the first edit
	unsaved bool   // edited since the form was last given what the field holds
}

// pace is when an edit of a field is reported.
type pace bool

const (
	whileTyping pace = false
	atOnce      pace = true
)

// visits reports edits: those of one stay in a field together.
type visits struct {
	*Callbacks
	claim   func() claim.Claim // as the form shows it
	live    func() bool        // a claim is shown
	pending *visit             // has an edit that is not reported yet
	stop    func()             // ends the wait to report it
}

// edited notes an edit, to be reported now or soon.
func (v *visits) edited(in *visit, when pace) {
	if !v.live() {
		return
	}
	if v.pending != nil && v.pending != in {
		v.flush()
	}
	if in.id == "" {
		in.id = v.newID()
	}
	in.unsaved = true
	begun := v.pending == nil
	v.pending = in
	if begun {
		call(v.OnEdit)
	}
	if when == atOnce {
		v.flush()
		return
	}
	if v.stop == nil {
		v.stop = v.Later(typingDelay, v.flush)
	}
}

// flush reports a pending edit now.
func (v *visits) flush() {
	if v.stop != nil {
		v.stop()
		v.stop = nil
	}
	if v.pending == nil {
		return
	}
	done := v.pending
	v.pending = nil
	if v.OnChange != nil {
		v.OnChange(done.id, v.claim())
	}
}
