package storage

import (
	"context"
	"fmt"
	"slices"

	"claimlight/internal/claim"
	"claimlight/internal/words"
)

// Claims stores what was tagged, and reads it.
type Claims struct {
	j         *Journal
	annotator string // of new claims that name none; may be empty
	recall    recall
}

// Tag adds a claim at its place in a version, as one action. It gives ids to what has none. A place at which the quote
// does not stand is refused with ErrMisplaced.
func (cs *Claims) Tag(ctx context.Context, c claim.Claim, a claim.Anchor) (claim.Claim, error) {
	if c.ID == "" {
		c.ID = cs.j.NewID()
	}
	if err := ctx.Err(); err != nil {
		return c, fmt.Errorf("tag claim: %w", err)
	}

	cs.fill(&c)
	a.ClaimID = c.ID
	d := &deed{name: words.ActionTag(brief(c.Quote)), articleID: c.ArticleID, claimID: c.ID}
	var out storedClaim
	err := cs.j.Act(ctx, d, func(w *writer) error {
		if err := checkOwner(ctx, w, c.ArticleID, a.VersionID); err != nil {
			return err
		}
		p, err := cs.recall.pageOf(a.VersionID, func() (*page, error) { return readPage(ctx, w, a.VersionID) })
		if err != nil {
			return err
		}
		if err := check(a, c.Quote, p); err != nil {
			return err
		}
		at := place{page: p, start: a.Span.Start}
		out, err = createClaim(ctx, w, claimRow(c, at, nil), anchorRow(a, p), partsOf(c), p)
		return err
	})
	if err != nil {
		return c, fmt.Errorf("tag claim: %w", err)
	}
	cs.recall.keep(out)
	return out.claim(), nil
}

// createClaim stores a new claim with its place in a page.
func createClaim(ctx context.Context, w *writer, r, placed row, of []part, p *page) (storedClaim, error) {
	if err := w.create(ctx, claims, r); err != nil {
		return storedClaim{}, err
	}
	if err := w.create(ctx, anchors, placed); err != nil {
		return storedClaim{}, err
	}
	s := storedClaim{row: r, page: &page{}}
	if leavesQuote(r) {
		s.page, s.parts = p, parts{anchors: {r.id(): {placed}}}
	}
	return s, storeParts(ctx, w, &s, of)
}

// storeParts makes of what other tables hold of the claim.
func storeParts(ctx context.Context, w *writer, s *storedClaim, of []part) error {
	id := s.row.id()
	now := parts{anchors: s.parts[anchors]}
	for _, part := range of {
		rows, err := w.exchange(ctx, part.table, s.parts[part.table][id], part.rows)
		if err != nil {
			return err
		}
		now[part.table] = map[string][]row{id: rows}
	}
	s.parts = now
	return nil
}

// Save stores what was edited of a claim, other than its place (see MoveClaim). It gives ErrConflict when the
// claim is no longer the one of c.Revision. Saves with the same visit are one action; an edit that changes nothing is none.
func (cs *Claims) Save(ctx context.Context, visit string, c claim.Claim) (claim.Claim, error) {
	if err := ctx.Err(); err != nil {
		return c, fmt.Errorf("save claim: %w", err)
	}

	d := &deed{visit: visit, articleID: c.ArticleID, claimID: c.ID}
	var out storedClaim
	err := cs.j.Act(ctx, d, func(w *writer) error {
		changed, saved, err := cs.save(ctx, w, c, person)
		if err != nil {
			return err
		}
		out = saved
		d.name = words.ActionEdit(brief(c.Quote))
		if field := mainChange(w.log.editsOf(c, changed)); field != 0 {
			d.name = words.ActionEditField(field, brief(c.Quote))
		}
		d.general = d.name
		return nil
	})
	if err == nil && d.withdrawn { // then the claim is the one of before the visit
		out, err = readStored(ctx, cs.j.Readers(), c.ID)
	}
	if err != nil {
		return c, fmt.Errorf("save claim: %w", explain(err))
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
	d := &deed{name: name}
	err := cs.j.Act(ctx, d, func(w *writer) error {
		for _, c := range edited {
			if _, _, err := cs.save(ctx, w, c, person); err != nil {
				return err
			}
			d.articleID, d.claimID = c.ArticleID, c.ID
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
	d := &deed{name: words.ActionDeleteClaims(len(ids))}
	err := cs.j.Act(ctx, d, func(w *writer) error {
		for _, id := range ids {
			r, err := w.mustRow(ctx, claims, id)
			if err != nil {
				return err
			}
			if r.has("deleted_at") {
				continue
			}
			if len(ids) == 1 {
				d.name = words.ActionDelete(brief(r.text("quote")))
			}
			d.articleID, d.claimID = r.text("article_id"), id
			if err := w.touch(ctx, claims, id, row{"deleted_at": formatTime(cs.j.Now())}); err != nil {
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

// fill gives a new claim what the library decides.
func (cs *Claims) fill(c *claim.Claim) {
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
	identify(cs.j.NewID, c)
}

// identify gives ids to figures and evidence that have none.
func identify(newID func() string, c *claim.Claim) {
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

// putParts stores what other tables hold of the claim.
func putParts(ctx context.Context, w *writer, c claim.Claim) error {
	for _, part := range partsOf(c) {
		if err := w.putChildren(ctx, part.table, c.ID, part.rows); err != nil {
			return err
		}
	}
	return nil
}
