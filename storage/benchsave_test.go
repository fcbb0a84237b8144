package storage

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"testing"

	"claimlight/internal/claim"
	"claimlight/storage/db"
)

// BenchmarkTag times the durable save of a new claim beside bare prepared inserts of the very rows that it leaves,
// history included, in one transaction through the same connection. Both sides wait for the disk.
func BenchmarkTag(b *testing.B) {
	l := benchCopy(b, *claimCount)
	tag := tagger(b, l)
	bare := bareInserts(b, l, tag().ID)
	var times pair
	for b.Loop() {
		times.run(wall, func() { tag() }, bare.insert)
	}
	times.report(b, 0.5, "tag")
}

// BenchmarkSave times the durable save of an edited claim beside the bare statements that leave the same rows.
func BenchmarkSave(b *testing.B) {
	l := benchCopy(b, *claimCount)
	c := tagger(b, l)()
	save := func() {
		var err error
		c.Notes = fmt.Sprint("note ", l.params.NewID())
		if c, err = l.Claims.Save(b.Context(), "", c); err != nil {
			b.Fatal(err)
		}
	}
	save()
	bare := bareEdit(b, l, tagger(b, l)().ID, c.ID)
	var times pair
	for b.Loop() {
		times.run(wall, save, bare.insert)
	}
	times.report(b, 0.5, "save")
}

// tagger tags sentences of one article, each call another claim.
func tagger(b *testing.B, l *Library) func() claim.Claim {
	ids, err := db.List[string](b.Context(), l.file.Readers(), "SELECT id FROM articles ORDER BY seq DESC LIMIT 1")
	if err != nil {
		b.Fatal(err)
	}
	a, err := l.Articles.Get(b.Context(), ids[0])
	if err != nil {
		b.Fatal(err)
	}
	v, err := l.Versions.Get(b.Context(), a.Current)
	if err != nil {
		b.Fatal(err)
	}
	full, spans := v.Text(), v.Spans()
	return func() claim.Claim {
		c, place := benchClaim(l, a.ID, full, spans[3])
		place.VersionID = v.ID
		c, err := l.Claims.Tag(b.Context(), c, place)
		if err != nil {
			b.Fatal(err)
		}
		return c
	}
}

// bareRow is a row with the prepared statement that writes it.
type bareRow struct {
	table  string
	stmt   *sql.Stmt
	values []any
}

// bareSave writes the rows of a save again, under new ids.
type bareSave struct {
	b    *testing.B
	lib  *Library
	rows []bareRow
	id   string // of the claim whose rows they are
	same bool   // the claim keeps its id
}

// bareInserts prepares the rows of which a tagged claim and its history consist.
func bareInserts(b *testing.B, l *Library, id string) *bareSave {
	s := &bareSave{b: b, lib: l, id: id}
	s.prepare("library", "UPDATE library SET revision = revision + 1")
	for _, from := range []string{
		"claims WHERE id = ?", "anchors WHERE claim_id = ?", "figures WHERE claim_id = ?", "claim_tags WHERE claim_id = ?",
		"actions WHERE claim_id = ?", "changes WHERE subject_id = ? ORDER BY position",
	} {
		s.read(from, id)
	}
	return s
}

// bareEdit prepares the rows that the last edit of a claim has written, to be written over another claim.
func bareEdit(b *testing.B, l *Library, target, edited string) *bareSave {
	s := &bareSave{b: b, lib: l, id: edited, same: true}
	s.prepare("library", "UPDATE library SET revision = revision + 1")
	s.prepare("claims", "UPDATE claims SET notes = ?, updated_at = ?, revision = revision + 1 WHERE id = ?", "",
		"2026-01-02T03:04:05.000000000Z", target)
	s.read("actions WHERE claim_id = ? ORDER BY seq DESC LIMIT 1", edited)
	s.read("changes WHERE subject_id = ? ORDER BY action_id DESC LIMIT 1", edited)
	return s
}

func (s *bareSave) prepare(table, query string, values ...any) {
	stmt, err := s.lib.file.Writer().PrepareContext(s.b.Context(), query)
	if err != nil {
		s.b.Fatal(err)
	}
	s.rows = append(s.rows, bareRow{table, stmt, values})
}

// read prepares the insert of each row that a query finds.
func (s *bareSave) read(from, id string) {
	rows, err := s.lib.file.Readers().QueryContext(s.b.Context(), "SELECT * FROM "+from, id)
	if err != nil {
		s.b.Fatal(err)
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		s.b.Fatal(err)
	}
	table, _, _ := strings.Cut(from, " ")
	for rows.Next() {
		values, targets := make([]any, len(names)), make([]any, len(names))
		for i := range values {
			targets[i] = &values[i]
		}
		if err := rows.Scan(targets...); err != nil {
			s.b.Fatal(err)
		}
		if names[0] == "seq" {
			values[0] = nil
		}
		s.prepare(table, "INSERT INTO "+table+" VALUES "+db.Placeholders(len(names), 1), values...)
	}
}

// insert writes the rows in one transaction that is on disk afterwards.
func (s *bareSave) insert() {
	ctx := context.Background()
	tx, err := s.lib.file.Writer().BeginTx(ctx, nil)
	if err != nil {
		s.b.Fatal(err)
	}
	fresh, action := s.lib.params.NewID(), s.lib.params.NewID()
	if s.same {
		fresh = s.id
	}
	for _, r := range s.rows {
		values := slices.Clone(r.values)
		for i, v := range values {
			if text, ok := v.(string); ok && !s.same {
				values[i] = strings.ReplaceAll(text, s.id, fresh)
			}
		}
		switch {
		case r.table == "actions":
			values[1] = action
		case r.table == "changes":
			values[0] = action
		case r.table == "figures":
			values[0] = s.lib.params.NewID()
		case r.table == "claims" && s.same:
			values[0] = "note " + s.lib.params.NewID()
		}
		if _, err := tx.StmtContext(ctx, r.stmt).ExecContext(ctx, values...); err != nil {
			s.b.Fatal(r.table, err)
		}
	}
	if err := tx.Commit(); err != nil {
		s.b.Fatal(err)
	}
}
