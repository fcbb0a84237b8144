package sources

import (
	"context"
	"strings"

	"claimlight/app/outbox"
	"claimlight/app/session"
	"claimlight/app/thread"
	"claimlight/internal/claim"
	"claimlight/internal/words"
)

// nearNames asks about names of sources that look like known ones, each once.
type nearNames struct {
	look  thread.Newest
	asked map[string]bool // what was asked since the window opened
}

// question names a pair of names that was asked about.
func question(name, known string) string { return strings.ToLower(name + "\n" + known) }

// AskNear asks, below the source of the open claim, whether it is one that is known under another name. It is looked
// for beside the window; by the time it is found, the claim may be another one, or have another source.
func (b *Book) AskNear(c claim.Claim) {
	name := c.Source.Name
	if name == "" || b.Library.ReadOnly() {
		b.near.look.Drop()
		return
	}
	b.near.look.Ask(b.Context, b.Go, func(ctx context.Context) func() {
		known, err := b.Library.Sources.Near(ctx, name)
		return func() {
			open := b.Session.Claim()
			if b.Voice.Fail(err) || known == "" || open == nil || open.ID != c.ID || open.Source.Name != name ||
				b.near.asked[question(name, known)] {
				return
			}
			if b.near.asked == nil {
				b.near.asked = map[string]bool{}
			}
			b.near.asked[question(name, known)] = true
			b.Form.AskSame(name, known)
		}
	})
}

// Answer takes the known source, or remembers that it is another one.
func (b *Book) Answer(name, known string, same bool) {
	open := b.Session.Claim()
	switch {
	case open == nil:
	case same:
		b.takeKnown(open.Claim, known)
	default:
		b.distinguish(open.Claim, known)
	}
}

// takeKnown gives a claim the known source, with its kind. The name that was typed becomes another spelling of it.
func (b *Book) takeKnown(before claim.Claim, known string) {
	c := before
	c.Source.Name = known
	b.BringKind("", before, &c)
	if !b.Session.Put(&outbox.Same{Edited: outbox.Edited{Before: before, After: c}, Spelling: before.Source.Name},
		func() { b.Session.Say(session.Sources) }) {
		return
	}
	b.Session.Saved(before, c.ID)
	b.AskNearAfter(before, c.ID)
	b.Voice.Tell(words.SourcesSpellingNowCtrlZTakes(before.Source.Name, known).String())
}

// distinguish remembers that a claim's source is not the known one, and asks about the next one that is near.
func (b *Book) distinguish(c claim.Claim, known string) {
	name := c.Source.Name
	stored := func() {
		delete(b.near.asked, question(name, known)) // the library knows it, until it is taken back
		b.AskNear(c)
	}
	if b.Session.Put(&outbox.Distinguish{Name: name, Known: known}, stored) {
		b.Session.Say(session.Done)
		b.Voice.Tell(words.SourcesRememberedNotCtrlZTakes(name, known).String())
	}
}

// AskNearAfter asks about the source of the current claim, where an edit has given it another one.
func (b *Book) AskNearAfter(before claim.Claim, id string) {
	if c := b.Session.Claim(); c != nil && c.ID == id && c.Source.Name != before.Source.Name {
		b.AskNear(c.Claim)
	}
}
