package overview

import (
	"cmp"
	"database/sql"
	"slices"
	"time"

	"claimlight/internal/claim"
	"claimlight/storage/db"
)

// How much of what could be long is given.
const (
	mostSources = 8
	mostEdited  = 6
)

// namelessKinds are those of whom no name is missing.
var namelessKinds = []claim.SourceKind{claim.Anonymous, claim.OwnArticle, claim.Unsourced}

// touched is a claim, and when it was changed last.
type touched struct{ id, at string }

// claims looks at each claim once.
func (c *counting) claims() error {
	c.bySpell = map[string]*Source{}
	months := map[string]int{}
	query := `SELECT c.id, c.article_id, c.status, c.rating, c.source_key, c.source_kind, c.unconfirmed, c.created_at,
		c.updated_at FROM claims c WHERE c.deleted_at IS NULL`
	err := db.Each(c.ctx, c.q, query, nil, func(rows *sql.Rows) error {
		var id, article, spelling, unconfirmed, created, updated string
		var status claim.Status
		var rating claim.Rating
		var kind claim.SourceKind
		err := rows.Scan(&id, &article, &status, &rating, &spelling, &kind, &unconfirmed, &created, &updated)
		fetched, here := c.fetched[article]
		if err != nil || !here { // the article is in the trash
			return err
		}
		c.out.Claims++
		c.out.Statuses[status]++
		c.out.Ratings[rating]++
		months[monthOf(created)]++
		if unconfirmed != "" {
			c.out.Unconfirmed++
		}
		if fetched > created {
			c.out.PagesChanged++
		}
		c.count(spelling, kind, rating)
		c.touch(touched{id, updated})
		return nil
	})
	c.out.Months = inARow(months)
	return err
}

// monthOf is the month of a moment where the user is.
func monthOf(stored string) string { return db.ParseTime(stored).Local().Format("2006-01") }

// count notes what was found of what a source said.
func (c *counting) count(spelling string, kind claim.SourceKind, rating claim.Rating) {
	if spelling == "" {
		if !slices.Contains(namelessKinds, kind) {
			c.out.NoSource++
		}
		return
	}
	s := c.bySpell[spelling]
	if s == nil {
		s = &Source{spelling: spelling, Ratings: map[claim.Rating]int{}}
		c.bySpell[spelling] = s
	}
	s.Claims++
	s.Ratings[rating]++
}

// touch keeps the claims that were changed last, the latest first.
func (c *counting) touch(t touched) {
	if len(c.latest) == mostEdited && t.at <= c.latest[mostEdited-1].at {
		return
	}
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
		e := Edited{ID: t.id, Updated: db.ParseTime(t.at)}
		err := c.q.QueryRowContext(c.ctx, `SELECT c.article_id, c.quote, a.title, c.status, c.rating FROM claims c
			JOIN articles a ON a.id = c.article_id WHERE c.id = ?`, t.id).
			Scan(&e.ArticleID, &e.Quote, &e.Title, &e.Status, &e.Rating)
		if err != nil {
			return err
		}
		c.out.RecentlyEdited = append(c.out.RecentlyEdited, e)
	}
	return nil
}
