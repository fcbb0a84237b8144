package journal

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"claimlight/storage/db"
)

// Row is one row, or the changed part of one, by column. Its values are string, int64, float64 or nil.
type Row map[string]any

// ID names the row.
func (r Row) ID() string { return r.Text("id") }

// Revision names the content of the row.
func (r Row) Revision() int64 { return r.Number("revision") }

// Has tells whether a column holds anything but null.
func (r Row) Has(column string) bool { return r[column] != nil }

// Text gives a text column, empty for null.
func (r Row) Text(column string) string {
	s, _ := r[column].(string)
	return s
}

// Number gives an integer column, 0 for null.
func (r Row) Number(column string) int64 {
	n, _ := r[column].(int64)
	return n
}

// Real gives a floating point column, 0 for null.
func (r Row) Real(column string) float64 {
	switch v := r[column].(type) {
	case float64:
		return v
	case int64:
		return float64(v)
	}
	return 0
}

// Time gives a column with a moment, the zero time for null.
func (r Row) Time(column string) time.Time { return db.ParseTime(r.Text(column)) }

// ReadRows reads whole rows of a table; tail goes after the FROM clause.
func ReadRows(ctx context.Context, q db.Querier, t *Table, tail string, args ...any) ([]Row, error) {
	found, err := q.QueryContext(ctx, t.Selection()+" "+tail, args...)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", t.Name, err)
	}
	defer found.Close()
	var out []Row
	for found.Next() {
		r, err := scanRow(found, t)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", t.Name, err)
		}
		out = append(out, r)
	}
	if err := found.Err(); err != nil {
		return nil, fmt.Errorf("read %s: %w", t.Name, err)
	}
	return out, nil
}

// ReadRow reads one row by its id, nil when it is absent.
func ReadRow(ctx context.Context, q db.Querier, t *Table, id string) (Row, error) {
	found, err := ReadRows(ctx, q, t, "WHERE id = ?", id)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return found[0], nil
}

func scanRow(found *sql.Rows, t *Table) (Row, error) {
	values := make([]any, len(t.Columns))
	targets := make([]any, len(values))
	for i := range values {
		targets[i] = &values[i]
	}
	if err := found.Scan(targets...); err != nil {
		return nil, err
	}
	r := make(Row, len(values))
	for i, column := range t.Columns {
		r[column] = values[i]
	}
	return r, nil
}

// encode writes the row as a JSON object with its columns in order, and null for an absent one.
func (r Row) encode() any {
	if r == nil {
		return nil
	}
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false) // quotations are kept readable, and no longer than they are
	if err := e.Encode(r); err != nil {
		panic(fmt.Sprintf("a row cannot be written: %v", err)) // its values are texts, finite numbers and nil
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// decodeRow reads what encode wrote.
func decodeRow(s sql.NullString) (Row, error) {
	if !s.Valid {
		return nil, nil
	}
	d := json.NewDecoder(bytes.NewReader([]byte(s.String)))
	d.UseNumber()
	var r Row
	if err := d.Decode(&r); err != nil {
		return nil, fmt.Errorf("read row: %w", err)
	}
	for column, v := range r {
		if n, ok := v.(json.Number); ok {
			r[column] = plainNumber(n)
		}
	}
	return r, nil
}

func plainNumber(n json.Number) any {
	if i, err := n.Int64(); err == nil {
		return i
	}
	f, _ := n.Float64() // a JSON number is a number
	return f
}
