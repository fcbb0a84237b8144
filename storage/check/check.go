// Package check examines all that a library holds, from the structure of its file to the words of its claims.
package check

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/storage/claims"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/file"
	"claimlight/storage/file/schema"
	"claimlight/storage/journal"
	"claimlight/storage/search"
	"claimlight/storage/tables"
	"claimlight/storage/versions"
)

// Report is what a check of the library found.
type Report struct {
	Articles int
	Claims   int
	Pages    int      // saved pages whose bytes were hashed
	Files    int      // files attached to evidence whose content was hashed
	Away     int      // of which the name alone is here, as after an import of a table
	Places   int      // places of claims whose text was compared
	Problems []string // one sentence each; none when all is well
}

// problemLimit keeps the report of a badly damaged library readable.
const problemLimit = 100

func (r *Report) add(problem string) {
	if len(r.Problems) < problemLimit {
		r.Problems = append(r.Problems, problem)
	}
}

// All examines everything that the library holds: the file's structure, references between rows, the hash of every
// saved page and text, every claim's quote against its place, the history against what it is about. It changes nothing,
// and may run while others work; it takes seconds for a large library.
func All(ctx context.Context, file *file.File, index search.Index) (Report, error) {
	var r Report
	tx, err := file.Readers().BeginTx(ctx, nil)
	if err != nil {
		return r, fmt.Errorf("check library: %w", fault.Explain(err))
	}
	defer tx.Rollback() // nothing was written
	for _, step := range []func(context.Context, *sql.Tx, *Report) error{
		checkTables, checkStructure, checkCounts, checkPages, checkFiles, checkTexts, checkDocuments, checkPlaces,
		checkQuotes,
	} {
		if err := step(ctx, tx, &r); err != nil {
			return r, fmt.Errorf("check library: %w", fault.Explain(err))
		}
	}
	if err := tx.Rollback(); err != nil {
		return r, fmt.Errorf("check library: %w", fault.Explain(err))
	}
	return r, checkSearch(ctx, file, index, &r)
}

// checkSearch compares the search with what it searches. That takes a connection that may write.
func checkSearch(ctx context.Context, file *file.File, index search.Index, r *Report) error {
	if !file.Writes() {
		return nil
	}
	wrong, err := index.Check(ctx, file)
	for _, table := range wrong {
		r.add(words.StorageSearchOutStepWithIts(table).String())
	}
	return err
}

// checkTables looks for what was put into the file since it was opened.
func checkTables(ctx context.Context, tx *sql.Tx, r *Report) error {
	err := schema.Check(ctx, tx)
	if errors.Is(err, schema.ErrAltered) {
		r.add(words.StorageFileNotAsClaimlightMakes(schema.SummaryOf(err)).String())
		err = nil
	}
	if err != nil {
		return err
	}
	var emptying bool // by which triggers would let pages and texts be deleted
	if err := tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM emptying)").Scan(&emptying); err == nil && emptying {
		r.add(words.StorageFileSaysItsTrashBeing.String())
	}
	return err
}

func checkCounts(ctx context.Context, tx *sql.Tx, r *Report) error {
	err := tx.QueryRowContext(ctx, "SELECT COUNT(*) FROM articles").Scan(&r.Articles)
	if err != nil {
		return err
	}
	return tx.QueryRowContext(ctx, "SELECT COUNT(*) FROM claims").Scan(&r.Claims)
}

// checkTexts hashes the text of every version that has one here.
func checkTexts(ctx context.Context, tx *sql.Tx, r *Report) error {
	hashes, err := db.Map[string](ctx, tx, `SELECT id, text_sha256 FROM versions WHERE id IN (SELECT version_id FROM
		blocks)`)
	if err != nil {
		return err
	}
	for id, want := range hashes {
		blocks, err := versions.ReadBlocks(ctx, tx, id)
		if err != nil {
			return err
		}
		if v := (article.Version{Blocks: blocks}); v.SHA256() != want {
			r.add(words.StorageTextVersionNotOneWas(id).String())
		}
	}
	return nil
}

// checkDocuments reads where each block stands in its document.
func checkDocuments(ctx context.Context, tx *sql.Tx, r *Report) error {
	found, err := tx.QueryContext(ctx, "SELECT version_id, place FROM blocks WHERE place <> '' ORDER BY version_id")
	if err != nil {
		return err
	}
	defer found.Close()
	last := ""
	for found.Next() {
		var id, place string
		if err := found.Scan(&id, &place); err != nil {
			return err
		}
		if _, err := article.ParsePlace(place); err != nil && id != last {
			last = id
			r.add(words.PlaceUnreadable(id).String())
		}
	}
	return found.Err()
}

// checkPlaces compares the text at every place with the quote that was found there (invariant 1).
func checkPlaces(ctx context.Context, tx *sql.Tx, r *Report) error {
	ids, err := db.List[string](ctx, tx, "SELECT DISTINCT version_id FROM anchors")
	if err != nil {
		return err
	}
	for _, id := range ids {
		p, err := versions.ReadPage(ctx, tx, id)
		if err != nil {
			return err
		}
		rows, err := journal.ReadRows(ctx, tx, tables.Anchors, "WHERE version_id = ?", id)
		if err != nil {
			return err
		}
		for _, row := range rows {
			if a := claims.AnchorFrom(row, p); a.Placed() {
				r.Places++
				if !a.Span.Valid(len(p.Text)) || a.Span.Of(p.Text) != row.Text("quote") {
					r.add(words.StorageClaimNotAtItsPlace(a.ClaimID, id).String())
				}
			}
		}
	}
	return nil
}

// checkQuotes looks for claims whose quote stands at none of their places, though there are some that claim to hold it.
func checkQuotes(ctx context.Context, tx *sql.Tx, r *Report) error {
	of := "SELECT 1 FROM anchors n WHERE n.claim_id = c.id AND n.state IN (?, ?)"
	query := "SELECT c.id FROM claims c WHERE EXISTS (" + of + ") AND NOT EXISTS (" + of +
		" AND n.quote = c.quote) ORDER BY c.id"
	exact, moved := string(claim.Exact), string(claim.Moved)
	ids, err := db.List[string](ctx, tx, query, exact, moved, exact, moved)
	for _, id := range ids {
		r.add(words.StorageQuoteClaimNotTextAt(id).String())
	}
	return err
}
