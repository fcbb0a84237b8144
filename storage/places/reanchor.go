package places

import (
	"context"
	"fmt"

	"claimlight/internal/anchor"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/storage/claims"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
	"claimlight/storage/versions"
)

// sought is a claim that has to be looked for in a version, with where it stood for certain before: the newest version
// that holds its quote. There is none for a claim that was lost from the beginning.
type sought struct {
	id       string
	selector claim.Selector
	basis    string    // version
	at       text.Span // code points of the basis
}

// Find looks in the version that is shown for the claims that were never looked for in it, such as those that were
// tagged while another one was shown. It is no action: a place is true of its version.
func (ps *Places) Find(ctx context.Context, articleID string) error {
	shown, err := versions.CurrentVersion(ctx, ps.j.Readers(), articleID)
	if err != nil {
		return fmt.Errorf("find places: %w", fault.Explain(err))
	}
	missing, err := readSought(ctx, ps.j.Readers(), shown, articleID)
	if err != nil {
		return fmt.Errorf("find places: %w", fault.Explain(err))
	}
	if len(missing) == 0 || !ps.j.Writes() {
		return nil
	}
	err = ps.j.Write(ctx, func(w *journal.Writer) error {
		p, err := versions.CurrentPage(ctx, w, articleID)
		if err != nil {
			return err
		}
		return FindPlaces(ctx, w, articleID, p)
	})
	if err != nil {
		return fmt.Errorf("find places: %w", err)
	}
	return nil
}

// FindPlaces stores where the claims of an article stand in a version, as far as that is not known. Claims in the trash
// are looked for too, as they may come back.
func FindPlaces(ctx context.Context, w *journal.Writer, articleID string, p *versions.Page) error {
	if p.Text == "" {
		return nil
	}
	missing, err := readSought(ctx, w, p.VersionID, articleID)
	if err != nil {
		return err
	}
	finders := map[string]*baseFinder{}
	for _, s := range missing {
		found, err := seek(ctx, w, s, p, finders)
		if err != nil {
			return err
		}
		a := claim.Anchor{ClaimID: s.id, VersionID: p.VersionID, Span: found.Span, State: found.State, Score: found.Score}
		if versions.CheckAnchor(a, s.selector.Quote, p) != nil {
			a.State, a.Score = claim.Orphan, 0
		}
		if err := putAnchor(ctx, w, s.selector.Quote, claims.AnchorRow(a, p)); err != nil {
			return err
		}
	}
	return nil
}

// readSought reads the claims of an article that have no place in a version, or one that holds another quote than
// theirs as they were changed since. A place that is lost or to be confirmed stays: the user decides about it.
func readSought(ctx context.Context, q db.Querier, versionID, articleID string) ([]sought, error) {
	query := `SELECT c.id, c.quote, c.prefix, c.suffix FROM claims c LEFT JOIN anchors n ON n.claim_id = c.id AND
		n.version_id = ?
		WHERE c.article_id = ? AND (n.id IS NULL OR n.state IN (?, ?) AND n.quote <> c.quote) ORDER BY c.created_at, c.id`
	found, err := q.QueryContext(ctx, query, versionID, articleID, string(claim.Exact), string(claim.Moved))
	if err != nil {
		return nil, fmt.Errorf("read claims to be found: %w", err)
	}
	defer found.Close()
	var out []sought
	for found.Next() {
		var s sought
		if err := found.Scan(&s.id, &s.selector.Quote, &s.selector.Prefix, &s.selector.Suffix); err != nil {
			return nil, fmt.Errorf("read claims to be found: %w", err)
		}
		out = append(out, s)
	}
	if err := found.Err(); err != nil {
		return nil, fmt.Errorf("read claims to be found: %w", err)
	}
	return out, nil
}

// baseFinder compares one older version with the one that is looked in.
type baseFinder struct {
	page   *versions.Page
	finder *anchor.Finder
}

// seek looks for one claim, from the newest version in which its quote is known to stand.
func seek(
	ctx context.Context, w *journal.Writer, s sought, p *versions.Page, finders map[string]*baseFinder,
) (anchor.Found, error) {
	query := `SELECT n.version_id, n.start_cp, n.end_cp FROM anchors n JOIN versions v ON v.id = n.version_id
		WHERE n.claim_id = ? AND n.version_id <> ? AND n.state IN (?, ?) AND n.quote = ? ORDER BY v.number DESC LIMIT 1`
	places, err := w.QueryContext(ctx, query, s.id, p.VersionID, string(claim.Exact), string(claim.Moved),
		s.selector.Quote)
	if err != nil {
		return anchor.Found{}, fmt.Errorf("read older place: %w", err)
	}
	for places.Next() {
		if err := places.Scan(&s.basis, &s.at.Start, &s.at.End); err != nil {
			places.Close()
			return anchor.Found{}, fmt.Errorf("read older place: %w", err)
		}
	}
	places.Close()
	if err := places.Err(); err != nil {
		return anchor.Found{}, fmt.Errorf("read older place: %w", err)
	}
	if s.basis == "" {
		return anchor.FindBare(s.selector, p.Text), nil
	}
	base := finders[s.basis]
	if base == nil {
		older, err := versions.ReadPage(ctx, w, s.basis)
		if err != nil {
			return anchor.Found{}, err
		}
		base = &baseFinder{page: older, finder: anchor.NewFinder(older.Text, p.Text)}
		finders[s.basis] = base
	}
	return base.finder.Find(base.page.Offsets.Bytes(s.at)), nil
}
