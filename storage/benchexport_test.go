package storage

import (
	"context"
	"database/sql"
	"encoding/csv"
	"io"
	"slices"
	"testing"

	"claimlight/internal/export"
	"claimlight/storage/db"
	"claimlight/storage/exchange"
	"claimlight/storage/tables"
)

// BenchmarkExport times the table of all claims beside a bare loop that asks the database the same and writes as many
// cells. Run it with -claims=10000 too: the peak of memory is to be nearly the same.
func BenchmarkExport(b *testing.B) {
	l := benchLibrary(b, *claimCount)
	var times pair
	for b.Loop() {
		times.run(processor, func() {
			e := export.NewCSV(io.Discard, export.CSVOptions{Notes: export.WithNotes})
			if err := l.Exchange.EachRecord(b.Context(), exchange.Scope{}, e.Encode); err != nil {
				b.Fatal(err)
			}
			if err := e.Close(); err != nil {
				b.Fatal(err)
			}
		}, func() {
			if err := bareExport(b.Context(), l); err != nil {
				b.Fatal(err)
			}
		})
	}
	times.report(b, 0.5, "export")
}

// bareExport asks, article by article, what an export asks, and writes a row for each claim: its own cells, its parts'
// and its article's.
func bareExport(ctx context.Context, l *Library) error {
	ids, err := db.List[string](ctx, l.file.Readers(), `SELECT id FROM articles WHERE deleted_at IS NULL ORDER BY
		added_at, seq`)
	if err != nil {
		return err
	}
	w := csv.NewWriter(io.Discard)
	for _, id := range ids {
		if err := bareArticle(ctx, l, w, id); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

func bareArticle(ctx context.Context, l *Library, w *csv.Writer, id string) error {
	tx, err := l.file.View(ctx)
	if err != nil {
		return err
	}
	defer tx.Rollback() // nothing was written
	article, err := cellsOf(ctx, tx, tables.Articles.Selection()+" WHERE id = ?", id)
	if err != nil {
		return err
	}
	version := article[0][slices.Index(tables.Articles.Columns, "current_version_id")]
	mine := "IN (SELECT id FROM claims WHERE article_id = ? AND deleted_at IS NULL)"
	var rows [][]string
	shared := article[0]
	for i, q := range []struct {
		query string
		args  []any
	}{
		{tables.Claims.Selection() + " WHERE article_id = ? AND deleted_at IS NULL ORDER BY created_at, id", []any{id}},
		{"SELECT name FROM article_tags WHERE article_id = ? ORDER BY position", []any{id}},
		{"SELECT kind, level, text, path, reason FROM blocks WHERE version_id = ? ORDER BY position", []any{version}},
		{`SELECT v.number, v.text_sha256, s.sha256, s.retrieved_at FROM versions v LEFT JOIN snapshots s ON s.id =
			v.snapshot_id WHERE v.id = ?`, []any{version}},
		{"SELECT claim_id, kept FROM anchors WHERE version_id = ? AND kept IS NOT NULL", []any{version}},
		{tables.Figures.Selection() + " WHERE claim_id " + mine + " ORDER BY claim_id, position", []any{id}},
		{tables.Sheets.Selection() + " WHERE claim_id " + mine + " ORDER BY claim_id, position", []any{id}},
		{tables.ClaimTags.Selection() + " WHERE claim_id " + mine + " ORDER BY claim_id, position", []any{id}},
		{tables.Fields.Selection() + " WHERE claim_id " + mine + " ORDER BY claim_id, name", []any{id}},
		{tables.Anchors.Selection() + " WHERE claim_id " + mine + " AND version_id = ?", []any{id, version}},
	} {
		found, err := cellsOf(ctx, tx, q.query, q.args...)
		if err != nil {
			return err
		}
		if i == 0 {
			rows = found
		} else if len(found) > 0 {
			shared = append(shared, found[len(found)-1]...)
		}
	}
	for _, r := range rows {
		all := append(r, shared...)
		if err := w.Write(all[:min(len(all), len(export.Columns(export.WithNotes)))]); err != nil {
			return err
		}
	}
	return nil
}

// cellsOf reads a query as texts.
func cellsOf(ctx context.Context, q db.Querier, query string, args ...any) ([][]string, error) {
	found, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	names, err := found.Columns()
	if err != nil {
		return nil, err
	}
	raw, to := make([]sql.RawBytes, len(names)), make([]any, len(names))
	for i := range raw {
		to[i] = &raw[i]
	}
	var out [][]string
	for found.Next() {
		if err := found.Scan(to...); err != nil {
			return nil, err
		}
		cells := make([]string, len(raw))
		for i := range raw {
			cells[i] = string(raw[i])
		}
		out = append(out, cells)
	}
	return out, found.Err()
}
