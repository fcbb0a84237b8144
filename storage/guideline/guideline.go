// Package guideline keeps the rules of the newsroom that uses the library, as a text in Markdown.
package guideline

import (
	"context"
	"fmt"
	"strconv"

	"claimlight/internal/article"
	"claimlight/internal/words"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
	"claimlight/storage/tables"
)

// id is that of the one row.
const id = "newsroom"

// Most is how long a guideline can be, in bytes: some 40 printed pages. The history keeps it as it was before each
// visit of the editor.
const Most = 100_000

// ErrTooLong says that a text is longer than a guideline can be.
var ErrTooLong error = fault.New("the guideline is too long", words.GuidelineTooLong(strconv.Itoa(Most/1000)))

// Guideline keeps the text.
type Guideline struct{ j *journal.Journal }

// New makes the group over a journal.
func New(j *journal.Journal) *Guideline { return &Guideline{j} }

// Get gives the text; empty where nothing was written.
func (g *Guideline) Get(ctx context.Context) (string, error) {
	text, err := Read(ctx, g.j.Readers())
	if err != nil {
		return "", fmt.Errorf("read guideline: %w", fault.Explain(err))
	}
	return text, nil
}

// Save makes this the text. Saves of one visit are one action; one that changes nothing is none. It gives
// fault.ErrConflict where the text is no longer the one before.
func (g *Guideline) Save(ctx context.Context, visit, before, text string) error {
	if text = article.CleanField(text); len(text) > Most {
		return fmt.Errorf("save guideline: %w", ErrTooLong)
	}
	d := &journal.Deed{Name: words.ActionGuideline.Text(), General: words.ActionGuideline.Text(), Visit: visit}
	err := g.j.Act(ctx, d, func(w *journal.Writer) error {
		row, err := journal.ReadRow(ctx, w, tables.Guidelines, id)
		if err != nil {
			return err
		}
		switch now := textOf(row); {
		case now == text:
			return nil
		case now != article.CleanField(before):
			return fmt.Errorf("guideline: %w", fault.ErrConflict)
		}
		return Put(ctx, w, text)
	})
	if err != nil {
		return fmt.Errorf("save guideline: %w", err)
	}
	return nil
}

// Put stores a text as a part of an action. The row of an empty one goes.
func Put(ctx context.Context, w *journal.Writer, text string) error {
	row, err := journal.ReadRow(ctx, w, tables.Guidelines, id)
	switch {
	case err != nil:
		return err
	case text == "" && row == nil:
		return nil
	case text == "":
		return w.Remove(ctx, tables.Guidelines, id)
	case row == nil:
		row = journal.Row{"id": id, "created_at": db.FormatTime(w.Now())}
	}
	return w.Put(ctx, tables.Guidelines, journal.Joined(row, journal.Row{"text": text}))
}

// Read reads the text of a library.
func Read(ctx context.Context, q db.Querier) (string, error) {
	row, err := journal.ReadRow(ctx, q, tables.Guidelines, id)
	return textOf(row), err
}

func textOf(row journal.Row) string {
	if row == nil {
		return ""
	}
	return row.Text("text")
}
