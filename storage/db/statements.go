package db

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"sync"
)

// statementLimit is how many statements are kept prepared; there are fewer different ones.
const statementLimit = 300

// Statements keeps what a pool says prepared, as preparing takes longer than most of it takes to do. A statement is
// noted when it is first used, and prepared before the next transaction: within one, a connection is taken, and there
// may be no other.
type Statements struct {
	turn  sync.Mutex // to prepare
	mu    sync.Mutex
	ready map[string]*sql.Stmt // nil for what is noted
	fresh []string             // what is noted and not yet prepared
}

// prepare prepares what has been noted.
func (s *Statements) prepare(ctx context.Context, pool *sql.DB) error {
	if !s.behind() {
		return nil
	}
	s.turn.Lock()
	defer s.turn.Unlock()
	for _, query := range s.noted() {
		// a query that is wrong stays without a statement, and says so when it is run
		stmt, _ := pool.PrepareContext(ctx, query)
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("prepare statement: %w", err)
		}
		s.mu.Lock()
		s.ready[query] = stmt
		s.fresh = s.fresh[1:]
		s.mu.Unlock()
	}
	return nil
}

func (s *Statements) behind() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.fresh) > 0
}

func (s *Statements) noted() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]string(nil), s.fresh...)
}

// Find gives the prepared statement, or nil after noting it.
func (s *Statements) Find(query string) *sql.Stmt {
	s.mu.Lock()
	defer s.mu.Unlock()
	stmt, known := s.ready[query]
	if !known && len(s.ready) < statementLimit {
		if s.ready == nil {
			s.ready = map[string]*sql.Stmt{}
		}
		s.ready[query] = nil
		s.fresh = append(s.fresh, query)
	}
	return stmt
}

// Transaction is a transaction that uses prepared statements where there are any.
type Transaction struct {
	*sql.Tx
	statements *Statements
	used       map[string]*sql.Stmt // what was not prepared before; nil for what was used once
}

// Begin begins a transaction in the pool to which the statements belong.
func (s *Statements) Begin(ctx context.Context, pool *sql.DB) (Transaction, error) {
	if err := s.prepare(ctx, pool); err != nil {
		return Transaction{}, err
	}
	tx, err := pool.BeginTx(ctx, nil)
	return Transaction{tx, s, map[string]*sql.Stmt{}}, err
}

// prepared gives the statement when it was prepared before this transaction, or is used in it again; else nil.
func (t Transaction) prepared(ctx context.Context, query string) *sql.Stmt {
	if stmt := t.statements.Find(query); stmt != nil {
		return t.StmtContext(ctx, stmt)
	}
	stmt, again := t.used[query]
	if again && stmt == nil {
		stmt, _ = t.PrepareContext(ctx, query) // a query that is wrong says so when it is run
	}
	if again || len(t.used) < statementLimit {
		t.used[query] = stmt
	}
	return stmt
}

// ExecContext runs a statement in the transaction, prepared when it was used before.
func (t Transaction) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	if stmt := t.prepared(ctx, query); stmt != nil {
		return stmt.ExecContext(ctx, args...)
	}
	return t.Tx.ExecContext(ctx, query, args...)
}

// QueryContext asks within the transaction, with a statement prepared when it was used before.
func (t Transaction) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	if stmt := t.prepared(ctx, query); stmt != nil {
		return stmt.QueryContext(ctx, args...)
	}
	return t.Tx.QueryContext(ctx, query, args...)
}

// QueryRowContext asks for one row within the transaction, with a statement prepared when it was used before.
func (t Transaction) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	if stmt := t.prepared(ctx, query); stmt != nil {
		return stmt.QueryRowContext(ctx, args...)
	}
	return t.Tx.QueryRowContext(ctx, query, args...)
}

// Said are the statements that were said so far.
func (s *Statements) Said() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Collect(maps.Keys(s.ready))
}
