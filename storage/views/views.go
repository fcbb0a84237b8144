// Package views keeps the views of the claims table that were saved under a name.
package views

import (
	"context"
	"fmt"

	"claimlight/internal/article"
	"claimlight/internal/words"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
	"claimlight/storage/tables"
)

// View is what the claims table shows, under a name.
type View struct {
	Name    string
	Content string // JSON, as the table writes it
}

// Views keeps them.
type Views struct{ j *journal.Journal }

// New makes the group over a journal.
func New(j *journal.Journal) *Views { return &Views{j} }

// All lists them in the order of their saving.
func (vs *Views) All(ctx context.Context) ([]View, error) {
	all, err := Read(ctx, vs.j.Readers())
	if err != nil {
		return nil, fmt.Errorf("list views: %w", fault.Explain(err))
	}
	return all, nil
}

// Save saves a view as one action, as the last, in the place of the one that has its name, and of the one that was
// called old, if any was.
func (vs *Views) Save(ctx context.Context, old string, v View) error {
	v.Name, v.Content = article.CleanField(v.Name), article.CleanField(v.Content)
	err := vs.act(ctx, words.ActionSaveView(v.Name), func(w *journal.Writer) error {
		if old = article.CleanField(old); old != "" && old != v.Name {
			if err := remove(ctx, w, old); err != nil {
				return err
			}
		}
		return Put(ctx, w, v)
	})
	if err != nil {
		return fmt.Errorf("save view: %w", err)
	}
	return nil
}

// Delete deletes a view as one action; one that is not there is none.
func (vs *Views) Delete(ctx context.Context, name string) error {
	name = article.CleanField(name)
	err := vs.act(ctx, words.ActionDeleteView(name), func(w *journal.Writer) error {
		return remove(ctx, w, name)
	})
	if err != nil {
		return fmt.Errorf("delete view: %w", err)
	}
	return nil
}

func (vs *Views) act(ctx context.Context, name words.Text, do func(*journal.Writer) error) error {
	return vs.j.Act(ctx, &journal.Deed{Name: name}, do)
}

func remove(ctx context.Context, w *journal.Writer, name string) error {
	row, err := journal.ReadRow(ctx, w, tables.Views, name)
	if err != nil || row == nil {
		return err
	}
	return w.Remove(ctx, tables.Views, name)
}

// Put stores a view as the last, as a part of an action.
func Put(ctx context.Context, w *journal.Writer, v View) error {
	row, err := journal.ReadRow(ctx, w, tables.Views, v.Name)
	if err != nil || row != nil && row.Text("content") == v.Content {
		return err
	}
	var last int64
	if err := w.QueryRowContext(ctx, "SELECT COALESCE(MAX(position), -1) FROM table_views").Scan(&last); err != nil {
		return err
	}
	return w.Put(ctx, tables.Views, journal.Row{"id": v.Name, "content": v.Content, "position": last + 1})
}

// Read reads the views of a library.
func Read(ctx context.Context, q db.Querier) ([]View, error) {
	rows, err := journal.ReadRows(ctx, q, tables.Views, "ORDER BY position, id")
	out := make([]View, len(rows))
	for i, r := range rows {
		out[i] = View{r.ID(), r.Text("content")}
	}
	return out, err
}
