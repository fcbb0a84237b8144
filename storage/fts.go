package storage

import (
	"context"
	"errors"
	"fmt"
	"strings"
)

// fts is the full-text search of SQLite. Another database brings its own.
type fts struct{}

// rankedLimit is how many matches are ranked. Of more than that only the newest are.
const rankedLimit = 2000

// match writes terms in the query language of FTS5. Everything that a user typed stands in quotation marks and means itself.
func (fts) match(terms []term) string {
	parts := make([]string, len(terms))
	for i, t := range terms {
		parts[i] = `"` + strings.ReplaceAll(strings.ReplaceAll(t.text, "\x00", ""), `"`, `""`) + `"`
		if t.prefix {
			parts[i] += "*"
		}
	}
	return strings.Join(parts, " ")
}

// best finds the n best rows of an indexed table, the newest first where they are equally good. When more match than can be ranked,
// newest is true and the best are taken from the newest of them.
func (f fts) best(ctx context.Context, q querier, table string, terms []term, n int) (hits []hit, newest bool, err error) {
	index, match := table+"_index", f.match(terms)
	floor, err := queryList[int64](ctx, q, "SELECT rowid FROM "+index+" WHERE "+index+" MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?", match, rankedLimit)
	if err != nil {
		return nil, false, fmt.Errorf("search %s: %w", table, err)
	}
	var least int64
	if len(floor) > 0 {
		least, newest = floor[0]+1, true
	}
	query := "SELECT rowid, rank FROM " + index + " WHERE " + index + " MATCH ? AND rowid >= ? ORDER BY rank, rowid DESC LIMIT ?"
	found, err := q.QueryContext(ctx, query, match, least, n)
	if err != nil {
		return nil, false, fmt.Errorf("search %s: %w", table, err)
	}
	defer found.Close()
	for found.Next() {
		h := hit{table: table}
		if err := found.Scan(&h.seq, &h.rank); err != nil {
			return nil, false, fmt.Errorf("search %s: %w", table, err)
		}
		hits = append(hits, h)
	}
	return hits, newest, found.Err()
}

// check compares the indexes with the tables, and names those that are out of step.
func (fts) check(ctx context.Context, l *Library) (wrong []string, err error) {
	for _, table := range searched {
		index := table + "_index"
		err := l.exec(ctx, "INSERT INTO "+index+" ("+index+", rank) VALUES ('integrity-check', 1)")
		if errors.Is(err, ErrDamaged) {
			wrong = append(wrong, table)
		} else if err != nil {
			return nil, fmt.Errorf("compare index of %s: %w", table, err)
		}
	}
	return wrong, nil
}

// rebuild makes the indexes anew from the tables.
func (fts) rebuild(ctx context.Context, l *Library) error {
	for _, table := range searched {
		index := table + "_index"
		if err := l.exec(ctx, "INSERT INTO "+index+" ("+index+") VALUES ('rebuild')"); err != nil {
			return fmt.Errorf("index %s: %w", table, err)
		}
	}
	return nil
}

// forget takes the words of deleted rows out of the indexes, where they would else stay until a later merge.
func (fts) forget(ctx context.Context, l *Library) error {
	for _, table := range searched {
		index := table + "_index"
		if err := l.exec(ctx, "INSERT INTO "+index+" ("+index+") VALUES ('optimize')"); err != nil {
			return fmt.Errorf("tidy index of %s: %w", table, err)
		}
	}
	return nil
}
