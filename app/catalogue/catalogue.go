// Package catalogue shows the claims of the whole library as a table: filtered, sorted, worked on many at a time.
package catalogue

import (
	"context"
	"time"

	"claimlight/app/ask"
	"claimlight/app/memory"
	"claimlight/app/session"
	"claimlight/app/thread"
	"claimlight/app/voice"
	"claimlight/internal/catalogue"
	"claimlight/internal/claim"
	"claimlight/storage"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
)

// Params are what the table needs.
type Params struct {
	Context context.Context // ends with the window
	Go      func(func())    // runs work beside the window
	Later   func(time.Duration, func()) (stop func())
	Library *storage.Library
	Session *session.Session
	Memory  *memory.Memory
	Ask     *ask.Asker
	Voice   *voice.Voice
	Shown   func() bool                        // whether the table is in view
	Show    func()                             // brings it there
	Open    func(articleID, claimID string)    // opens an article at one of its claims
	Export  func(ids []string)                 // asks in which form claims leave
	Key     func(fyne.Shortcut)                // takes the shortcuts of the window
	Leave   func()                             // leaves the table
	Letter  func(r rune) (latin rune, ok bool) // of the key of a letter; not ok where letters are no commands
}

// view is what the table shows: it is remembered, and can be saved under a name.
type view struct {
	Name    string           `json:"name,omitempty"`
	Filter  catalogue.Filter `json:"filter"`
	Order   catalogue.Order  `json:"order"`
	Columns []shownColumn    `json:"columns,omitempty"` // the usual ones when there are none
}

// Table shows the claims of the whole library.
type Table struct {
	Params
	labels  kit.Labels
	view    view
	list    *catalogue.List // nil until it is read
	words   catalogue.Matches
	found   []*catalogue.Entry
	renewal thread.Renewal
	read    thread.Newest
	search  thread.Newest
	parts   *parts // of the window; nil until the table is shown for the first time
}

// keyView is that under which the table is remembered.
const keyView = "catalogue.view"

// New makes the table. Nothing is read or drawn before it is shown.
func New(p Params) *Table { return &Table{Params: p} }

// Content is the table as it stands in the window.
func (t *Table) Content() fyne.CanvasObject {
	if t.parts == nil {
		t.labels = kit.LabelsOf(t.Session.Scheme().Scale)
		t.view = t.remembered()
		t.parts = t.newParts()
		t.showFilter()
		t.look()
	}
	return t.parts.content
}

// First is what has the keyboard first.
func (t *Table) First() fyne.Focusable { return t.parts.table.First() }

// Arrived reads the library where it has changed while the table was not in view.
func (t *Table) Arrived() {
	t.renewal.Arrived(t.Reread)
}

// Pick shows the table with the claims that pass a filter.
func (t *Table) Pick(f catalogue.Filter) {
	t.Content()
	t.view.Filter = f
	t.filtered()
	if !t.Shown() {
		t.Show()
	}
}

// Rescaled is called when own fields, or the scale of ratings, are others than before.
func (t *Table) Rescaled() {
	if t.parts != nil {
		t.labels = kit.LabelsOf(t.Session.Scheme().Scale)
		t.parts.table.SetColumns(t.tableColumns(t.view))
		t.showFilter()
		t.Changed()
	}
}

// scale is the order of the ratings.
func (t *Table) scale() []claim.Rating {
	var out []claim.Rating
	for _, step := range t.labels.Scale {
		out = append(out, step.Code)
	}
	return out
}

// Changed is called when something in the library has changed.
func (t *Table) Changed() {
	if t.parts != nil {
		t.renewal.Changed(t.Shown(), t.Later, t.Reread)
	}
}

// Reread reads the claims of the library anew, beside the window, in the order in which they are shown.
func (t *Table) Reread() {
	t.renewal.Read()
	order, scale := t.view.Order, t.scale()
	t.read.Ask(t.Context, t.Go, func(ctx context.Context) func() {
		entries, err := t.Library.Catalogue.Read(ctx)
		list := catalogue.NewList(entries, scale)
		list.Find(catalogue.Filter{}, nil, order)
		return func() {
			if !t.Voice.Fail(err) {
				t.list = list
				t.look()
			}
		}
	})
}

// patch reads the claims of a few articles anew, at once.
func (t *Table) patch(articles []string) {
	const few = 20
	if t.list == nil || len(articles) > few {
		return
	}
	for _, id := range articles {
		entries, err := t.Library.Catalogue.Of(t.Context, id)
		if t.Voice.Fail(err) {
			return
		}
		t.list.Replace(id, entries)
	}
	t.look()
}

// filtered shows what passes the filter, after it has become another one.
func (t *Table) filtered() {
	t.showFilter()
	t.remember()
	t.look()
}

// look finds what passes. Words are looked up beside the window first.
func (t *Table) look() {
	if t.list == nil {
		t.showFound()
		t.Reread()
		return
	}
	f := t.view.Filter
	if f.Words == "" {
		t.search.Drop()
		t.find(nil)
		return
	}
	t.search.Ask(t.Context, t.Go, func(ctx context.Context) func() {
		words, err := t.Library.Catalogue.Matches(ctx, f)
		return func() {
			if !t.Voice.Fail(err) {
				t.find(words)
			}
		}
	})
}

func (t *Table) find(words catalogue.Matches) {
	t.words = words
	t.found = t.list.Find(t.view.Filter, words, t.view.Order)
	t.showFound()
}

// sort sorts by a column: by one that it is sorted by already, the other way round.
func (t *Table) sort(column string) {
	o := catalogue.Order{By: catalogue.Column(column)}
	if t.view.Order == o {
		o.Down = true
	}
	t.setOrder(o)
}

func (t *Table) setOrder(o catalogue.Order) {
	t.view.Order = o
	t.parts.table.SetSort(string(o.By), o.Down)
	t.remember()
	t.look()
}

// open opens a claim at its place in its article.
func (t *Table) open(row int) {
	if row >= 0 && row < len(t.found) {
		t.Open(t.found[row].ArticleID, t.found[row].ID)
	}
}

// Chosen are the ids of the claims that are marked, or of the one where the keyboard stands.
func (t *Table) Chosen() []string { return idsOf(t.chosen()) }

// Order is how the table is sorted.
func (t *Table) Order() catalogue.Order { return t.view.Order }
