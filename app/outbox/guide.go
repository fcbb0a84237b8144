package outbox

import (
	"context"
	"errors"

	"claimlight/internal/words"
	"claimlight/storage"
)

// Guide writes the guideline; what is written in one visit of its editor is one action.
type Guide struct {
	Visit         string
	Before, After string

	clashed bool
}

// Store is that of Change. What another program has written in the meantime is overwritten, and stands in the history.
func (g *Guide) Store(ctx context.Context, l *storage.Library) error {
	err := l.Guideline.Save(ctx, g.Visit, g.Before, g.After)
	if !errors.Is(err, storage.ErrConflict) {
		return err
	}
	now, err := l.Guideline.Get(ctx)
	if err != nil {
		return err
	}
	g.clashed = true
	return l.Guideline.Save(ctx, g.Visit+"'", now, g.After) // so that Undo brings back what the other has written
}

// Clashed tells whether another program's text was overwritten.
func (g *Guide) Clashed() bool { return g.clashed }

// Words is that of Change.
func (g *Guide) Words() string { return words.ActionGuideline.String() }

func (g *Guide) absorb(later Change) bool {
	l, is := later.(*Guide)
	if !is || g.Visit == "" || l.Visit != g.Visit {
		return false
	}
	g.After = l.After
	return true
}

// Guideline puts what waits onto the guideline of the library.
func (o *Outbox) Guideline(stored string) string {
	for _, e := range o.entries {
		if g, is := e.Change.(*Guide); is {
			stored = g.After
		}
	}
	return stored
}
