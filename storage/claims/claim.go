// Package claims keeps what was tagged: claims with their figures, evidence, tags and own fields.
package claims

import (
	"context"
	"fmt"
	"slices"

	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
	"claimlight/storage/tables"
	"claimlight/storage/versions"
)

// Claims stores what was tagged, and reads it.
type Claims struct {
	j         *journal.Journal
	annotator string // of new claims that name none; may be empty
	recall    recall
}

// New makes the group over a journal. The annotator is put on new claims that name none, and may be empty.
func New(j *journal.Journal, annotator string) *Claims { return &Claims{j: j, annotator: annotator} }

// Tag adds a claim at its place in a version, as one action. It gives ids to what has none. A place at which the quote
// does not stand is refused with ErrMisplaced.
func (cs *Claims) Tag(ctx context.Context, c claim.Claim, a claim.Anchor) (claim.Claim, error) {
	if c.ID == "" {
		c.ID = cs.j.NewID()
	}
	if err := ctx.Err(); err != nil {
		return c, fmt.Errorf("tag claim: %w", err)
	}

	cs.Fill(&c)
	a.ClaimID = c.ID
	d := &journal.Deed{Name: words.ActionTag(journal.Brief(c.Quote)), ArticleID: c.ArticleID, ClaimID: c.ID}
	var out StoredClaim
	err := cs.j.Act(ctx, d, func(w *journal.Writer) error {
		if err := versions.CheckOwner(ctx, w, c.ArticleID, a.VersionID); err != nil {
			return err
		}
		p, err := cs.recall.pageOf(a.VersionID,
			func() (*versions.Page, error) { return versions.ReadPage(ctx, w, a.VersionID) })
		if err != nil {
			return err
		}
		if err := versions.CheckAnchor(a, c.Quote, p); err != nil {
			return err
		}
		at := versions.Place{Page: p, Start: a.Span.Start}
		out, err = create(ctx, w, RowOf(c, at, nil), AnchorRow(a, p), PartsOf(c), p)
		return err
	})
	if err != nil {
		return c, fmt.Errorf("tag claim: %w", err)
	}
	cs.recall.keep(out)
	return out.claim(), nil
}

// create stores a new claim with its place in a page.
func create(
	ctx context.Context, w *journal.Writer, r, placed journal.Row, of []Part, p *versions.Page,
) (StoredClaim, error) {
	if err := w.Create(ctx, tables.Claims, r); err != nil {
		return StoredClaim{}, err
	}
	if err := w.Create(ctx, tables.Anchors, placed); err != nil {
		return StoredClaim{}, err
	}
	s := StoredClaim{row: r, page: &versions.Page{}}
	if leavesQuote(r) {
		s.page, s.parts = p, parts{tables.Anchors: {r.ID(): {placed}}}
	}
	return s, storeParts(ctx, w, &s, of)
}

// storeParts makes of what other tables hold of the claim.
func storeParts(ctx context.Context, w *journal.Writer, s *StoredClaim, of []Part) error {
	id := s.row.ID()
	now := parts{tables.Anchors: s.parts[tables.Anchors]}
	for _, part := range of {
		rows, err := w.Exchange(ctx, part.Table, s.parts[part.Table][id], part.Rows)
		if err != nil {
			return err
		}
		now[part.Table] = map[string][]journal.Row{id: rows}
	}
	s.parts = now
	return nil
}

// Save stores what was edited of a claim, other than its place (see MoveClaim). It gives ErrConflict when the claim is
// no longer the one of c.Revision. Saves with the same visit are one action; an edit that changes nothing is none.
func (cs *Claims) Save(ctx context.Context, visit string, c claim.Claim) (claim.Claim, error) {
	if err := ctx.Err(); err != nil {
		return c, fmt.Errorf("save claim: %w", err)
	}

	d := &journal.Deed{Visit: visit, ArticleID: c.ArticleID, ClaimID: c.ID}
	var out StoredClaim
	err := cs.j.Act(ctx, d, func(w *journal.Writer) error {
		changed, saved, err := cs.SaveWithin(ctx, w, c, Person)
		if err != nil {
			return err
		}
		out = saved
		d.Name = words.ActionEdit(journal.Brief(c.Quote))
		if field := mainChange(editsIn(&w.Log, c, changed)); field != 0 {
			d.Name = words.ActionEditField(field, journal.Brief(c.Quote))
		}
		d.General = d.Name
		return nil
	})
	if err == nil && d.Withdrawn { // then the claim is the one of before the visit
		out, err = readStored(ctx, cs.j.Readers(), c.ID)
	}
	if err != nil {
		return c, fmt.Errorf("save claim: %w", fault.Explain(err))
	}
	cs.recall.keep(out)
	return out.claim(), nil
}

// mainChange names what an edit is about, where that is one thing: a rating brings its status with it.
func mainChange(changed []string) words.Fixed {
	if len(changed) > 1 { // it goes with what was edited
		changed = slices.DeleteFunc(slices.Clone(changed), func(path string) bool { return path == unconfirmedPart })
	}
	switch {
	case len(changed) == 1:
		return editName(changed[0])
	case len(changed) == 2 && slices.Contains(changed, ratingPart) && slices.Contains(changed, statusPart):
		return editName(ratingPart)
	}
	return 0
}

// SaveAll stores edits of several claims as one action with the given name: all of them, or none.
func (cs *Claims) SaveAll(ctx context.Context, name words.Text, edited []claim.Claim) error {
	d := &journal.Deed{Name: name}
	err := cs.j.Act(ctx, d, func(w *journal.Writer) error {
		for _, c := range edited {
			if _, _, err := cs.SaveWithin(ctx, w, c, Person); err != nil {
				return err
			}
			d.ArticleID, d.ClaimID = c.ArticleID, c.ID
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("save claims: %w", err)
	}
	return nil
}

// Delete moves claims to the trash, as one action.
func (cs *Claims) Delete(ctx context.Context, ids ...string) error {
	d := &journal.Deed{Name: words.ActionDeleteClaims(len(ids))}
	err := cs.j.Act(ctx, d, func(w *journal.Writer) error {
		for _, id := range ids {
			r, err := w.MustRow(ctx, tables.Claims, id)
			if err != nil {
				return err
			}
			if r.Has("deleted_at") {
				continue
			}
			if len(ids) == 1 {
				d.Name = words.ActionDelete(journal.Brief(r.Text("quote")))
			}
			d.ArticleID, d.ClaimID = r.Text("article_id"), id
			if err := w.Touch(ctx, tables.Claims, id, journal.Row{"deleted_at": db.FormatTime(cs.j.Now())}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("delete claims: %w", err)
	}
	return nil
}

// Fill gives a new claim what the library decides.
func (cs *Claims) Fill(c *claim.Claim) {
	if c.CreatedAt.IsZero() {
		c.CreatedAt = cs.j.Now()
	}
	if c.UpdatedAt.IsZero() {
		c.UpdatedAt = c.CreatedAt
	}
	if c.Status == "" {
		c.Status = claim.Unchecked
	}
	if c.Annotator == "" {
		c.Annotator = cs.annotator
	}
	Identify(cs.j.NewID, c)
}

// Identify gives ids to figures and evidence that have none.
func Identify(newID func() string, c *claim.Claim) {
	c.Figures, c.Evidence = append([]claim.Figure(nil), c.Figures...), append([]claim.Evidence(nil), c.Evidence...)
	for i := range c.Figures {
		if c.Figures[i].ID == "" {
			c.Figures[i].ID = newID()
		}
	}
	for i := range c.Evidence {
		if c.Evidence[i].ID == "" {
			c.Evidence[i].ID = newID()
		}
	}
}

// PutParts stores what other tables hold of the claim.
func PutParts(ctx context.Context, w *journal.Writer, c claim.Claim) error {
	for _, part := range PartsOf(c) {
		if err := w.PutChildren(ctx, part.Table, c.ID, part.Rows); err != nil {
			return err
		}
	}
	return nil
}
