// Package overview counts what a library holds: what is to be done, and what became of what was done.
package overview

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"claimlight/internal/claim"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
)

// Counts is what a library holds outside the trash.
type Counts struct {
	Unread, InProgress, Done int // articles

	Claims   int
	Statuses map[claim.Status]int
	Ratings  map[claim.Rating]int // claim.NotRated is those without
	Months   []Month              // in which claims were tagged, where the user is; the oldest first, none left out
	Sources  []Source             // those with most claims, the first with the most

	NoSource       int // claims in which nobody is named, and nothing says that nobody can be
	NoEvidence     int // of those that are rated
	Unconfirmed    int // source or figure were read from the text, and nobody has confirmed them
	PlacesOpen     int // something like the words of the claim was found in the text that is shown
	PlacesLost     int // nothing was
	PagesChanged   int // claims whose page was fetched again since, and had changed
	RecentlyEdited []Edited
}

// Articles counts all of them.
func (c Counts) Articles() int { return c.Unread + c.InProgress + c.Done }

// Month is how many claims were tagged in a month: 2025-04.
type Month struct {
	Month  string
	Claims int
}

// Source is what was found of the claims of a source.
type Source struct {
	Name    string // in the source book, where it is there
	Claims  int
	Ratings map[claim.Rating]int

	spelling string // one of them, in NFC, case folded
}

// Edited is a claim that was changed lately.
type Edited struct {
	ID, ArticleID string
	Quote, Title  string // of the article
	Status        claim.Status
	Rating        claim.Rating
	Updated       time.Time
}

// Overview counts.
type Overview struct{ j *journal.Journal }

// New makes the group over a journal.
func New(j *journal.Journal) *Overview { return &Overview{j} }

// Read counts all that a library holds at one moment. It looks at each claim once, which takes a part of a second in a
// library of a hundred thousand.
func (ov *Overview) Read(ctx context.Context) (Counts, error) {
	tx, err := ov.j.View(ctx)
	if err != nil {
		return Counts{}, fmt.Errorf("count: %w", fault.Explain(err))
	}
	defer tx.Rollback() // nothing was written
	c := counting{ctx: ctx, q: tx, out: Counts{Statuses: map[claim.Status]int{}, Ratings: map[claim.Rating]int{}}}
	for _, step := range []func() error{
		c.articles, c.claims, c.sources, c.withoutEvidence, c.places, c.changedPages, c.edited,
	} {
		if err := step(); err != nil {
			return Counts{}, fmt.Errorf("count: %w", fault.Explain(err))
		}
	}
	return c.out, nil
}

// counting is one look at a library.
type counting struct {
	ctx     context.Context
	q       db.Querier
	out     Counts
	bySpell map[string]*Source
	latest  []touched
}

// live is the condition that a claim c and its article lie outside the trash.
const live = ` JOIN articles a ON a.id = c.article_id WHERE c.deleted_at IS NULL AND a.deleted_at IS NULL `

// articles counts articles by how far the work on them is.
func (c *counting) articles() error {
	query := `SELECT f.id IS NOT NULL, COALESCE(r.read_cp, 0),
		EXISTS (SELECT 1 FROM claims c WHERE c.article_id = a.id AND c.deleted_at IS NULL)
		FROM articles a LEFT JOIN finished f ON f.id = a.id LEFT JOIN readings r ON r.article_id = a.id
		WHERE a.deleted_at IS NULL`
	return db.Each(c.ctx, c.q, query, nil, func(rows *sql.Rows) error {
		var done, claims bool
		var read int
		err := rows.Scan(&done, &read, &claims)
		switch {
		case done:
			c.out.Done++
		case claims || read > 0:
			c.out.InProgress++
		default:
			c.out.Unread++
		}
		return err
	})
}

// withoutEvidence counts the rated claims that nothing backs.
func (c *counting) withoutEvidence() error {
	query := `SELECT COUNT(*) FROM claims c` + live + `AND c.rating <> ''
		AND NOT EXISTS (SELECT 1 FROM evidence v WHERE v.claim_id = c.id)`
	return c.q.QueryRowContext(c.ctx, query).Scan(&c.out.NoEvidence)
}

// places counts the claims whose place in the text that is shown is not sure.
func (c *counting) places() error {
	query := `SELECT COALESCE(SUM(CASE WHEN n.state = ? THEN 1 ELSE 0 END), 0),
		COALESCE(SUM(CASE WHEN n.state = ? THEN 1 ELSE 0 END), 0)
		FROM articles a JOIN anchors n ON n.version_id = a.current_version_id JOIN claims c ON c.id = n.claim_id
		WHERE a.deleted_at IS NULL AND c.deleted_at IS NULL AND n.state IN (?, ?)`
	return c.q.QueryRowContext(c.ctx, query, claim.Changed, claim.Orphan, claim.Changed, claim.Orphan).
		Scan(&c.out.PlacesOpen, &c.out.PlacesLost)
}

// changedPages counts the claims whose page was fetched again after they were tagged, and had changed. Few articles
// have such a page: they are looked for first, which CROSS JOIN says to SQLite.
func (c *counting) changedPages() error {
	query := `SELECT COUNT(*) FROM articles a JOIN versions v ON v.id = a.current_version_id AND v.number > 1
		JOIN snapshots s ON s.id = v.snapshot_id CROSS JOIN claims c
		WHERE c.article_id = a.id AND c.created_at < s.retrieved_at AND a.deleted_at IS NULL AND c.deleted_at IS NULL`
	return c.q.QueryRowContext(c.ctx, query).Scan(&c.out.PagesChanged)
}
