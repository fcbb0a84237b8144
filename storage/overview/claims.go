package overview

import (
	"bytes"
	"cmp"
	"database/sql"
	"slices"
	"strconv"
	"strings"
	"time"

	"claimlight/internal/claim"
	"claimlight/storage/db"
)

// How much of what could be long is given.
const (
	mostSources = 8
	mostEdited  = 6
)

// bar parts what comes as one. No code has it, nor a time; the source, which may, comes last.
var bar = []byte("|")

// namelessKinds are those of whom no name is missing.
var namelessKinds = []claim.SourceKind{claim.Anonymous, claim.OwnArticle, claim.Unsourced}

// touched is a claim, and when it was changed last.
type touched struct {
	seq int64 // of its row
	at  string
}

// claims looks at each claim once.
//
// What a row costs is mostly its columns: all comes as one, and what claims are counted by is taken apart once for all
// that have it alike.
func (c *counting) claims() error {
	alike := map[string]int{}
	query := `SELECT c.updated_at || '|' || c.seq || '|' || substr(c.created_at, 1, 16) || '|' || c.status || '|' ||
		c.source_kind || '|' || (c.unconfirmed <> '') || '|' || c.rating || '|' || c.source_key
		FROM claims c WHERE c.deleted_at IS NULL`
	if trash, err := db.Holds(c.ctx, c.q, "SELECT COUNT(*) FROM articles WHERE deleted_at IS NOT NULL"); err != nil {
		return err
	} else if trash { // else it is a third of the time for nothing
		query += " AND c.article_id NOT IN (SELECT a.id FROM articles a WHERE a.deleted_at IS NOT NULL)"
	}
	err := db.Each(c.ctx, c.q, query, nil, func(rows *sql.Rows) error {
		var row sql.RawBytes
		err := rows.Scan(&row)
		updated, rest, _ := bytes.Cut(row, bar)
		seq, kind, _ := bytes.Cut(rest, bar)
		alike[string(kind)]++
		c.touch(seq, updated)
		return err
	})
	if err != nil {
		return err
	}
	c.bySpell = map[string]*Source{}
	months := map[string]int{}
	for kind, n := range alike {
		c.count(strings.SplitN(kind, string(bar), 6), n, months)
	}
	c.out.Months = inARow(months)
	return nil
}

// count notes so many claims that were tagged in one minute and are alike in status, kind of source, whether anything
// waits to be confirmed, rating, and source.
func (c *counting) count(parts []string, n int, months map[string]int) {
	minute, status, kind, waits, rating, spelling := parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]
	c.out.Claims += n
	c.out.Statuses[claim.Status(status)] += n
	c.out.Ratings[claim.Rating(rating)] += n
	months[monthOf(minute)] += n
	if waits != "0" {
		c.out.Unconfirmed += n
	}
	if spelling == "" {
		if !slices.Contains(namelessKinds, claim.SourceKind(kind)) {
			c.out.NoSource += n
		}
		return
	}
	s := c.bySpell[spelling]
	if s == nil {
		s = &Source{spelling: spelling, Ratings: map[claim.Rating]int{}}
		c.bySpell[spelling] = s
	}
	s.Claims += n
	s.Ratings[claim.Rating(rating)] += n
}

// monthOf is the month of a minute, as stored times begin with it, where the user is.
func monthOf(minute string) string { return db.ParseTime(minute + ":00Z").Local().Format("2006-01") }

// touch keeps the claims that were changed last, the latest first.
func (c *counting) touch(seq, updated []byte) {
	if len(c.latest) == mostEdited && string(updated) <= c.latest[mostEdited-1].at {
		return
	}
	row, _ := strconv.ParseInt(string(seq), 10, 64) // it is one
	t := touched{row, string(updated)}
	at, _ := slices.BinarySearchFunc(c.latest, t, func(a, b touched) int { return cmp.Compare(b.at, a.at) })
	c.latest = slices.Insert(c.latest, at, t)
	c.latest = c.latest[:min(len(c.latest), mostEdited)]
}

// inARow gives the months from the first to the last, also those in which nothing was done.
func inARow(months map[string]int) []Month {
	if len(months) == 0 {
		return nil
	}
	var first, last string
	for m := range months {
		if first == "" || m < first {
			first = m
		}
		last = max(last, m)
	}
	var out []Month
	for at, err := time.Parse("2006-01", first); err == nil; at = at.AddDate(0, 1, 0) {
		m := at.Format("2006-01")
		out = append(out, Month{m, months[m]})
		if m >= last {
			break
		}
	}
	return out
}

// sources joins the spellings of a source, and gives those with most claims.
func (c *counting) sources() error {
	type named struct{ id, name string }
	book := map[string]named{}
	query := "SELECT n.id, s.id, s.name FROM source_names n JOIN sources s ON s.id = n.source_id"
	err := db.Each(c.ctx, c.q, query, nil, func(rows *sql.Rows) error {
		var spelling string
		var s named
		err := rows.Scan(&spelling, &s.id, &s.name)
		book[spelling] = s
		return err
	})
	if err != nil {
		return err
	}
	joined := map[string]*Source{}
	for spelling, of := range c.bySpell {
		id := spelling
		if s, listed := book[spelling]; listed {
			id, of.Name = s.id, s.name
		}
		if joined[id] == nil {
			joined[id] = of
			continue
		}
		joined[id].Claims += of.Claims
		for r, n := range of.Ratings {
			joined[id].Ratings[r] += n
		}
	}
	for _, s := range joined {
		c.out.Sources = append(c.out.Sources, *s)
	}
	slices.SortFunc(c.out.Sources, func(a, b Source) int {
		return cmp.Or(cmp.Compare(b.Claims, a.Claims), cmp.Compare(a.spelling, b.spelling))
	})
	c.out.Sources = c.out.Sources[:min(len(c.out.Sources), mostSources)]
	return c.nameSources()
}

// nameSources names those that are in no book as their claims do.
func (c *counting) nameSources() error {
	for i := range c.out.Sources {
		s := &c.out.Sources[i]
		if s.Name != "" {
			continue
		}
		err := c.q.QueryRowContext(c.ctx, `SELECT c.source_name FROM claims c WHERE c.source_key = ?
			AND c.deleted_at IS NULL LIMIT 1`, s.spelling).Scan(&s.Name)
		if err != nil {
			return err
		}
	}
	return nil
}

// edited reads the claims that were changed last.
func (c *counting) edited() error {
	for _, t := range c.latest {
		e := Edited{Updated: db.ParseTime(t.at)}
		err := c.q.QueryRowContext(c.ctx, `SELECT c.id, c.article_id, c.quote, a.title, c.status, c.rating FROM claims c
			JOIN articles a ON a.id = c.article_id WHERE c.seq = ?`, t.seq).
			Scan(&e.ID, &e.ArticleID, &e.Quote, &e.Title, &e.Status, &e.Rating)
		if err != nil {
			return err
		}
		c.out.RecentlyEdited = append(c.out.RecentlyEdited, e)
	}
	return nil
}
