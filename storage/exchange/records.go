// Package exchange gives claims out as records, and takes records in.
package exchange

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"claimlight/internal/claim"
	"claimlight/internal/record"
	"claimlight/storage/articles"
	"claimlight/storage/claims"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
	"claimlight/storage/search"
	"claimlight/storage/versions"
)

// Scope says which claims are wanted.
type Scope struct {
	ArticleIDs []string // all articles that are not in the trash, oldest first, when empty
}

// Exchange gives claims out, and takes them in.
type Exchange struct {
	j        *journal.Journal
	claims   *claims.Claims
	articles *articles.Articles
	versions *versions.Versions
	index    search.Index
}

// New makes the group over a journal and the groups that it writes through.
func New(
	j *journal.Journal, claims *claims.Claims, articles *articles.Articles, versions *versions.Versions,
	index search.Index,
) *Exchange {
	return &Exchange{j, claims, articles, versions, index}
}

// EachRecord gives every claim of the scope, with what an export says about it, article by article and by place. It
// holds one article in memory at a time. An error of f ends it and is given back.
func (ex *Exchange) EachRecord(ctx context.Context, s Scope, f func(record.Record) error) error {
	ids := s.ArticleIDs
	if len(ids) == 0 {
		var err error
		query := "SELECT id FROM articles WHERE deleted_at IS NULL ORDER BY added_at, seq"
		if ids, err = db.List[string](ctx, ex.j.Readers(), query); err != nil {
			return fmt.Errorf("list articles: %w", fault.Explain(err))
		}
	}
	for _, id := range ids {
		if err := ex.articleRecords(ctx, id, f); err != nil {
			return err
		}
	}
	return nil
}

func (ex *Exchange) articleRecords(ctx context.Context, id string, f func(record.Record) error) error {
	found, err := ex.readRecords(ctx, id)
	if err != nil {
		return fmt.Errorf("read claims of article %s: %w", id, fault.Explain(err))
	}
	for _, r := range found.records {
		if err := f(r); err != nil {
			return err
		}
	}
	return nil
}

// recordSet is an article's records, and what they share.
type recordSet struct {
	template record.Record
	records  []record.Record
}

// readRecords reads the records of an article in one view of the library.
func (ex *Exchange) readRecords(ctx context.Context, id string) (recordSet, error) {
	tx, err := ex.j.View(ctx)
	if err != nil {
		return recordSet{}, err
	}
	defer tx.Rollback() // nothing was written
	found, _, err := recordsWithin(ctx, tx, id)
	return found, err
}

// recordsWithin reads, in a transaction, what all records of an article share, its claims, and the imported places.
func recordsWithin(ctx context.Context, tx db.Querier, id string) (recordSet, *versions.Page, error) {
	var out recordSet
	var err error
	if out.template.Article, err = articles.Read(ctx, tx, id); err != nil {
		return out, nil, err
	}
	p, err := versions.ReadPage(ctx, tx, out.template.Article.Current)
	if err != nil {
		return out, nil, err
	}
	out.template.Text = p.Text
	if err := readProvenance(ctx, tx, &out.template); err != nil {
		return out, nil, err
	}
	kept, err := db.Map[string](ctx, tx, "SELECT claim_id, kept FROM anchors WHERE version_id = ? AND kept IS NOT NULL",
		p.VersionID)
	if err != nil {
		return out, nil, err
	}
	found, err := claims.ByPlace(ctx, tx, p, id)
	if err != nil {
		return out, nil, err
	}
	for _, c := range found {
		r, err := recordOf(out.template, c, kept)
		if err != nil {
			return out, nil, err
		}
		if r.Anchor.Placed() {
			r.Where = p.Where(r.Anchor.Span.Start)
		}
		out.records = append(out.records, r)
	}
	sortKept(out.records)
	return out, p, nil
}

// recordOf puts a claim onto what all records of its article share. Kept are the imported places, by claim.
func recordOf(template record.Record, c claims.Placed, kept map[string]string) (record.Record, error) {
	template.Claim, template.Anchor = c.Claim, c.Anchor
	if place := kept[c.ID]; c.Anchor.State == claim.Detached && place != "" {
		if err := json.Unmarshal([]byte(place), &template.Kept); err != nil {
			return template, fmt.Errorf("read imported place of claim %s: %w", c.ID, err)
		}
	}
	return template, nil
}

// readProvenance fills in which version of which page the claims stand in.
func readProvenance(ctx context.Context, tx db.Querier, r *record.Record) error {
	query := `SELECT v.number, v.text_sha256, COALESCE(s.sha256, ''), COALESCE(s.retrieved_at, '')
		FROM versions v LEFT JOIN snapshots s ON s.id = v.snapshot_id WHERE v.id = ?`
	var at string
	err := tx.QueryRowContext(ctx, query, r.Article.Current).Scan(&r.VersionNumber, &r.TextSHA256, &r.SnapshotSHA256, &at)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	r.RetrievedAt = db.ParseTime(at)
	return err
}
