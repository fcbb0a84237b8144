package claims

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
	"claimlight/storage/versions"
)

// recall remembers what one save after the other needs: the text that was tagged last, which never changes, and the
// claim that was saved last. Its revision tells whether what is remembered of it is still so, as a revision names a
// content.
type recall struct {
	mu    sync.Mutex
	page  *versions.Page
	claim StoredClaim
}

// pageOf gives the text of a version, which read reads when it is not the one of the last time.
func (r *recall) pageOf(versionID string, read func() (*versions.Page, error)) (*versions.Page, error) {
	r.mu.Lock()
	p := r.page
	r.mu.Unlock()
	if p != nil && p.VersionID == versionID {
		return p, nil
	}
	p, err := read()
	if err == nil {
		r.mu.Lock()
		r.page = p
		r.mu.Unlock()
	}
	return p, err
}

// keep remembers a claim as it is stored. One whose source is named outside its quote depends on its place too, and is
// not kept.
func (r *recall) keep(s StoredClaim) {
	if leavesQuote(s.row) {
		s = StoredClaim{}
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.claim = s
}

// claimWith gives the claim as it was at that revision, when that is the one which is remembered.
func (r *recall) claimWith(id string, revision int64) (StoredClaim, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	known := r.claim.row != nil && r.claim.row.ID() == id && r.claim.row.Revision() == revision
	return r.claim, known
}

// stored gives a claim as it is stored at the revision, without asking the library when it is remembered. Whoever
// writes it finds out whether it is still at that revision.
func (cs *Claims) stored(ctx context.Context, w *journal.Writer, id string, revision int64) (StoredClaim, error) {
	if s, known := cs.recall.claimWith(id, revision); known {
		return s, nil
	}
	s, err := readStored(ctx, w, id)
	if err == nil && s.row.Revision() != revision {
		err = fmt.Errorf("claim %s: %w", id, fault.ErrConflict)
	}
	return s, err
}

// stillAt gives ErrConflict when the claim is no longer at that revision.
func stillAt(ctx context.Context, w *journal.Writer, id string, revision int64) error {
	found, err := db.List[int64](ctx, w, "SELECT revision FROM claims WHERE id = ?", id)
	if err == nil && !slices.Equal(found, []int64{revision}) {
		err = fmt.Errorf("claim %s: %w", id, fault.ErrConflict)
	}
	return err
}

// Remember notes a claim that was stored by SaveWithin, once the action is on disk, so that the next save need not read
// it.
func (cs *Claims) Remember(s StoredClaim) { cs.recall.keep(s) }
