package merge

import (
	"context"
	"slices"

	"claimlight/internal/words"
	"claimlight/storage/views"
)

// views takes the saved views of the other library that are not here, and settles which of two of one name holds.
func (m *merger) views(ctx context.Context) error {
	ours, err := views.Read(ctx, m)
	if err != nil {
		return err
	}
	theirs, err := views.Read(ctx, m.other)
	if err != nil {
		return err
	}
	for _, v := range theirs {
		known := slices.IndexFunc(ours, func(o views.View) bool { return o.Name == v.Name })
		if known >= 0 && (ours[known].Content == v.Content || !m.settle(Conflict{
			Kind: ConflictView, ID: v.Name, Title: v.Name,
			Differences: []Difference{{words.MergeView, ours[known].Content, v.Content}},
		})) {
			continue
		}
		m.out.Defined++
		if err := views.Put(ctx, m.Writer, v); err != nil {
			return err
		}
	}
	return nil
}
