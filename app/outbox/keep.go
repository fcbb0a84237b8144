package outbox

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"
)

// unsafeFor is how long a change may wait before it is written to the file, where a kill or a power cut leaves it.
const unsafeFor = time.Second

// keeper writes what waits to a file.
type keeper struct {
	path    string
	stale   bool            // the file is not what waits
	written bool            // there may be something of ours in it
	ours    map[string]bool // ids of what was read from the file or written to it
	stop    func()
}

func (k *keeper) end() {
	if k.stop != nil {
		k.stop()
		k.stop = nil
	}
}

// keep brings the file up to date: at once when nothing waits any more, else soon.
func (o *Outbox) keep() {
	k := &o.keeper
	if !k.stale || k.stop != nil {
		return
	}
	if len(o.entries) == 0 {
		if k.written {
			_ = o.Keep() // it is tried again with the next change; what is read twice does no harm
		}
		k.stale = k.written
		return
	}
	k.stop = o.Later(unsafeFor, func() {
		k.stop = nil
		_ = o.Keep() // a disk that is full: what waits is shown as not saved
		o.keep()
	})
}

// Keep writes what waits to the file, down to the disk, and takes the file away when nothing does. What another window
// has left in it stays.
func (o *Outbox) Keep() error {
	doc, _, err := o.found()
	if err == nil {
		doc.Entries = slices.DeleteFunc(doc.Entries, func(r record) bool { return o.keeper.ours[r.ID] })
		doc.Entries, err = o.records(doc.Entries)
	}
	if err == nil {
		err = doc.write(o.keeper.path)
	}
	if err != nil {
		return fmt.Errorf("keep what is not saved: %w", err)
	}
	o.keeper.stale, o.keeper.written = false, len(o.entries) > 0
	return nil
}

// records appends what waits; of what cannot be kept, what it was in words.
func (o *Outbox) records(to []record) ([]record, error) {
	for _, e := range o.entries {
		kept := e.Change
		switch {
		case e.CanKeep():
		case e.quiet():
			continue
		default:
			kept = &lost{e.Change.Words()}
		}
		data, err := json.Marshal(kept)
		if err != nil {
			return to, err
		}
		to = append(to, record{e.id, kindOf(kept), data})
		o.keeper.own(e.id)
	}
	return to, nil
}

func (k *keeper) own(id string) {
	if k.ours == nil {
		k.ours = map[string]bool{}
	}
	k.ours[id] = true
}
