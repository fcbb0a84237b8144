package outbox

import (
	"context"
	"maps"
	"strings"

	"claimlight/internal/words"
	"claimlight/storage"
)

// Act is any other change. It waits in its turn, and is not kept in a file.
type Act struct {
	What string // for a person
	Do   func(ctx context.Context, l *storage.Library) error
}

// Store is that of Change.
func (a *Act) Store(ctx context.Context, l *storage.Library) error { return a.Do(ctx, l) }

// Words is that of Change.
func (a *Act) Words() string { return a.What }

// Aside is an act of the window's own, such as the time at which an article was opened.
type Aside struct{ Act }

// Quiet is that of Quiet.
func (*Aside) Quiet() bool { return true }

// Remember is a state of the window, such as its size. It is one of the user's changes when What says in words what it
// is.
type Remember struct{ Key, Value, What string }

// Store is that of Change.
func (r *Remember) Store(ctx context.Context, l *storage.Library) error {
	return l.Settings.SetState(ctx, r.Key, r.Value)
}

// Words is that of Change.
func (r *Remember) Words() string { return r.What }

// Quiet is that of Quiet.
func (r *Remember) Quiet() bool { return r.What == "" }

func (r *Remember) absorb(later Change) bool {
	l, is := later.(*Remember)
	if !is || l.Key != r.Key {
		return false
	}
	r.Value, r.What = l.Value, l.What
	return true
}

// Remembered gives a state of the window that waits; false when none of that key does.
func (o *Outbox) Remembered(key string) (value string, waits bool) {
	for _, e := range o.entries {
		if r, is := e.Change.(*Remember); is && r.Key == key {
			value, waits = r.Value, true
		}
	}
	return value, waits
}

// Dismiss takes the mark off a suggestion, or brings it back.
type Dismiss struct {
	ArticleID, Sentence string
	Dismissed           bool
}

// Store is that of Change.
func (d *Dismiss) Store(ctx context.Context, l *storage.Library) error {
	return l.Articles.Dismiss(ctx, d.ArticleID, d.Sentence, d.Dismissed)
}

// Words is that of Change.
func (d *Dismiss) Words() string { return words.OutboxDismissalOf(quoted(d.Sentence)).String() }

// Dismissed puts what waits onto the sentences of an article that are not to be suggested.
func (o *Outbox) Dismissed(articleID string, stored map[string]bool) map[string]bool {
	out := maps.Clone(stored)
	for _, e := range o.entries {
		switch d, is := e.Change.(*Dismiss); {
		case !is || d.ArticleID != articleID:
		case d.Dismissed:
			out[d.Sentence] = true
		default:
			delete(out, d.Sentence)
		}
	}
	return out
}

// Finish says that the reader is done with an article, or that it is open again.
type Finish struct {
	ArticleID, Title string
	Done             bool
}

// Store is that of Change.
func (f *Finish) Store(ctx context.Context, l *storage.Library) error {
	return l.Readings.Finish(ctx, f.ArticleID, f.Title, f.Done)
}

// Words is that of Change.
func (f *Finish) Words() string {
	if f.Done {
		return words.OutboxDoneWith(quoted(f.Title)).String()
	}
	return words.OutboxReopeningOf(quoted(f.Title)).String()
}

// Finished puts what waits onto whether the reader is done with an article.
func (o *Outbox) Finished(articleID string, stored bool) bool {
	for _, e := range o.entries {
		if f, is := e.Change.(*Finish); is && f.ArticleID == articleID {
			stored = f.Done
		}
	}
	return stored
}

// quoted is a quote in a few words.
func quoted(s string) string {
	const most = 40
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > most {
		s = string(r[:most-1]) + "…"
	}
	return "“" + s + "”"
}
