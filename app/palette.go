package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
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
	popup *widget.PopUp
	all   []choice
	shown []choice
	at    int
}

// openPalette shows the palette over the window.
func (w *Window) openPalette() {
	p := &palette{all: w.choices()}
	p.entry = newPaletteEntry(p)
	p.list = widget.NewList(func() int { return len(p.shown) }, newChoiceRow, func(i widget.ListItemID, o fyne.CanvasObject) {
		row := o.(*fyne.Container)
		row.Objects[0].(*widget.Label).SetText(p.shown[i].title)
		row.Objects[1].(*widget.Label).SetText(p.shown[i].hint)
	})
	p.list.OnSelected = func(i widget.ListItemID) { p.at = i }
	p.entry.OnChanged = p.filter
	p.entry.OnSubmitted = func(string) { p.choose() }
	p.popup = widget.NewModalPopUp(container.NewBorder(p.entry, nil, nil, nil, p.list), w.win.Canvas())
	size := w.win.Canvas().Size()
	p.popup.Resize(fyne.NewSize(min(620, size.Width-40), min(440, size.Height-40)))
	p.popup.Show()
	p.filter("")
	w.win.Canvas().Focus(p.entry)
}

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

func newChoiceRow() fyne.CanvasObject {
	title, hint := widget.NewLabel(""), widget.NewLabel("")
	title.Truncation = fyne.TextTruncateEllipsis
	hint.Importance = widget.LowImportance
	return container.NewBorder(nil, nil, nil, hint, title)
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
	p.list.UnselectAll()
	p.list.Refresh()
	p.move(-p.at)
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

// choose closes the palette and runs the choice.
func (p *palette) choose() {
	p.popup.Hide()
	if p.at < len(p.shown) {
		p.shown[p.at].run()
	}
}

// paletteEntry is the field of the palette, whose arrow keys move in the list.
type paletteEntry struct {
	widget.Entry
	palette *palette
}

func newPaletteEntry(p *palette) *paletteEntry {
	e := &paletteEntry{palette: p}
	e.PlaceHolder = "Type a command or the title of an article"
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
		e.palette.popup.Hide()
	default:
		e.Entry.TypedKey(ev)
	}
}
