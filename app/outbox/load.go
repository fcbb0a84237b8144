package outbox

import (
	"context"
	"errors"
	"fmt"

	"claimlight/storage"
)

// Loaded is what an earlier run has left in the file.
type Loaded struct {
	Changes int       // that were taken up
	Lost    []string  // what could not be kept, in words
	Aside   Displaced // a file that was none for this library
}

// lost stands in the file for a change that cannot be kept, so that the next start can say so.
type lost struct{ What string }

// Store is that of Change.
func (*lost) Store(context.Context, *storage.Library) error { return nil }

// Words is that of Change.
func (l *lost) Words() string { return l.What }

// Load takes up what an earlier run has left in the file for this library, and tries to store it.
func (o *Outbox) Load() (found Loaded, err error) {
	doc, aside, err := o.found()
	if err == nil {
		found, err = o.take(doc)
	}
	found.Aside = aside
	if errors.Is(err, errBroken) {
		found.Aside.Path, err = putAside(o.keeper.path)
	}
	if err != nil {
		return found, fmt.Errorf("read what was not saved: %w", err)
	}
	o.Try()
	return found, nil
}

// take lines up what a file holds, all of it or, where something is broken, nothing.
func (o *Outbox) take(doc document) (found Loaded, err error) {
	changes := make([]Change, len(doc.Entries))
	for i, r := range doc.Entries {
		if changes[i], err = r.decode(); err != nil {
			return Loaded{}, err
		}
	}
	for i, c := range changes {
		if c == nil { // of a later version
			continue
		}
		id := doc.Entries[i].ID
		o.keeper.own(id)
		o.keeper.written, o.keeper.stale = true, true
		if l, is := c.(*lost); is {
			found.Lost = append(found.Lost, l.What)
			continue
		}
		e := &Entry{Change: c, id: id}
		o.entries = append(o.entries, e)
		if !e.quiet() {
			found.Changes++
		}
	}
	return found, nil
}
