package app

import (
	"context"
	"strings"

	"claimlight/app/outbox"
	"claimlight/app/session"
	"claimlight/app/thread"
	"claimlight/internal/claim"
)

// nearNames asks about names of sources that look like known ones, each once.
type nearNames struct {
	look  thread.Newest
	asked map[string]bool // what was asked since the window opened
}

// question names a pair of names that was asked about.
func question(name, known string) string { return strings.ToLower(name + "\n" + known) }

// askNear asks, below the source of the open claim, whether it is one that is known under another name. It is looked for beside the
// window; by the time it is found, the claim may be another one, or have another source.
func (w *book) askNear(c claim.Claim) {
	name := c.Source.Name
	if name == "" || w.Library.ReadOnly() {
		w.near.look.Drop()
		return
	}
	w.near.look.Ask(w.ctx, w.Go, func(ctx context.Context) func() {
		known, err := w.Library.Sources.Near(ctx, name)
		return func() {
			open := w.session.Claim()
			if w.voice.Fail(err) || known == "" || open == nil || open.ID != c.ID || open.Source.Name != name || w.near.asked[question(name, known)] {
				return
			}
			if w.near.asked == nil {
				w.near.asked = map[string]bool{}
			}
			w.near.asked[question(name, known)] = true
			w.form.AskSame(name, known)
		}
	})
}

// answerSame takes the known source, or remembers that it is another one.
func (w *book) answerSame(name, known string, same bool) {
	open := w.session.Claim()
	switch {
	case open == nil:
	case same:
		w.takeKnown(open.Claim, known)
	default:
		w.distinguish(open.Claim, known)
	}
}

// takeKnown gives a claim the known source, with its kind. The name that was typed becomes another spelling of it.
func (w *book) takeKnown(before claim.Claim, known string) {
	c := before
	c.Source.Name = known
	w.bringKind("", before, &c)
	if !w.session.Put(&outbox.Same{Edited: outbox.Edited{Before: before, After: c}, Spelling: before.Source.Name}, func() { w.session.Say(session.Sources) }) {
		return
	}
	w.session.Saved(before, c.ID)
	w.askNearAfter(before, c.ID)
	w.voice.Tell("“" + before.Source.Name + "” is a spelling of “" + known + "” now. Ctrl+Z takes it back.")
}

// distinguish remembers that a claim's source is not the known one, and asks about the next one that is near.
func (w *book) distinguish(c claim.Claim, known string) {
	name := c.Source.Name
	stored := func() {
		delete(w.near.asked, question(name, known)) // the library knows it, until it is taken back
		w.askNear(c)
	}
	if w.session.Put(&outbox.Distinguish{Name: name, Known: known}, stored) {
		w.session.Say(session.Done)
		w.voice.Tell("Remembered: “" + name + "” is not “" + known + "”. Ctrl+Z takes it back.")
	}
}

// askNearAfter asks about the source of the current claim, where an edit has given it another one.
func (w *book) askNearAfter(before claim.Claim, id string) {
	if c := w.session.Claim(); c != nil && c.ID == id && c.Source.Name != before.Source.Name {
		w.askNear(c.Claim)
	}
}
