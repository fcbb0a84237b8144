package outbox

import (
	"slices"

	"claimlight/storage"
)

// Move goes on with another library, into which goes what waits, and takes it out of the file beside the one before.
func (o *Outbox) Move(to *storage.Library) error {
	before := o.keeper.path
	o.Library, o.keeper.path, o.keeper.stale = to, FileOf(to.Path()), true
	o.Try()
	if err := o.Keep(); err != nil || o.keeper.path == before {
		return err
	}
	doc, err := read(before)
	if err != nil {
		return err
	}
	doc.Entries = slices.DeleteFunc(doc.Entries, func(r record) bool { return o.keeper.ours[r.ID] })
	return doc.write(before)
}
