package storage

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// spare is how many rows more than needed are asked for at first, as some will not be shown.
const spare = 20

// search is one question to the library.
type search struct {
	tx     *sql.Tx
	index  index
	terms  []term
	limit  int
	newest bool
}

// visible says, for rows of an indexed table, which claim or article outside the trash and outside older versions shows them.
var visible = map[string]string{
	"claims": "SELECT c.seq, c.id FROM claims c JOIN articles a ON a.id = c.article_id WHERE c.deleted_at IS NULL AND a.deleted_at IS NULL AND c.seq",
	"evidence": `SELECT e.seq, c.id FROM evidence e JOIN claims c ON c.id = e.claim_id JOIN articles a ON a.id = c.article_id
		WHERE c.deleted_at IS NULL AND a.deleted_at IS NULL AND e.seq`,
	"articles": "SELECT seq, id FROM articles WHERE deleted_at IS NULL AND seq",
	"blocks": `SELECT b.seq, a.id FROM blocks b JOIN versions v ON v.id = b.version_id
		JOIN articles a ON a.id = v.article_id AND a.current_version_id = v.id WHERE a.deleted_at IS NULL AND b.seq`,
}

// find gives the best hit of each claim or article, the best first, at most as many as are wanted. It looks for ever more rows until
// there are enough, as some lie in the trash, and several may belong to one article.
func (s *search) find(ctx context.Context, tables ...string) ([]hit, error) {
	for n := 2*s.limit + spare; ; n *= 8 {
		hits, more, err := s.best(ctx, tables, n)
		if err != nil {
			return nil, err
		}
		seen := map[string]bool{}
		hits = slices.DeleteFunc(hits, func(h hit) bool {
			again := h.id == "" || seen[h.id]
			seen[h.id] = true
			return again
		})
		if len(hits) >= s.limit || !more {
			return hits[:min(len(hits), s.limit)], nil
		}
	}
}

// best takes the n best rows of each table, the best first; more tells whether one may hold further ones.
func (s *search) best(ctx context.Context, tables []string, n int) (all []hit, more bool, err error) {
	for _, table := range tables {
		found, newest, err := s.index.best(ctx, s.tx, table, s.terms, n)
		if err != nil {
			return nil, false, err
		}
		if err := s.identify(ctx, table, found); err != nil {
			return nil, false, err
		}
		s.newest = s.newest || newest
		more = more || len(found) == n
		all = append(all, found...)
	}
	slices.SortStableFunc(all, func(a, b hit) int { return cmp.Compare(a.rank, b.rank) })
	return all, more, nil
}

// identify notes with each row the claim or article that shows it.
func (s *search) identify(ctx context.Context, table string, hits []hit) error {
	owners := map[int64]string{}
	err := s.eachOf(ctx, visible[table], hits, func(found *sql.Rows) error {
		var seq int64
		var id string
		err := found.Scan(&seq, &id)
		owners[seq] = id
		return err
	})
	for i := range hits {
		hits[i].id = owners[hits[i].seq]
	}
	return err
}

// listed is how many rows one query asks for by number.
const listed = 500

// eachOf runs a query, which ends before the numbers of the rows it is to be about, and gives each row it finds.
func (s *search) eachOf(ctx context.Context, query string, hits []hit, scan func(*sql.Rows) error) error {
	for part := range slices.Chunk(hits, listed) {
		args := make([]any, len(part))
		for i, h := range part {
			args[i] = h.seq
		}
		marks := strings.TrimSuffix(strings.Repeat("?, ", len(part)), ", ")
		if err := each(ctx, s.tx, query+" IN ("+marks+")", args, scan); err != nil {
			return fmt.Errorf("read what was found: %w", err)
		}
	}
	return nil
}

func each(ctx context.Context, q querier, query string, args []any, scan func(*sql.Rows) error) error {
	found, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer found.Close()
	for found.Next() {
		if err := scan(found); err != nil {
			return err
		}
	}
	return found.Err()
}
