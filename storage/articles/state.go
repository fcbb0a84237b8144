package articles

import (
	"context"
	"database/sql"

	"claimlight/storage/db"
)

// State is how far the work on an article is.
type State struct {
	Read        float64 // the share of its text, 0 to 1
	Suggestions int     // that were open when it was last in view
	Done        bool
}

// states gives the states of all articles on which work was begun.
func (as *Articles) states(ctx context.Context) (map[string]State, error) {
	out := map[string]State{}
	err := db.Each(ctx, as.j.Readers(), "SELECT article_id, read_cp, length_cp, COALESCE(suggestions, 0) FROM readings", nil,
		func(rows *sql.Rows) error {
			var id string
			var read, length float64
			var s State
			err := rows.Scan(&id, &read, &length, &s.Suggestions)
			if length > 0 {
				s.Read = min(read/length, 1)
			}
			out[id] = s
			return err
		})
	if err != nil {
		return nil, err
	}
	done, err := db.List[string](ctx, as.j.Readers(), "SELECT id FROM finished")
	for _, id := range done {
		s := out[id]
		s.Done = true
		out[id] = s
	}
	return out, err
}
