package outbox

import (
	"context"
	"slices"

	"claimlight/internal/words"
	"claimlight/storage"
)

// View saves a view of the claims table, in the place of the one that was called Old, or deletes that one, where there
// is no name.
type View struct{ Old, Name, Content string }

// Store is that of Change.
func (v *View) Store(ctx context.Context, l *storage.Library) error {
	if v.Name == "" {
		return l.Views.Delete(ctx, v.Old)
	}
	return l.Views.Save(ctx, v.Old, storage.TableView{Name: v.Name, Content: v.Content})
}

// Words is that of Change.
func (v *View) Words() string {
	if v.Name == "" {
		return words.ActionDeleteView(v.Old).String()
	}
	return words.ActionSaveView(v.Name).String()
}

// Views puts what waits onto the views of the library.
func (o *Outbox) Views(stored []storage.TableView) []storage.TableView {
	out := slices.Clone(stored)
	for _, e := range o.entries {
		if v, is := e.Change.(*View); is {
			out = slices.DeleteFunc(out, func(s storage.TableView) bool { return s.Name == v.Old || s.Name == v.Name })
			if v.Name != "" {
				out = append(out, storage.TableView{Name: v.Name, Content: v.Content})
			}
		}
	}
	return out
}
