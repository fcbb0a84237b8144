package search

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"claimlight/storage/fault"
)

// FTS is the full-text search of SQLite. Another database brings its own.
type FTS struct{}

// rankedLimit is how many matches are ranked. Of more than that only the newest are.
const rankedLimit = 2000

// match writes terms in the query language of FTS5. Everything that a user typed stands in quotation marks and means
// itself.
func (FTS) match(terms []term) string {
	parts := make([]string, len(terms))
	for i, t := range terms {
		parts[i] = `"` + strings.ReplaceAll(strings.ReplaceAll(t.text, "\x00", ""), `"`, `""`) + `"`
		if t.prefix {
			parts[i] += "*"
		}
	}
	return strings.Join(parts, " ")
}

// ranked is a query for the best rows of an indexed table, the newest first where they are equally good: their seq,
// their rank and how many rows were ranked. It wants a match, how many rows may be ranked, the oldest or the newest,
// and how many are wanted. The matches are walked through once, and kept aside until they are sorted; from the oldest
// on, that takes half as long.
func (FTS) ranked(table string, newest bool) string {
	index, order := table+"_index", "rowid"
	if newest {
		order = "rowid DESC"
	}
	return "WITH matches AS MATERIALIZED (SELECT rowid AS seq, rank FROM " + index +
		" WHERE " + index + " MATCH ? ORDER BY " + order + ` LIMIT ?)
		SELECT seq, rank, (SELECT COUNT(*) FROM matches) AS n FROM matches ORDER BY rank, seq DESC LIMIT ?`
}

// all is a query for the rows of an indexed table that match, by their seq.
func (FTS) all(table string) string {
	index := table + "_index"
	return "SELECT rowid FROM " + index + " WHERE " + index + " MATCH ?"
}

// Check compares the indexes with the tables, and names those that are out of step.
func (FTS) Check(ctx context.Context, t teller) (wrong []string, err error) {
	for _, table := range searched {
		index := table + "_index"
		err := t.Ask(ctx, "INSERT INTO "+index+" ("+index+", rank) VALUES ('integrity-check', 1)")
		if errors.Is(err, fault.ErrDamaged) {
			wrong = append(wrong, table)
		} else if err != nil {
			return nil, fmt.Errorf("compare index of %s: %w", table, err)
		}
	}
	return wrong, nil
}

// Rebuild makes the indexes anew from the tables.
func (FTS) Rebuild(ctx context.Context, t teller) error {
	for _, table := range searched {
		index := table + "_index"
		if err := t.Tell(ctx, "INSERT INTO "+index+" ("+index+") VALUES ('rebuild')"); err != nil {
			return fmt.Errorf("index %s: %w", table, err)
		}
	}
	return nil
}

// Forget takes the words of deleted rows out of the indexes, where they would else stay until a later merge.
func (FTS) Forget(ctx context.Context, t teller) error {
	for _, table := range searched {
		index := table + "_index"
		if err := t.Tell(ctx, "INSERT INTO "+index+" ("+index+") VALUES ('optimize')"); err != nil {
			return fmt.Errorf("tidy index of %s: %w", table, err)
		}
	}
	return nil
}
