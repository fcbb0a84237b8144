// Package schemes is where a newsroom lays down what holds for the claims of its library: fields of its own, and the
// scale of its ratings.
package schemes

import (
	"context"

	"claimlight/app/ask"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/internal/scheme"
	"claimlight/internal/words"
	"claimlight/storage"
)

// Params are what the room needs.
type Params struct {
	Context context.Context // ends with the window
	Library *storage.Library
	Session *session.Session
	Voice   *voice.Voice
	Ask     *ask.Asker
}

// Work asks for own fields and ratings, and saves them.
type Work struct{ Params }

// New makes the room.
func New(p Params) *Work { return &Work{p} }

// saveFields saves the own fields as one action.
func (w *Work) saveFields(fields []scheme.Field) {
	w.save(words.SchemesOwnFields.String(), words.SchemesFieldsSaved.String(),
		func(ctx context.Context, l *storage.Library) error { return l.Scheme.SaveFields(ctx, fields) })
}

// saveScale saves the scale as one action.
func (w *Work) saveScale(scale scheme.Scale) {
	w.save(words.SchemesScale.String(), words.SchemesScaleSaved.String(),
		func(ctx context.Context, l *storage.Library) error { return l.Scheme.SaveScale(ctx, scale) })
}

func (w *Work) save(what, saved string, do func(context.Context, *storage.Library) error) {
	w.Session.Settle()
	w.Session.Act(what, do, func(bool) {
		w.Session.RereadScheme()
		w.Session.Say(session.Done)
		w.Voice.Tell(saved)
	})
}
