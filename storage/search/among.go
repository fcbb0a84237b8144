package search

import (
	"context"
	"fmt"

	"claimlight/storage/db"
	"claimlight/storage/fault"
)

// Claims gives all rows of claims, by their seq, in which the words of a query stand, or in a piece of whose evidence
// they do: as Find asks for them, but without ranking and without end. It gives none for a query without words.
func (se *Search) Claims(ctx context.Context, query string) (map[int64]struct{}, error) {
	out := map[int64]struct{}{}
	terms := parseTerms(query)
	if len(terms) == 0 {
		return out, nil
	}
	for _, asked := range []string{
		se.index.all("claims"),
		`SELECT c.seq FROM evidence e JOIN claims c ON c.id = e.claim_id WHERE e.seq IN (` + se.index.all("evidence") + ")",
	} {
		found, err := db.List[int64](ctx, se.j.Readers(), asked, se.index.match(terms))
		if err != nil {
			return nil, fmt.Errorf("search claims: %w", fault.Explain(err))
		}
		for _, seq := range found {
			out[seq] = struct{}{}
		}
	}
	return out, nil
}
