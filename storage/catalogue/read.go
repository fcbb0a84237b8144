package catalogue

import (
	"context"
	"database/sql"
	"strings"

	"claimlight/internal/catalogue"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/storage/db"

	"github.com/shopspring/decimal"
)

// reading is one look at all claims, or at those of one article, a query for each table.
type reading struct {
	ctx     context.Context
	q       db.Querier
	article string            // empty for all
	known   map[string]string // what many claims say, held once
	at      map[string]int    // of a claim's entry, by its id
	entries []catalogue.Entry
}

// shared is what an article adds to its claims.
type shared struct {
	title, site, published, language string
	fetched                          string // when the page of the version that is shown was; empty for the first
}

func (r *reading) all() ([]catalogue.Entry, error) {
	for _, read := range []func() error{r.claims, r.figures, r.tags, r.own, r.evidence, r.places} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	return r.entries, nil
}

// each runs a query whose FROM clause names claims c, on the claims that are wanted.
func (r *reading) each(query, order string, scan func(*sql.Rows) error) error {
	query += " WHERE c.deleted_at IS NULL"
	var args []any
	if r.article != "" {
		query, args = query+" AND c.article_id = ?", []any{r.article}
	}
	return db.Each(r.ctx, r.q, query+order, args, scan)
}

// once gives the one copy of a text that many claims have.
func (r *reading) once(s string) string {
	if kept, ok := r.known[s]; ok {
		return kept
	}
	r.known[s] = s
	return s
}

// articles reads what the articles outside the trash add.
func (r *reading) articles() (map[string]*shared, error) {
	query := `SELECT a.id, a.title, a.site, a.published, a.language, v.number, s.retrieved_at FROM articles a
		LEFT JOIN versions v ON v.id = a.current_version_id LEFT JOIN snapshots s ON s.id = v.snapshot_id
		WHERE a.deleted_at IS NULL`
	var args []any
	if r.article != "" {
		query, args = query+" AND a.id = ?", []any{r.article}
	}
	out := map[string]*shared{}
	err := db.Each(r.ctx, r.q, query, args, func(rows *sql.Rows) error {
		var id string
		var a shared
		var number sql.NullInt64
		var fetched sql.NullString
		err := rows.Scan(&id, &a.title, &a.site, &a.published, &a.language, &number, &fetched)
		a.site, a.language = r.once(a.site), r.once(a.language)
		if number.Int64 > 1 {
			a.fetched = fetched.String
		}
		out[id] = &a
		return err
	})
	return out, err
}

func (r *reading) claims() error {
	of, err := r.articles()
	if err != nil {
		return err
	}
	book, err := db.Map[string](r.ctx, r.q,
		"SELECT n.id, s.name FROM source_names n JOIN sources s ON s.id = n.source_id")
	if err != nil {
		return err
	}
	r.at = map[string]int{}
	query := `SELECT c.seq, c.id, c.article_id, c.quote, c.wording, c.source_name, c.source_key, c.source_kind, c.said_at,
		c.status, c.rating, c.unconfirmed, c.annotator, c.created_at, c.updated_at FROM claims c`
	return r.each(query, " ORDER BY c.seq", func(rows *sql.Rows) error {
		var e catalogue.Entry
		var unconfirmed, created, updated string
		err := rows.Scan(&e.Seq, &e.ID, &e.ArticleID, &e.Quote, &e.Wording, &e.Source, &e.SourceKey, &e.SourceKind,
			&e.SaidAt, &e.Status, &e.Rating, &unconfirmed, &e.Annotator, &created, &updated)
		a := of[e.ArticleID]
		if err != nil || a == nil { // the article is in the trash
			return err
		}
		if name, listed := book[e.SourceKey]; listed {
			e.Source, e.SourceKey = name, text.Fold(name)
		}
		e.Title, e.Site, e.Published, e.Language = a.title, a.site, a.published, a.language
		e.PageChanged = a.fetched > created
		e.Created, e.Updated, e.Waiting = db.ParseTime(created), db.ParseTime(updated), waiting(unconfirmed)
		r.share(&e)
		r.at[e.ID] = len(r.entries)
		r.entries = append(r.entries, e)
		return nil
	})
}

// share lets an entry hold the one copy of what many claims say.
func (r *reading) share(e *catalogue.Entry) {
	for _, s := range []*string{&e.ArticleID, &e.Source, &e.SourceKey, &e.Annotator} {
		*s = r.once(*s)
	}
	e.SourceKind = claim.SourceKind(r.once(string(e.SourceKind)))
	e.Status, e.Rating = claim.Status(r.once(string(e.Status))), claim.Rating(r.once(string(e.Rating)))
}

// of gives the entry of a claim, nil where there is none.
func (r *reading) of(claimID string) *catalogue.Entry {
	if i, ok := r.at[claimID]; ok {
		return &r.entries[i]
	}
	return nil
}

func (r *reading) figures() error {
	query := `SELECT f.claim_id, f.text, f.value, f.value_high, f.unit, f.qualifier, f.period
		FROM figures f JOIN claims c ON c.id = f.claim_id`
	return r.each(query, " ORDER BY f.claim_id, f.position", func(rows *sql.Rows) error {
		var id string
		var value, high sql.NullString
		var f claim.Figure
		if err := rows.Scan(&id, &f.Text, &value, &high, &f.Unit, &f.Qualifier, &f.Period); err != nil {
			return err
		}
		f.Value, f.ValueHigh, f.Unit = number(value), number(high), r.once(f.Unit)
		if e := r.of(id); e != nil {
			e.Figures = append(e.Figures, f)
		}
		return nil
	})
}

func number(s sql.NullString) decimal.NullDecimal {
	if !s.Valid {
		return decimal.NullDecimal{}
	}
	d, err := decimal.NewFromString(s.String)
	return decimal.NullDecimal{Decimal: d, Valid: err == nil}
}

func (r *reading) tags() error {
	query := "SELECT t.claim_id, t.name FROM claim_tags t JOIN claims c ON c.id = t.claim_id"
	return r.each(query, " ORDER BY t.claim_id, t.position", func(rows *sql.Rows) error {
		var id, name string
		if err := rows.Scan(&id, &name); err != nil {
			return err
		}
		if e := r.of(id); e != nil {
			e.Tags = append(e.Tags, r.once(name))
		}
		return nil
	})
}

// own reads the newsroom's own fields.
func (r *reading) own() error {
	query := "SELECT o.claim_id, o.name, o.value FROM fields o JOIN claims c ON c.id = o.claim_id"
	return r.each(query, "", func(rows *sql.Rows) error {
		var id, name, value string
		if err := rows.Scan(&id, &name, &value); err != nil {
			return err
		}
		if e := r.of(id); e != nil {
			if e.Own == nil {
				e.Own = map[string]string{}
			}
			e.Own[r.once(name)] = r.once(value)
		}
		return nil
	})
}

func (r *reading) evidence() error {
	query := "SELECT v.claim_id FROM evidence v JOIN claims c ON c.id = v.claim_id"
	return r.each(query, "", func(rows *sql.Rows) error {
		var id string
		if err := rows.Scan(&id); err != nil {
			return err
		}
		if e := r.of(id); e != nil {
			e.Evidence++
		}
		return nil
	})
}

func (r *reading) places() error {
	query := `SELECT n.claim_id, n.state FROM anchors n JOIN claims c ON c.id = n.claim_id
		JOIN articles a ON a.id = c.article_id AND a.current_version_id = n.version_id`
	return r.each(query, "", func(rows *sql.Rows) error {
		var id, state string
		if err := rows.Scan(&id, &state); err != nil {
			return err
		}
		if e := r.of(id); e != nil {
			e.Place = claim.AnchorState(r.once(state))
		}
		return nil
	})
}

// waiting reads the parts that wait to be confirmed; nothing else is ever stored.
func waiting(stored string) claim.Unconfirmed {
	u, _ := claim.UnconfirmedParts(strings.Fields(stored))
	return u
}
