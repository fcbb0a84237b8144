// Package find looks for words in the article in view.
package find

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"claimlight/app/ask"
	"claimlight/app/session"
	"claimlight/internal/text"
	"claimlight/internal/words"
	"claimlight/widgets/kit"
	"claimlight/widgets/reading"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Params are what is needed to find words.
type Params struct {
	Ask     *ask.Asker
	Session *session.Session
	Top     func() int               // where the view of the text begins
	Marked  func()                   // told when other places are to be marked
	From    func() (do func(func())) // notes where the user is, for places that are gone to from there
	Back    func()                   // gives the text the keyboard
}

// Finder is the bar above the article with what is searched for in it.
type Finder struct {
	Params
	Sized func() // told when the bar comes or goes
	bar   *fyne.Container
	entry *ask.Entry
	count *widget.Label
	spans []text.Span
	more  bool         // there are more places than spans
	at    int          // index of the one that is selected
	hop   func(func()) // goes to a place, as one jump from where the bar was opened
}

// New makes a bar that is hidden.
func New(p Params) *Finder {
	f := &Finder{Params: p, entry: ask.NewEntry(words.FindFindInArticle.String()), count: widget.NewLabel("")}
	f.entry.OnChanged = func(string) { f.all() }
	f.entry.OnSubmitted = func(string) { f.next(1) }
	leave := func() { f.Close(); f.Back() }
	f.entry.Called(words.FindFindInArticle.String(), leave)
	up := widget.NewButtonWithIcon("", theme.MoveUpIcon(), func() { f.next(-1) })
	down := widget.NewButtonWithIcon("", theme.MoveDownIcon(), func() { f.next(1) })
	end := widget.NewButtonWithIcon("", theme.CancelIcon(), leave)
	for _, b := range []*widget.Button{up, down, end} {
		b.Importance = widget.LowImportance
	}
	f.bar = container.NewBorder(nil, nil, nil, container.NewHBox(f.count, up, down, end), f.entry)
	f.bar.Hide()
	return f
}

// Bar is shown above the text.
func (f *Finder) Bar() *fyne.Container { return f.bar }

// Open shows the bar with the caret in it. What was searched for before is selected, so that typing replaces it.
func (f *Finder) Open() {
	if !f.bar.Visible() {
		f.hop = f.From()
	}
	f.bar.Show()
	f.Sized()
	f.Ask.Focus(f.entry)
	f.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	f.all()
}

// Close hides the bar and the marks of what was searched for.
func (f *Finder) Close() {
	if !f.bar.Visible() {
		return
	}
	f.bar.Hide()
	f.Sized()
	f.spans = nil
	f.Marked()
}

// all marks all places of what is typed, and goes to the first one from the top of the view on.
func (f *Finder) all() {
	f.spans, f.more = occurrences(f.Session.Opened().Text, f.entry.Text)
	f.at = 0
	for i, s := range f.spans {
		if s.Start >= f.Top() {
			f.at = i
			break
		}
	}
	f.Marked()
	f.next(0)
}

// next goes to the next place (dir 1), the one before (dir -1), or shows the present one (dir 0).
func (f *Finder) next(dir int) {
	switch {
	case f.entry.Text == "":
		f.count.SetText("")
	case len(f.spans) == 0:
		f.count.SetText(words.FindNotFound.String())
	default:
		f.at = (f.at + dir + len(f.spans)) % len(f.spans)
		f.count.SetText(f.place())
		f.hop(func() { f.Session.GoTo(f.spans[f.at]) })
	}
}

// place says which of the places is selected.
func (f *Finder) place() string {
	if f.more {
		return words.FindOfTheFirst(f.at+1, len(f.spans)).String()
	}
	return words.FindOf(f.at+1, len(f.spans)).String()
}

// Marks are the places that were found.
func (f *Finder) Marks() []reading.Mark {
	marks := make([]reading.Mark, len(f.spans))
	for i, s := range f.spans {
		marks[i] = reading.Mark{
			ID: fmt.Sprintf("find-%d", i), Span: s, Color: kit.ColorMarkFind,
			Kind: reading.FindMark,
		}
	}
	return marks
}

// mostFound is how many places of a word are found in a text at most.
const mostFound = 10_000

// occurrences gives the places of a word or phrase in a text, whatever its case, and tells whether there are more.
func occurrences(full, wanted string) (spans []text.Span, more bool) {
	if wanted == "" {
		return nil, false
	}
	n := utf8.RuneCountInString(wanted)
	for at := 0; at < len(full); {
		end := advance(full, at, n)
		if !strings.EqualFold(full[at:end], wanted) {
			at = advance(full, at, 1)
			continue
		}
		if len(spans) == mostFound {
			return spans, true
		}
		spans = append(spans, text.Span{Start: at, End: end})
		at = end
	}
	return spans, false
}

// advance gives the offset n code points after at, or the end.
func advance(s string, at, n int) int {
	for ; n > 0 && at < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	return at
}
