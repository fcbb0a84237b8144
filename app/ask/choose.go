package ask

import (
	"slices"
	"strings"

	"claimlight/internal/words"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Choice is one line of a list: what it is, a hint that stands quietly at the end, and what it does.
type Choice struct {
	Title, Hint string
	Run         func()
}

// List shows choices, and finds among them by what is typed.
type List struct {
	entry *listEntry
	list  *widget.List
	note  *widget.Label // stands where nothing is shown
	foot  *widget.Label // says below what is shown that more is looked for
	popup *widget.PopUp
	all   []Choice
	shown []Choice
	at    int
	more  func(query string, found func([]Choice)) // looks further, beside the window; nil where there is nothing more
	Ended func()                                   // called when it closes; may be nil
}

// Choose shows choices over the window, of which the user takes one by typing, by arrows or by mouse.
func (a *Asker) Choose(placeholder string, choices []Choice, more func(string, func([]Choice))) *List {
	l := &List{all: choices, more: more}
	l.entry = newListEntry(l, placeholder)
	l.list = widget.NewList(func() int { return len(l.shown) }, func() fyne.CanvasObject { return newChoiceRow() },
		l.fillRow)
	l.note, l.foot = widget.NewLabel(""), widget.NewLabel(searching.String())
	l.foot.Importance = widget.LowImportance
	l.entry.OnChanged = l.filter
	l.entry.OnSubmitted = func(string) { l.choose() }
	l.popup = widget.NewModalPopUp(container.NewBorder(l.entry, l.foot, nil, nil,
		container.NewStack(l.list, container.NewVBox(l.note))), a.Window.Canvas())
	height := float32(460)
	if more == nil { // no more than these will ever be shown
		height = min(height, l.entry.MinSize().Height+float32(max(len(choices), 2))*rowHeight()+4*theme.Padding())
	}
	l.popup.Resize(a.Room(760, height, 40))
	l.popup.Show()
	l.filter("")
	a.Focus(l.entry)
	return l
}

// rowHeight is that of a line of a list with what parts it from the next.
func rowHeight() float32 { return newChoiceRow().MinSize().Height + theme.Padding() }

func (l *List) fillRow(i widget.ListItemID, o fyne.CanvasObject) {
	row := o.(*choiceRow)
	row.title.SetText(l.shown[i].Title)
	row.hint.SetText(l.shown[i].Hint)
	row.tapped = func() {
		l.at = i
		l.choose()
	}
}

// filter keeps the choices that hold all words of the query, whatever their case.
func (l *List) filter(query string) {
	l.shown = nil
	for _, c := range l.all {
		if holdsAll(strings.ToLower(c.Title+" "+c.Hint), strings.Fields(strings.ToLower(query))) {
			l.shown = append(l.shown, c)
		}
	}
	slices.SortStableFunc(l.shown, func(a, b Choice) int { return a.distance(query) - b.distance(query) })
	l.at = 0
	if l.more == nil || query == "" {
		if l.Ended != nil {
			l.Ended()
		}
		l.show(nothingFound.String())
		return
	}
	l.show(searching.String())
	l.more(query, func(found []Choice) {
		if l.entry.Text == query {
			l.shown = append(l.shown, found...)
			l.show(nothingFound.String())
		}
	})
}

// What is said while the library is searched, and where no choice fits what was typed.
const (
	searching    = words.AskSearching
	nothingFound = words.AskNothingFound
)

// show shows the choices and where the user is among them; where there is none, a word in their place. All of a list is
// drawn anew: a list that had no row is not sure to be.
func (l *List) show(none string) {
	l.note.SetText(none)
	l.note.Hidden = len(l.shown) > 0
	l.foot.Hidden = len(l.shown) == 0 || none != searching.String()
	l.list.UnselectAll()
	l.list.Refresh()
	l.move(0)
	l.popup.Refresh()
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
	l.list.Select(l.at)
}

// choose closes the list and runs the choice; where there is none, as while the library is searched, it stays.
func (l *List) choose() {
	if l.at >= len(l.shown) {
		return
	}
	l.leave()
	l.shown[l.at].Run()
}

// leave closes the list, and lets go what is still looked for.
func (l *List) leave() {
	l.popup.Hide()
	if l.Ended != nil {
		l.Ended()
	}
}

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
	case fyne.KeyEscape:
		e.of.leave()
	default:
		e.Entry.TypedKey(ev)
	}
}

// choiceRow is a line of a list that a click takes.
type choiceRow struct {
	widget.BaseWidget
	title, hint *widget.Label
	tapped      func()
}

func newChoiceRow() *choiceRow {
	r := &choiceRow{title: widget.NewLabel(""), hint: widget.NewLabel("")}
	r.title.Truncation = fyne.TextTruncateEllipsis
	r.hint.Importance = widget.LowImportance
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by Fyne.
func (r *choiceRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, nil, r.hint, r.title))
}

// Tapped is called by the driver.
func (r *choiceRow) Tapped(*fyne.PointEvent) { r.tapped() }
