// Package outbox keeps what the user did until it is in the library, in its order, also while another program holds the
// library or the disk is full.
package outbox

import (
	"context"
	"slices"
	"time"

	"claimlight/storage"

	"github.com/google/uuid"
)

// Change is one thing that the user did. It is stored as soon as that can be done, and may be tried often.
type Change interface {
	// Store puts the change into the library. Where it gives an error, the library is as it was; one that storage.Passes
	// lets the change wait.
	Store(ctx context.Context, l *storage.Library) error
	// Words say in a few words what it is, such as: Edit of “…”.
	Words() string
}

// Params are what an outbox needs.
type Params struct {
	Library *storage.Library
	Later   func(time.Duration, func()) (stop func()) // runs something on the goroutine of the outbox after a while
	Changed func()                                    // called when something waits, or no longer does
	Refused func(*Entry)                              // called when a change cannot be stored as things are
}

const (
	// soon is when a change is tried again that another program keeps out. Long writers let others in between their steps
	// for longer.
	soon = 30 * time.Millisecond
	// calmly is when a change is tried again that has another obstacle, such as a full disk.
	calmly = 2 * time.Second
	// atATime is how many changes are stored in one turn, when many have waited.
	atATime = 8
)

// Outbox is a queue of changes. Its methods are called on one goroutine.
type Outbox struct {
	Params
	entries []*Entry // in the order in which they were done
	why     error    // what keeps the first from being stored; nil while nothing waits
	stop    func()   // ends the wait for the next try; nil when there is none
	keeper  keeper
}

// Entry is a change that is not in the library yet.
type Entry struct {
	Change  Change
	Refusal error // why it cannot be stored as things are; nil while it waits

	id   string
	then func()
}

// Quiet is a change that may be one of the window's own, of which nobody has to know.
type Quiet interface{ Quiet() bool }

func (e *Entry) quiet() bool {
	q, may := e.Change.(Quiet)
	return may && q.Quiet()
}

// absorber is a change into which a later one can go that was done in the same breath.
type absorber interface{ absorb(later Change) bool }

// New makes an empty outbox.
func New(p Params) *Outbox {
	o := &Outbox{Params: p}
	o.keeper.path = FileOf(p.Library.Path())
	return o
}

// Put stores a change now, or as soon as that can be done and all that was done before is stored. Then, which may be
// nil, runs once it is in the library: before Put returns, when nothing keeps it from being stored.
func (o *Outbox) Put(c Change, then func()) {
	if !o.absorbed(c) {
		o.entries = append(o.entries, &Entry{Change: c, id: uuid.NewString(), then: then})
	}
	o.keeper.stale = true
	o.Try()
}

// absorbed tells whether a change has gone into the one before it.
func (o *Outbox) absorbed(c Change) bool {
	if len(o.entries) == 0 {
		return false
	}
	last, can := o.entries[len(o.entries)-1].Change.(absorber)
	return can && last.absorb(c)
}

// Try stores what can be stored now.
func (o *Outbox) Try() {
	o.wait(o.store())
	o.keep()
	o.Changed()
}

// store stores changes in their order until one has to wait, and tells for how long; zero when nothing waits.
func (o *Outbox) store() time.Duration {
	o.why = nil
	for range atATime {
		e := o.next()
		if e == nil {
			return 0
		}
		if err := e.Change.Store(context.Background(), o.Library); storage.Passes(err) {
			o.why = err
			return pauseFor(err)
		} else if err != nil {
			o.refuse(e, err)
			continue
		}
		o.remove(e)
		if e.then != nil {
			e.then() // which may put the next
		}
	}
	if o.next() == nil {
		return 0
	}
	return time.Millisecond
}

// refuse keeps a change in view that cannot be stored as things are; one of the window's own is let go.
func (o *Outbox) refuse(e *Entry, err error) {
	if e.quiet() {
		o.remove(e)
		return
	}
	e.Refusal = err
	o.keeper.stale = true
	o.Refused(e)
}

// next is the change that is to be stored next; nil when none waits.
func (o *Outbox) next() *Entry {
	for _, e := range o.entries {
		if e.Refusal == nil {
			return e
		}
	}
	return nil
}

func (o *Outbox) remove(e *Entry) {
	o.entries = slices.DeleteFunc(o.entries, func(other *Entry) bool { return other == e })
	o.keeper.stale = true
}

// wait has the queue tried again after a while.
func (o *Outbox) wait(pause time.Duration) {
	if o.stop != nil {
		o.stop()
		o.stop = nil
	}
	if pause > 0 {
		o.stop = o.Later(pause, func() {
			o.stop = nil
			o.Try()
		})
	}
}

// Retry tries a change again that was refused.
func (o *Outbox) Retry(e *Entry) {
	e.Refusal = nil
	o.Try()
}

// GiveUp drops changes for good.
func (o *Outbox) GiveUp(dropped ...*Entry) {
	for _, e := range dropped {
		o.remove(e)
	}
	o.Try()
}

// Entries are the changes that are not in the library, in the order in which they were done, without the quiet ones.
func (o *Outbox) Entries() []*Entry {
	return slices.DeleteFunc(slices.Clone(o.entries), (*Entry).quiet)
}

// Why is what keeps the next change from being stored; nil when none waits.
func (o *Outbox) Why() error { return o.why }

// Stop ends all tries. What waits is in the file by then, or lost.
func (o *Outbox) Stop() {
	o.wait(0)
	o.keeper.end()
}
