package sources

import (
	"context"
	"fmt"

	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/storage/fault"
)

// UsedSource is a name that claims are attributed to.
type UsedSource struct {
	Name   string
	Kind   claim.SourceKind // the one used last
	Claims int
}

// sourceOffers is how many names are offered for completion.
const sourceOffers = 50

// Used lists the names used so far that begin with prefix, whatever its case, the most used first; at most 50.
func (ss *Sources) Used(ctx context.Context, prefix string) ([]UsedSource, error) {
	key := text.Fold(prefix)
	query := `SELECT c.source_name, c.source_kind, g.n FROM (
			SELECT source_key, COUNT(*) AS n, MAX(updated_at) AS last FROM claims
			WHERE source_key >= ? AND source_key < ? AND source_key <> '' AND deleted_at IS NULL
			GROUP BY source_key ORDER BY n DESC, last DESC LIMIT ?) g
		JOIN claims c ON c.seq = (SELECT MAX(seq) FROM claims WHERE source_key = g.source_key AND deleted_at IS NULL AND
		updated_at = g.last)
		ORDER BY g.n DESC, g.last DESC`
	found, err := ss.j.Readers().QueryContext(ctx, query, key, key+"\U0010FFFF", sourceOffers)
	if err != nil {
		return nil, fmt.Errorf("list sources: %w", fault.Explain(err))
	}
	defer found.Close()
	var out []UsedSource
	for found.Next() {
		var s UsedSource
		if err := found.Scan(&s.Name, &s.Kind, &s.Claims); err != nil {
			return nil, fmt.Errorf("list sources: %w", err)
		}
		out = append(out, s)
	}
	return out, found.Err()
}
