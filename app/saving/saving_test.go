package saving_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"claimlight/app/apptest"
	"claimlight/app/outbox"
	"claimlight/app/saving"
	"claimlight/storage"
)

// form is what the form of a claim shows of saving.
type form struct {
	says  string
	typed bool
}

func (f *form) SetState(s string)   { f.says = s }
func (f *form) SetProblem(s string) { f.says = s }
func (f *form) Unreported() bool    { return f.typed }

// hand is what shows how far saving is, over an outbox of its own.
type hand struct {
	*saving.Saving
	r      *apptest.Room
	form   *form
	copied string
	stored int
	left   bool
}

func newHand(t *testing.T) *hand {
	t.Helper()
	h := &hand{r: apptest.NewRoom(t), form: &form{}}
	h.r.Session.Outbox = outbox.New(outbox.Params{
		Library: h.r.Library, Later: h.r.Later,
		Changed: func() { h.Changed() }, Refused: func(e *outbox.Entry) { h.Refused(e) },
	})
	h.Saving = saving.New(saving.Params{
		Ask: h.r.Ask, Voice: h.r.Voice, Library: h.r.Library, Session: h.r.Session, Form: h.form, Later: h.r.Later,
		Copy: func(text string) { h.copied = text }, Adrift: func(error) {}, Reread: func() {},
		Stored: func() { h.stored++ }, Leave: func() { h.left = true },
	})
	return h
}

// put does something of which storing says how it ends.
func (h *hand) put(store func() error) {
	h.r.Session.Outbox.Put(&outbox.Act{
		What: "Deed", Do: func(context.Context, *storage.Library) error { return store() },
	}, nil)
}

func (h *hand) expect(status, form string) {
	h.r.T.Helper()
	if got := apptest.Read(h.r.Voice.Status); !strings.Contains(got, status) || h.form.says != form {
		h.r.T.Errorf("the status line says %q, the form %q; want %q, %q", got, h.form.says, status, form)
	}
}

func TestSavedIsSaidOnlyWhenNothingWaits(t *testing.T) {
	h := newHand(t)
	h.Show()
	h.expect("Saved", "")
	h.form.typed = true
	h.Show()
	h.expect("Saving…", "")
	h.form.typed = false
	full := true
	h.put(func() error {
		if full {
			return storage.ErrFull
		}
		return nil
	})
	h.expect("Not saved yet: 1 change", "Not saved yet: the disk is full. It is saved as soon as that is over.")
	if full = false; h.stored != 0 {
		t.Error("stored before it was")
	}
	h.r.Settle()
	h.expect("Saved", "")
	if h.stored != 1 {
		t.Errorf("told %d times that nothing waits", h.stored)
	}
}

func TestWhatWasRefusedIsListedAndGivenUp(t *testing.T) {
	h := newHand(t)
	h.put(func() error { return errors.New("no such thing") })
	h.r.ExpectSaid("Deed is not saved.")
	h.List()
	h.r.ExpectSeen("Deed").Press("Enter")
	h.r.ExpectSeen("Try again", "Copy its text", "Give it up for good…").Type("Give").Press("Enter")
	h.r.ExpectSeen("Give this change up?").ClickOn("Give it up")
	if waiting := h.r.Session.Outbox.Entries(); len(waiting) != 0 {
		t.Errorf("%d changes wait", len(waiting))
	}
	h.List()
	h.r.ExpectSaid("Everything is saved.")
}

func TestTheWindowClosesByItselfOnceAllIsSaved(t *testing.T) {
	h := newHand(t)
	busy := true
	h.put(func() error {
		if busy {
			return storage.ErrBusy
		}
		return nil
	})
	h.AskClosing()
	h.r.ExpectSeen("Not everything is saved", "another program is writing to the library",
		"Only this cannot be kept for the next start: Deed.")
	if busy = false; h.left || !h.Asks() {
		t.Fatal("the window is closed, or does not ask")
	}
	h.r.Settle()
	if !h.left || h.Asks() {
		t.Error("the window stays open")
	}
}
