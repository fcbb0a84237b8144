package sources

import (
	"context"
	"fmt"

	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/storage/db"
	"claimlight/storage/fault"
)

// KindOf gives the kind under which a source is known: that of the source book for any of its spellings, else the one
// that most claims give it, other than the claim named; empty where it is not known. Case does not count.
func (ss *Sources) KindOf(ctx context.Context, name, exceptClaim string) (claim.SourceKind, error) {
	key := text.Fold(name)
	if key == "" {
		return "", nil
	}
	for _, search := range []struct {
		query string
		args  []any
	}{
		{
			"SELECT s.kind FROM source_names n JOIN sources s ON s.id = n.source_id WHERE n.id = ? AND s.kind <> ''",
			[]any{key},
		},
		{`SELECT source_kind FROM claims WHERE source_key = ? AND id <> ? AND source_kind <> '' AND deleted_at IS NULL
			GROUP BY source_kind ORDER BY COUNT(*) DESC, source_kind LIMIT 1`, []any{key, exceptClaim}},
	} {
		kinds, err := db.List[claim.SourceKind](ctx, ss.j.Readers(), search.query, search.args...)
		if err != nil {
			return "", fmt.Errorf("look for kind of source: %w", fault.Explain(err))
		}
		if len(kinds) > 0 {
			return kinds[0], nil
		}
	}
	return "", nil
}
