package ask

import (
	"slices"
	"strings"

	"claimlight/internal/text"
	"claimlight/internal/words"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Choice is one line of a list: what it is, a hint that stands quietly at the end, and what it does.
type Choice struct {
	Title, Hint string
	Detail      string              // stands quietly below; may be empty
	Marks       []text.Span         // bytes of the title that were looked for, in order
	Color       fyne.ThemeColorName // of the stripe beside it; none when empty
	Run         func()
	stay        bool // the list stays open
}

// Found is what was found of what is typed.
type Found struct {
	Choices []Choice
	Said    string // how much there is; stands below the list
	More    bool   // there is more than was asked for
}

// More looks for what is typed in more than the choices of a list, beside the window, and gives so many of each kind at
// most. What it finds may be given in several turns, each with all of it.
type More func(query string, most int, found func(Found))

// How many of each kind are looked for at first, and how many times more each time that is asked for.
const (
	mostFound = 20
	moreFound = 5
)

// List shows choices, and finds among them by what is typed.
type List struct {
	entry   *listEntry
	rows    *rows
	note    *widget.Label // stands where nothing is shown
	foot    *widget.Label // says below what is shown how much was found, and that more is looked for
	popup   *widget.PopUp
	all     []Choice
	shown   []Choice
	fitting []Choice // of all, those that fit what is typed
	found   Found
	most    int // of each kind that is looked for
	at      int
	more    More   // nil where there is nothing more
	Ended   func() // called when it closes; may be nil
}

// Choose shows choices over the window, of which the user takes one by typing, by arrows or by mouse.
func (a *Asker) Choose(placeholder string, choices []Choice, more More) *List {
	l := &List{all: choices, more: more}
	l.entry = newListEntry(l, placeholder)
	l.rows = newRows(func(i int) { l.at = i; l.choose() })
	l.note, l.foot = widget.NewLabel(""), widget.NewLabel("")
	l.foot.Importance = widget.LowImportance
	l.foot.Hidden = more == nil
	l.entry.OnChanged = l.filter
	l.entry.OnSubmitted = func(string) { l.choose() }
	l.popup = widget.NewModalPopUp(container.NewBorder(l.entry, l.foot, nil, nil,
		container.NewStack(l.rows.scroll, container.NewVBox(l.note))), a.Window.Canvas())
	height := float32(460)
	if more == nil { // no more than these will ever be shown
		height = min(height, l.entry.MinSize().Height+l.heightOf(choices)+4*theme.Padding())
	}
	l.popup.Resize(a.Room(760, height, 40))
	l.popup.Show()
	l.filter("")
	a.Focus(l.entry)
	return l
}

// heightOf is how high the choices are, and at least room for two.
func (l *List) heightOf(choices []Choice) float32 {
	l.rows.show(choices, 0)
	title, _ := l.rows.lines()
	return max(l.rows.tops[len(choices)], 2*(title+2*rowPad))
}

// filter keeps the choices that hold all words of the query, whatever their case, and looks for more. What was found
// for what was typed before is shown until then, as far as it fits.
func (l *List) filter(query string) {
	l.fitting = fitting(l.all, query)
	slices.SortStableFunc(l.fitting, func(a, b Choice) int { return a.distance(query) - b.distance(query) })
	l.at, l.most, l.found = 0, mostFound, Found{Choices: fitting(l.found.Choices, query)}
	if l.more == nil || query == "" {
		if l.Ended != nil {
			l.Ended()
		}
		l.found = Found{}
		l.show(nothingFound.String())
		return
	}
	l.look()
}

// look looks for more, and shows what there is until then.
func (l *List) look() {
	query := l.entry.Text
	l.found.Said, l.found.More = searching.String(), false
	l.show(searching.String())
	l.more(query, l.most, func(found Found) {
		if l.entry.Text == query {
			l.found = found
			l.show(nothingFound.String())
		}
	})
}

// fitting are the choices that hold all words of a query.
func fitting(choices []Choice, query string) []Choice {
	var fit []Choice
	for _, c := range choices {
		if holdsAll(strings.ToLower(c.Title+" "+c.Hint+" "+c.Detail), strings.Fields(strings.ToLower(query))) {
			fit = append(fit, c)
		}
	}
	return fit
}

// What is said while the library is searched, and where no choice fits what was typed.
const (
	searching    = words.AskSearching
	nothingFound = words.AskNothingFound
)

// show shows the choices and where the user is among them; where there is none, a word in their place.
func (l *List) show(none string) {
	l.shown = append(slices.Clip(l.fitting), l.found.Choices...)
	if l.found.More {
		l.shown = append(l.shown, Choice{Title: words.AskShowMore.String(), stay: true, Run: func() {
			l.most *= moreFound
			l.look()
		}})
	}
	l.at = min(l.at, max(len(l.shown)-1, 0))
	l.note.SetText(none)
	Show(l.note, len(l.shown) == 0)
	l.foot.SetText(l.found.Said)
	l.rows.show(l.shown, l.at)
}

// distance is 0 for a title that is what was typed, 1 for one that begins so, and 2 for others.
func (c Choice) distance(query string) int {
	title, query := strings.ToLower(c.Title), strings.ToLower(query)
	switch {
	case title == query:
		return 0
	case strings.HasPrefix(title, query):
		return 1
	default:
		return 2
	}
}

func holdsAll(s string, wording []string) bool {
	for _, word := range wording {
		if !strings.Contains(s, word) {
			return false
		}
	}
	return true
}

// move goes down by n lines.
func (l *List) move(n int) {
	if len(l.shown) == 0 {
		return
	}
	l.at = min(max(l.at+n, 0), len(l.shown)-1)
	l.rows.stand(l.at)
}

// choose closes the list and runs the choice; where there is none, as while the library is searched, it stays.
func (l *List) choose() {
	if l.at >= len(l.shown) {
		return
	}
	c := l.shown[l.at]
	if !c.stay {
		l.leave()
	}
	c.Run()
}

// leave closes the list, and lets go what is still looked for.
func (l *List) leave() {
	l.popup.Hide()
	if l.Ended != nil {
		l.Ended()
	}
}

// pageRows is how many rows a page key moves.
const pageRows = 8

// listEntry is the field of a list, whose arrow keys move in the list.
type listEntry struct {
	widget.Entry
	of *List
}

func newListEntry(l *List, placeholder string) *listEntry {
	e := &listEntry{of: l}
	e.PlaceHolder = placeholder
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey is called by the driver.
func (e *listEntry) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyDown:
		e.of.move(1)
	case fyne.KeyUp:
		e.of.move(-1)
	case fyne.KeyPageDown:
		e.of.move(pageRows)
	case fyne.KeyPageUp:
		e.of.move(-pageRows)
	case fyne.KeyEscape:
		e.of.leave()
	default:
		e.Entry.TypedKey(ev)
	}
}
