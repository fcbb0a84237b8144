// Package figures shows the figures of the whole library over time, each with the claim behind it.
package figures

import (
	"context"
	"slices"
	"time"

	"claimlight/app/ask"
	"claimlight/app/memory"
	"claimlight/app/session"
	"claimlight/app/thread"
	"claimlight/app/voice"
	"claimlight/internal/catalogue"
	"claimlight/internal/overtime"
	"claimlight/internal/unit"
	"claimlight/internal/words"
	"claimlight/storage"

	"fyne.io/fyne/v2"
)

// Params are what the figures need.
type Params struct {
	Context context.Context // ends with the window
	Go      func(func())    // runs work beside the window
	Later   func(time.Duration, func()) (stop func())
	Library *storage.Library
	Session *session.Session
	Memory  *memory.Memory
	Ask     *ask.Asker
	Voice   *voice.Voice
	Shown   func() bool                        // whether the figures are in view
	Open    func(articleID, claimID string)    // opens an article at one of its claims
	Export  func(ids []string)                 // asks in which form claims leave
	Key     func(fyne.Shortcut)                // takes the shortcuts of the window
	Leave   func()                             // leaves the figures
	Letter  func(r rune) (latin rune, ok bool) // of the key of a letter; not ok where letters are no commands
}

// view is what is shown of the figures, as it is remembered.
type view struct {
	Unit  string `json:"unit"`
	Words string `json:"words,omitempty"`
}

const keyView = "figures.view"

// Figures shows the figures of the whole library over time.
type Figures struct {
	Params
	view      view
	entries   []catalogue.Entry // nil until they are read
	read      bool
	units     []catalogue.Used // that the figures have, the most used first
	points    []overtime.Point
	placeless int // figures without a day or a value
	renewal   thread.Renewal
	reading   thread.Newest
	search    thread.Newest
	parts     *parts // of the window; nil until they are shown for the first time
}

// New makes the figures. Nothing is read or drawn before they are shown.
func New(p Params) *Figures { return &Figures{Params: p} }

// Content is the figures as they stand in the window.
func (f *Figures) Content() fyne.CanvasObject {
	if f.parts == nil {
		f.Memory.Load(keyView, &f.view)
		f.parts = f.newParts()
		f.show()
		f.Reread()
	}
	return f.parts.content
}

// First is what has the keyboard first: the chart, where there is one.
func (f *Figures) First() fyne.Focusable {
	if len(f.points) == 0 {
		return f.parts.unit
	}
	return f.parts.chart
}

// back leads from a field to the chart, and where there is none, out.
func (f *Figures) back() {
	if len(f.points) == 0 {
		f.Leave()
		return
	}
	f.Ask.Focus(f.First())
}

// arrive gives the chart the keyboard that waited for it.
func (f *Figures) arrive() {
	if f.Ask.Window.Canvas().Focused() == fyne.Focusable(f.parts.unit) && f.Shown() {
		f.Ask.Focus(f.First())
	}
}

// Arrived reads the library where it has changed while the figures were not in view.
func (f *Figures) Arrived() {
	f.renewal.Arrived(f.Reread)
}

// Changed is called when something in the library has changed.
func (f *Figures) Changed() {
	if f.parts != nil {
		f.renewal.Changed(f.Shown(), f.Later, f.Reread)
	}
}

// Reread reads the claims of the library anew, beside the window.
func (f *Figures) Reread() {
	f.renewal.Read()
	f.reading.Ask(f.Context, f.Go, func(ctx context.Context) func() {
		entries, err := f.Library.Catalogue.Read(ctx)
		units := catalogue.NewList(entries, nil).Used(unitsOf)
		return func() {
			if !f.Voice.Fail(err) {
				f.entries, f.units, f.read = entries, units, true
				f.look()
			}
		}
	})
}

// unitsOf are the units of a claim's figures that have a value, each once.
func unitsOf(e *catalogue.Entry) []string {
	var out []string
	for _, g := range e.Figures {
		if (g.Value.Valid || g.ValueHigh.Valid) && !slices.Contains(out, g.Unit) {
			out = append(out, g.Unit)
		}
	}
	return out
}

// look finds the figures that are to be shown. Words are looked up beside the window first.
func (f *Figures) look() {
	if !f.read {
		return
	}
	used := func(u catalogue.Used) bool { return u.Value == f.view.Unit }
	if !slices.ContainsFunc(f.units, used) && len(f.units) > 0 {
		f.view.Unit = f.units[0].Value
	}
	filter := catalogue.Filter{Units: []string{f.view.Unit}, Words: f.view.Words}
	if filter.Words == "" {
		f.search.Drop()
		f.find(filter, nil)
		return
	}
	f.search.Ask(f.Context, f.Go, func(ctx context.Context) func() {
		matches, err := f.Library.Catalogue.Matches(ctx, filter)
		return func() {
			if !f.Voice.Fail(err) {
				f.find(filter, matches)
			}
		}
	})
}

func (f *Figures) find(filter catalogue.Filter, matches catalogue.Matches) {
	var found []*catalogue.Entry
	passes := filter.Pass(matches)
	for i := range f.entries {
		if e := &f.entries[i]; passes(e) {
			found = append(found, e)
		}
	}
	waited := len(f.points) == 0
	f.points, f.placeless = overtime.Points(found, filter)
	if len(f.points) > mostPoints {
		f.points, f.placeless = overtime.Points(newest(found), filter)
	}
	f.show()
	if waited {
		f.arrive()
	}
}

// mostPoints is how many points are drawn at most. More are no picture any more, and slow.
const mostPoints = 2000

// newest are the claims that were tagged last, as many as make no more than so many points.
func newest(found []*catalogue.Entry) []*catalogue.Entry {
	n := 0
	for i, e := range slices.Backward(found) {
		if n += len(e.Figures); n > mostPoints {
			return found[i+1:]
		}
	}
	return found
}

// chooseUnit lists the units that figures have.
func (f *Figures) chooseUnit() {
	var choices []ask.Choice
	for _, u := range f.units {
		choices = append(choices, ask.Choice{
			Title: unitWords(u.Value), Hint: words.CountClaims(u.Claims).String(), Run: func() {
				f.view.Unit = u.Value
				f.Memory.Put(keyView, f.view)
				f.look()
				f.Ask.Focus(f.First())
			},
		})
	}
	f.Ask.Choose(words.FiguresUnit.String(), choices, nil)
}

// unitWords is the name of a unit, also of none.
func unitWords(code string) string {
	if code == "" {
		return words.FiguresNoUnit.String()
	}
	return unit.Label(code)
}

// open opens the claim behind a point.
func (f *Figures) open(i int) {
	if i >= 0 && i < len(f.points) {
		f.Open(f.points[i].Entry.ArticleID, f.points[i].Entry.ID)
	}
}

// export asks in which form the claims behind the points leave.
func (f *Figures) export() {
	var ids []string
	for _, p := range f.points {
		if !slices.Contains(ids, p.Entry.ID) {
			ids = append(ids, p.Entry.ID)
		}
	}
	if len(ids) > 0 {
		f.Export(ids)
	}
}
