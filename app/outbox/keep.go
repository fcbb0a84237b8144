package outbox

import (
	"encoding/json"
	"errors"
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

// Keep writes what waits to the file, down to the disk, and takes the file away when nothing does. What another window has left in it stays.
func (o *Outbox) Keep() error {
	doc, err := read(o.keeper.path)
	if errors.Is(err, errBroken) {
		_, err = putAside(o.keeper.path)
		doc = document{Format: format}
	}
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

// records appends what waits and can be kept.
func (o *Outbox) records(to []record) ([]record, error) {
	for _, e := range o.entries {
		if !e.CanKeep() {
			continue
		}
		data, err := json.Marshal(e.Change)
		if err != nil {
			return to, err
		}
		to = append(to, record{e.id, kindOf(e.Change), data})
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

// Load takes up what an earlier run has left in the file, tries to store it, and tells how much it was. A file that cannot be understood
// is kept under the name that Load gives, beside the error.
func (o *Outbox) Load() (n int, damaged string, err error) {
	doc, err := read(o.keeper.path)
	if err == nil {
		n, err = o.take(doc)
	}
	if errors.Is(err, errBroken) {
		var renamed error
		damaged, renamed = putAside(o.keeper.path)
		return 0, damaged, errors.Join(err, renamed)
	}
	if err != nil {
		return 0, "", fmt.Errorf("read what was not saved: %w", err)
	}
	o.Try()
	return n, "", nil
}

// take lines up what a file holds, all of it or, where something is broken, nothing.
func (o *Outbox) take(doc document) (int, error) {
	var entries []*Entry
	loud := 0
	for _, r := range doc.Entries {
		c, err := r.decode()
		if err != nil {
			return 0, err
		}
		if c != nil {
			entries = append(entries, &Entry{Change: c, id: r.ID})
			o.keeper.own(r.ID)
			if !entries[len(entries)-1].quiet() {
				loud++
			}
		}
	}
	o.entries = append(o.entries, entries...)
	o.keeper.written, o.keeper.stale = len(entries) > 0, len(entries) > 0
	return loud, nil
}
