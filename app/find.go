package app

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"claimlight/app/ask"
	"claimlight/internal/text"
	"claimlight/widgets/kit"
	"claimlight/widgets/reading"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// finder is the bar above the article with what is searched for in it.
type finder struct {
	bar   *fyne.Container
	entry *ask.Entry
	count *widget.Label
	sized func() // called when the bar comes or goes
	spans []text.Span
	more  bool // there are more places than spans
	at    int  // index of the one that is selected
}

func (w *Window) newFinder() *finder {
	f := &finder{entry: ask.NewEntry("Find in the article"), count: widget.NewLabel("")}
	f.entry.OnChanged = func(string) { w.findAll() }
	f.entry.OnSubmitted = func(string) { w.findNext(1) }
	leave := func() { w.closeFind(); w.focusArticle() }
	f.entry.Called("", leave)
	up := widget.NewButtonWithIcon("", theme.MoveUpIcon(), func() { w.findNext(-1) })
	down := widget.NewButtonWithIcon("", theme.MoveDownIcon(), func() { w.findNext(1) })
	end := widget.NewButtonWithIcon("", theme.CancelIcon(), leave)
	for _, b := range []*widget.Button{up, down, end} {
		b.Importance = widget.LowImportance
	}
	f.bar = container.NewBorder(nil, nil, nil, container.NewHBox(f.count, up, down, end), f.entry)
	f.bar.Hide()
	return f
}

// openFind shows the bar with the caret in it. What was searched for before is selected, so that typing replaces it.
func (w *Window) openFind() {
	w.find.bar.Show()
	w.find.sized()
	w.win.Canvas().Focus(w.find.entry)
	w.find.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	w.findAll()
}

// closeFind hides the bar and the marks of what was searched for.
func (w *Window) closeFind() {
	if !w.find.bar.Visible() {
		return
	}
	w.find.bar.Hide()
	w.find.sized()
	w.find.spans = nil
	w.showMarks()
}

// findAll marks all places of what is typed, and goes to the first one from the top of the view on.
func (w *Window) findAll() {
	f := w.find
	f.spans, f.more = occurrences(w.session.Opened().Text, f.entry.Text)
	f.at = 0
	for i, s := range f.spans {
		if s.Start >= w.panes.view.Top() {
			f.at = i
			break
		}
	}
	w.showMarks()
	w.findNext(0)
}

// findNext goes to the next place (dir 1), the one before (dir -1), or shows the present one (dir 0).
func (w *Window) findNext(dir int) {
	f := w.find
	switch {
	case f.entry.Text == "":
		f.count.SetText("")
	case len(f.spans) == 0:
		f.count.SetText("not found")
	default:
		f.at = (f.at + dir + len(f.spans)) % len(f.spans)
		f.count.SetText(f.place())
		w.session.GoTo(f.spans[f.at])
	}
}

// place says which of the places is selected.
func (f *finder) place() string {
	if f.more {
		return fmt.Sprintf("%d of the first %d", f.at+1, len(f.spans))
	}
	return fmt.Sprintf("%d of %d", f.at+1, len(f.spans))
}

// marks are the places that were found.
func (f *finder) marks() []reading.Mark {
	marks := make([]reading.Mark, len(f.spans))
	for i, s := range f.spans {
		marks[i] = reading.Mark{ID: fmt.Sprintf("find-%d", i), Span: s, Color: kit.ColorMarkFind, Kind: reading.FindMark}
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
