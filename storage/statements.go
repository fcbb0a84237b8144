package storage

import (
	"context"
	"database/sql"
	"fmt"
	"sync"
)

// statementLimit is how many statements are kept prepared; there are fewer different ones.
const statementLimit = 300

// statements keeps what the writer says prepared, as preparing takes longer than most of it takes to do. A statement is noted when it is
// first used, and prepared before the next transaction: within one, the only connection is taken.
type statements struct {
	turn  sync.Mutex // to prepare
	mu    sync.Mutex
	ready map[string]*sql.Stmt // nil for what is noted
}

// prepare prepares what has been noted.
func (s *statements) prepare(ctx context.Context, db *sql.DB) error {
	s.turn.Lock()
	defer s.turn.Unlock()
	for _, query := range s.noted() {
		stmt, err := db.PrepareContext(ctx, query)
		if err != nil {
			return fmt.Errorf("prepare statement: %w", err)
		}
		s.mu.Lock()
		s.ready[query] = stmt
		s.mu.Unlock()
	}
	return nil
}

func (s *statements) noted() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []string
	for query, stmt := range s.ready {
		if stmt == nil {
			out = append(out, query)
		}
	}
	return out
}

// find gives the prepared statement, or nil after noting it.
func (s *statements) find(query string) *sql.Stmt {
	s.mu.Lock()
	defer s.mu.Unlock()
	stmt, known := s.ready[query]
	if !known && len(s.ready) < statementLimit {
		if s.ready == nil {
			s.ready = map[string]*sql.Stmt{}
		}
		s.ready[query] = nil
	}
	return stmt
}

// ExecContext runs a statement in the transaction, prepared when it was used before.
func (w *writer) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	w.wrote = true
	if stmt := w.lib.statements.find(query); stmt != nil {
		return w.Tx.StmtContext(ctx, stmt).ExecContext(ctx, args...)
	}
	return w.Tx.ExecContext(ctx, query, args...)
}

// QueryContext asks within the transaction, with a statement prepared when it was used before.
func (w *writer) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	if stmt := w.lib.statements.find(query); stmt != nil {
		return w.Tx.StmtContext(ctx, stmt).QueryContext(ctx, args...)
	}
	return w.Tx.QueryContext(ctx, query, args...)
}

// QueryRowContext asks for one row within the transaction, with a statement prepared when it was used before.
func (w *writer) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	if stmt := w.lib.statements.find(query); stmt != nil {
		return w.Tx.StmtContext(ctx, stmt).QueryRowContext(ctx, args...)
	}
	return w.Tx.QueryRowContext(ctx, query, args...)
}
