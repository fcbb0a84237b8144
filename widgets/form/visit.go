package form

import (
	"time"

	"claimlight/internal/claim"
	"claimlight/widgets/field"

	"fyne.io/fyne/v2"
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

// watch listens to a field on behalf of a visit.
func (f *Form) watch(field field.Field, v *visit, when pace) {
	h := field.Hooked()
	h.OnEdit = func() { f.edited(v, when) }
	f.attend(field)
	attended := h.OnFocus
	h.OnFocus = func(gained bool) {
		f.Flush()
		if gained {
			v.id = ""
		}
		attended(gained)
	}
}

// attend gives a field the keys that mean the same all over the form.
func (f *Form) attend(to field.Field) {
	h := to.Hooked()
	h.OnFocus = func(gained bool) {
		f.current, f.left = nil, to
		if gained {
			f.current = to
			f.reveal(to)
		}
	}
	if text, is := to.(*field.Entry); is {
		text.Again = func() bool { return f.left == fyne.Focusable(to) }
		text.OnScrolled = func(ev *fyne.ScrollEvent) { f.scroll.Scrolled(ev) }
	}
	h.OnDone = func() {
		f.Flush()
		if f.OnDone != nil {
			f.OnDone()
		}
	}
	h.OnLeave = func() {
		f.Flush()
		if f.OnLeave != nil {
			f.OnLeave()
		}
	}
	h.OnShortcut = func(s fyne.Shortcut) {
		f.Flush()
		if f.OnShortcut != nil {
			f.OnShortcut(s)
		}
	}
	h.OnDigit = f.typedDigit
	h.OnWarned = func() {
		if f.OnWarned != nil {
			f.OnWarned()
		}
	}
	h.OnRefused = func() {
		if f.OnRefused != nil {
			f.OnRefused(h.Name)
		}
	}
}

// edited notes an edit, to be reported now or soon.
func (f *Form) edited(v *visit, when pace) {
	if !f.shown {
		return
	}
	if f.pending != nil && f.pending != v {
		f.Flush()
	}
	if v.id == "" {
		v.id = f.newID()
	}
	v.unsaved = true
	begun := f.pending == nil
	f.pending = v
	if begun && f.OnEdit != nil {
		f.OnEdit()
	}
	if when == atOnce {
		f.Flush()
		return
	}
	if f.stop == nil {
		f.stop = f.Later(typingDelay, f.Flush)
	}
}

// Flush reports a pending edit now.
func (f *Form) Flush() {
	if f.stop != nil {
		f.stop()
		f.stop = nil
	}
	if f.pending == nil {
		return
	}
	v := f.pending
	f.pending = nil
	if f.OnChange != nil {
		f.OnChange(v.id, f.Claim())
	}
}

// Unreported tells whether something was edited that OnChange has not got yet.
func (f *Form) Unreported() bool { return f.pending != nil }

// Base is the claim as it was given, to which edits were made.
func (f *Form) Base() claim.Claim { return f.base }

// Claim gives the claim as the form now shows it. A text that is no number leaves the number of its figure as it was.
func (f *Form) Claim() claim.Claim {
	c := f.base
	for _, b := range f.bindings {
		b.read(&c)
	}
	c.Figures = f.figures.values()
	c.Evidence = f.evidence.values()
	return c
}
