package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// choice is one line of the palette: a command or an article.
type choice struct {
	title, hint string
	run         func()
}

// palette finds commands and articles by what is typed.
type palette struct {
	entry *paletteEntry
	list  *widget.List
	note  *widget.Label // stands where nothing is shown
	foot  *widget.Label // says below what is shown that more is looked for
	popup *widget.PopUp
	all   []choice
	shown []choice
	at    int
	more  func(query string, found func([]choice)) // looks further, beside the window; nil where there is nothing more
	ended func()                                   // called when it closes; may be nil
}

// openPalette shows commands and articles, and what the library holds of what is typed.
func (w *Window) openPalette() {
	p := w.choose("Type a command, or words to find in the library", w.choices(), w.searchLibrary)
	p.ended = w.search.drop
}

// choose shows choices over the window, of which the user takes one by typing, by arrows or by mouse.
func (w *Window) choose(placeholder string, choices []choice, more func(string, func([]choice))) *palette {
	p := &palette{all: choices, more: more}
	p.entry = newPaletteEntry(p, placeholder)
	p.list = widget.NewList(func() int { return len(p.shown) }, func() fyne.CanvasObject { return newChoiceRow() }, p.fillRow)
	p.note, p.foot = widget.NewLabel(""), widget.NewLabel(searching)
	p.foot.Importance = widget.LowImportance
	p.entry.OnChanged = p.filter
	p.entry.OnSubmitted = func(string) { p.choose() }
	p.popup = widget.NewModalPopUp(container.NewBorder(p.entry, p.foot, nil, nil, container.NewStack(p.list, container.NewVBox(p.note))), w.win.Canvas())
	size := w.win.Canvas().Size()
	height := float32(460)
	if more == nil { // no more than these will ever be shown
		height = min(height, p.entry.MinSize().Height+float32(max(len(choices), 2))*rowHeight()+4*theme.Padding())
	}
	p.popup.Resize(fyne.NewSize(min(760, size.Width-40), min(height, size.Height-40)))
	p.popup.Show()
	p.filter("")
	w.win.Canvas().Focus(p.entry)
	return p
}

// rowHeight is that of a line of a list with what parts it from the next.
func rowHeight() float32 { return newChoiceRow().MinSize().Height + theme.Padding() }

// choices are all commands that can be used now, then all articles.
func (w *Window) choices() []choice {
	var all []choice
	for _, c := range w.commands {
		if !c.Enabled() || c.ID == "palette" {
			continue
		}
		hint := c.Menu
		if len(c.Keys) > 0 {
			hint += "   " + c.Keys[0].String()
		}
		all = append(all, choice{c.Title, hint, func() { w.do(c) }})
	}
	rows, err := w.Library.Articles(w.ctx)
	w.fail(err)
	for _, a := range rows {
		all = append(all, choice{a.Title, a.Site, func() { w.showArticle(a.ID) }})
	}
	return all
}

func (p *palette) fillRow(i widget.ListItemID, o fyne.CanvasObject) {
	row := o.(*choiceRow)
	row.title.SetText(p.shown[i].title)
	row.hint.SetText(p.shown[i].hint)
	row.tapped = func() {
		p.at = i
		p.choose()
	}
}

// filter keeps the choices that hold all words of the query, whatever their case.
func (p *palette) filter(query string) {
	p.shown = nil
	for _, c := range p.all {
		if holdsAll(strings.ToLower(c.title+" "+c.hint), strings.Fields(strings.ToLower(query))) {
			p.shown = append(p.shown, c)
		}
	}
	slices.SortStableFunc(p.shown, func(a, b choice) int { return a.distance(query) - b.distance(query) })
	p.at = 0
	if p.more == nil || query == "" {
		if p.ended != nil {
			p.ended()
		}
		p.show(nothingFound)
		return
	}
	p.show(searching)
	p.more(query, func(found []choice) {
		if p.entry.Text == query {
			p.shown = append(p.shown, found...)
			p.show(nothingFound)
		}
	})
}

// What is said while the library is searched, and where no choice fits what was typed.
const (
	searching    = "Searching…"
	nothingFound = "Nothing found."
)

// show shows the choices and where the user is among them; where there is none, a word in their place. All of the palette is drawn anew:
// a list that had no row is not sure to be.
func (p *palette) show(none string) {
	p.note.SetText(none)
	p.note.Hidden = len(p.shown) > 0
	p.foot.Hidden = len(p.shown) == 0 || none != searching
	p.list.UnselectAll()
	p.list.Refresh()
	p.move(0)
	p.popup.Refresh()
}

// distance is 0 for a title that is what was typed, 1 for one that begins so, and 2 for others.
func (c choice) distance(query string) int {
	title, query := strings.ToLower(c.title), strings.ToLower(query)
	switch {
	case title == query:
		return 0
	case strings.HasPrefix(title, query):
		return 1
	default:
		return 2
	}
}

func holdsAll(s string, words []string) bool {
	for _, word := range words {
		if !strings.Contains(s, word) {
			return false
		}
	}
	return true
}

// move goes down by n lines.
func (p *palette) move(n int) {
	if len(p.shown) == 0 {
		return
	}
	p.at = min(max(p.at+n, 0), len(p.shown)-1)
	p.list.Select(p.at)
}

// choose closes the palette and runs the choice; where there is none, as while the library is searched, it stays.
func (p *palette) choose() {
	if p.at >= len(p.shown) {
		return
	}
	p.leave()
	p.shown[p.at].run()
}

// leave closes the palette, and lets go what is still looked for.
func (p *palette) leave() {
	p.popup.Hide()
	if p.ended != nil {
		p.ended()
	}
}

// paletteEntry is the field of the palette, whose arrow keys move in the list.
type paletteEntry struct {
	widget.Entry
	palette *palette
}

func newPaletteEntry(p *palette, placeholder string) *paletteEntry {
	e := &paletteEntry{palette: p}
	e.PlaceHolder = placeholder
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey is called by the driver.
func (e *paletteEntry) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyDown:
		e.palette.move(1)
	case fyne.KeyUp:
		e.palette.move(-1)
	case fyne.KeyEscape:
		e.palette.leave()
	default:
		e.Entry.TypedKey(ev)
	}
}

// choiceRow is a line of the palette that a click takes.
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
