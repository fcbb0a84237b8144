package outbox

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/storage"
)

// ErrInTrash says that a claim which is to be changed was deleted by another program.
var ErrInTrash error = inTrash{}

type inTrash struct{}

func (inTrash) Error() string { return "the claim lies in the trash" }

// UserMessage tells what to do.
func (inTrash) UserMessage() string {
	return words.OutboxClaimWasDeletedByAnother.String()
}

// onClaims is a change that shows on the claims of an article before it is in the library.
type onClaims interface {
	onClaims(articleID, versionID string, stored []storage.PlacedClaim) []storage.PlacedClaim
}

// Claims puts what waits onto the claims of an article, as the library holds them with their places in a version.
func (o *Outbox) Claims(articleID, versionID string, stored []storage.PlacedClaim) []storage.PlacedClaim {
	for _, e := range o.entries {
		if c, shows := e.Change.(onClaims); shows {
			stored = c.onClaims(articleID, versionID, stored)
		}
	}
	return stored
}

// Waiting are the ids of the claims that are not in the library as they are shown.
func (o *Outbox) Waiting() map[string]bool {
	ids := map[string]bool{}
	for _, e := range o.entries {
		if c, of := e.Change.(interface{ claimIDs() []string }); of {
			for _, id := range c.claimIDs() {
				ids[id] = true
			}
		}
	}
	return ids
}

func indexOf(claims []storage.PlacedClaim, id string) int {
	return slices.IndexFunc(claims, func(c storage.PlacedClaim) bool { return c.ID == id })
}

// Tag makes a claim, which has its id already.
type Tag struct {
	Claim  claim.Claim
	Anchor claim.Anchor
}

// Store is that of Change.
func (t *Tag) Store(ctx context.Context, l *storage.Library) error {
	_, err := l.Claims.Tag(ctx, t.Claim, t.Anchor)
	if err != nil && !storage.Passes(err) {
		if _, known := l.Claims.Get(ctx, t.Claim.ID); known == nil { // it was stored just before the program ended
			return nil
		}
	}
	return err
}

// Words is that of Change.
func (t *Tag) Words() string { return words.OutboxClaim(quoted(t.Claim.Quote)).String() }

func (t *Tag) claimIDs() []string { return []string{t.Claim.ID} }

func (t *Tag) onClaims(articleID, versionID string, stored []storage.PlacedClaim) []storage.PlacedClaim {
	if t.Claim.ArticleID != articleID || indexOf(stored, t.Claim.ID) >= 0 {
		return stored
	}
	placed := storage.PlacedClaim{Claim: t.Claim, Anchor: t.Anchor}
	if placed.Anchor.ClaimID = t.Claim.ID; t.Anchor.VersionID != versionID {
		placed.Anchor = claim.Anchor{ClaimID: t.Claim.ID, VersionID: versionID, State: claim.Orphan}
	}
	stored = append(stored, placed)
	storage.SortByPlace(stored)
	return stored
}

// Edited is a claim before and after an edit.
type Edited struct{ Before, After claim.Claim }

// onto gives the edit as one of the claim as the library holds it now.
func (e Edited) onto(ctx context.Context, l *storage.Library) (c claim.Claim, clashes []string, err error) {
	now, err := l.Claims.Get(ctx, e.After.ID)
	if err != nil {
		return c, nil, err
	}
	if now.Deleted {
		return c, nil, fmt.Errorf("claim %s: %w", now.ID, ErrInTrash)
	}
	c, clashes = carry(e.Before, e.After, now)
	return c, clashes, nil
}

func (e Edited) onClaims(_, _ string, stored []storage.PlacedClaim) []storage.PlacedClaim {
	if i := indexOf(stored, e.After.ID); i >= 0 {
		stored[i].Claim, _ = carry(e.Before, e.After, stored[i].Claim)
	}
	return stored
}

// Edit changes a claim; edits of one visit of a field are one action.
type Edit struct {
	Visit string
	Edited

	clashes []string
}

// Store is that of Change. What another program has changed of the claim in the meantime stays, but for what this edit
// changes too.
func (e *Edit) Store(ctx context.Context, l *storage.Library) error {
	_, err := l.Claims.Save(ctx, e.Visit, e.After)
	if !errors.Is(err, storage.ErrConflict) {
		return err
	}
	c, clashes, err := e.onto(ctx, l)
	if err != nil {
		return err
	}
	visit := e.Visit
	if len(clashes) > 0 {
		visit += "'" // so that Undo brings back what the other has written
	}
	_, err = l.Claims.Save(ctx, visit, c)
	e.clashes = clashes
	return err
}

// Clashes are the fields in which the edit has overwritten what another program had written since.
func (e *Edit) Clashes() []string { return e.clashes }

// Words is that of Change.
func (e *Edit) Words() string { return words.OutboxEditOf(quoted(e.After.Quote)).String() }

func (e *Edit) claimIDs() []string { return []string{e.After.ID} }

func (e *Edit) absorb(later Change) bool {
	l, is := later.(*Edit)
	if !is || e.Visit == "" || l.Visit != e.Visit || l.After.ID != e.After.ID {
		return false
	}
	e.After = l.After
	return true
}

// Same gives a claim the name of a known source, of which its name so far is another spelling.
type Same struct {
	Edited

	Spelling string
}

// Store is that of Change.
func (s *Same) Store(ctx context.Context, l *storage.Library) error {
	err := l.Sources.Same(ctx, s.After, s.Spelling)
	if !errors.Is(err, storage.ErrConflict) {
		return err
	}
	c, _, err := s.onto(ctx, l)
	if err != nil {
		return err
	}
	return l.Sources.Same(ctx, c, s.Spelling)
}

// Words is that of Change.
func (s *Same) Words() string { return words.OutboxSourceOf(quoted(s.After.Quote)).String() }

func (s *Same) claimIDs() []string { return []string{s.After.ID} }

// Edits changes several claims as one action of that name.
type Edits struct {
	Name   words.Text
	Claims []Edited
}

// Store is that of Change.
func (e *Edits) Store(ctx context.Context, l *storage.Library) error {
	edited := make([]claim.Claim, len(e.Claims))
	for i, c := range e.Claims {
		edited[i] = c.After
	}
	err := l.Claims.SaveAll(ctx, e.Name, edited)
	if !errors.Is(err, storage.ErrConflict) {
		return err
	}
	for i, c := range e.Claims {
		if edited[i], _, err = c.onto(ctx, l); err != nil {
			return err
		}
	}
	return l.Claims.SaveAll(ctx, e.Name, edited)
}

// Words is that of Change.
func (e *Edits) Words() string { return e.Name.String() }

func (e *Edits) claimIDs() []string {
	ids := make([]string, len(e.Claims))
	for i, c := range e.Claims {
		ids[i] = c.After.ID
	}
	return ids
}

func (e *Edits) onClaims(articleID, versionID string, stored []storage.PlacedClaim) []storage.PlacedClaim {
	for _, c := range e.Claims {
		stored = c.onClaims(articleID, versionID, stored)
	}
	return stored
}

// Move changes the boundary of a claim.
type Move struct {
	ClaimID  string
	Selector claim.Selector
	Anchor   claim.Anchor
}

// Store is that of Change.
func (m *Move) Store(ctx context.Context, l *storage.Library) error {
	_, err := l.Places.Move(ctx, m.ClaimID, m.Selector, m.Anchor)
	return err
}

// Words is that of Change.
func (m *Move) Words() string { return words.OutboxBoundaryOf(quoted(m.Selector.Quote)).String() }

func (m *Move) claimIDs() []string { return []string{m.ClaimID} }

func (m *Move) onClaims(_, versionID string, stored []storage.PlacedClaim) []storage.PlacedClaim {
	if i := indexOf(stored, m.ClaimID); i >= 0 {
		stored[i].Selector = m.Selector
		if m.Anchor.VersionID == versionID {
			stored[i].Anchor = m.Anchor
			stored[i].Anchor.ClaimID = m.ClaimID
		}
		storage.SortByPlace(stored)
	}
	return stored
}

// Delete moves claims to the trash, as one action.
type Delete struct {
	IDs  []string
	What string // for a person
}

// Store is that of Change.
func (d *Delete) Store(ctx context.Context, l *storage.Library) error {
	return l.Claims.Delete(ctx, d.IDs...)
}

// Words is that of Change.
func (d *Delete) Words() string { return words.OutboxDeletionOf(cmp.Or(d.What, "claims")).String() }

func (d *Delete) onClaims(_, _ string, stored []storage.PlacedClaim) []storage.PlacedClaim {
	return slices.DeleteFunc(stored, func(c storage.PlacedClaim) bool { return slices.Contains(d.IDs, c.ID) })
}
