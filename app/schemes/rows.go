package schemes

import (
	"claimlight/app/ask"
	"claimlight/internal/words"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// rows is a sheet with a row for each thing of a list, which can be moved, taken away and added to.
type rows struct {
	sheet  *ask.Sheet
	asker  *ask.Asker
	box    *fyne.Container // the rows
	rest   *fyne.Container // what is no longer, or not yet, in the list
	scroll *container.Scroll
	draw   func()              // makes the rows anew
	first  []fyne.Focusable    // the field of each row that the keyboard comes to
	add    fyne.Focusable      // the button that adds
	moves  [][3]fyne.Focusable // the buttons of each row: up, down, away
}

// newRows makes an empty sheet. Below its rows stand buttons, the first of which adds one.
func (w *Work) newRows(title, about string, save func(), add ...*ask.Button) *rows {
	r := &rows{asker: w.Ask, box: container.NewVBox(), rest: container.NewVBox()}
	r.sheet = w.Ask.NewSheet(title, words.SchemesSave.String(), save)
	r.sheet.Say(about)
	below := container.NewHBox()
	for _, b := range add {
		b.Called(b.Text, r.sheet.Dismiss)
		below.Add(b)
	}
	r.add = add[0]
	r.scroll = container.NewVScroll(container.NewVBox(r.box, below, r.rest))
	r.sheet.Fill(r.scroll)
	return r
}

// show opens the sheet.
func (r *rows) show(width float32) {
	r.draw()
	r.asker.ShowAs(r.sheet, width, 520, append(r.first, r.add)[0])
}

// again draws the rows anew, with the keyboard in the one at a place.
func (r *rows) again(at int) {
	r.draw()
	r.scroll.Refresh()
	if at >= 0 && at < len(r.first) {
		r.asker.Focus(r.first[at])
	}
}

// pressed draws the rows anew after a button of one was pressed, with the keyboard on the same button of the row at a
// place: a field would take the space by which the button was pressed for a letter.
func (r *rows) pressed(at, button int) {
	r.again(-1)
	if at >= 0 && at < len(r.moves) {
		r.asker.Focus(r.moves[at][button])
		return
	}
	r.asker.Focus(r.sheet.Out)
}

// clear takes all rows away.
func (r *rows) clear() { r.box.Objects, r.rest.Objects, r.first, r.moves = nil, nil, nil, nil }

// button makes a small button with a sign in place of words.
func (r *rows) button(name string, icon fyne.Resource, able bool, press func()) *ask.Button {
	b := ask.NewButton("", press, r.sheet.Dismiss)
	b.Icon, b.Importance = icon, widget.LowImportance
	b.Called(name, r.sheet.Dismiss)
	ask.SetAble(b, able)
	return b
}

// movers are the buttons that every row ends with: up, down, and away.
func (r *rows) movers(at, of int, swap func(a, b int), drop func()) fyne.CanvasObject {
	move := func(by, button int) func() {
		return func() {
			swap(at, at+by)
			r.pressed(at+by, button)
		}
	}
	up := r.button(words.SchemesUp.String(), theme.MoveUpIcon(), at > 0, move(-1, 0))
	down := r.button(words.SchemesDown.String(), theme.MoveDownIcon(), at < of-1, move(1, 1))
	away := r.button(words.SchemesRemove.String(), theme.DeleteIcon(), true, func() {
		drop()
		r.pressed(min(at, of-2), 2)
	})
	r.moves = append(r.moves, [3]fyne.Focusable{up, down, away})
	return container.NewHBox(up, down, away)
}

// entry makes a field of a row.
func (r *rows) entry(name, text, hint string, changed func(string)) *ask.Entry {
	e := ask.NewEntry(hint)
	e.SetText(text)
	e.OnChanged = changed
	r.sheet.Take(name, e)
	return e
}

// pick makes a list of a row.
func (r *rows) pick(name string, options []string, at int, chosen func(at int)) *ask.Select {
	s := ask.NewSelect(options...)
	s.SetSelectedIndex(at)
	s.OnChanged = func(string) { chosen(s.SelectedIndex()) }
	r.sheet.Take(name, s)
	return s
}

// put adds a row.
func (r *rows) put(first fyne.Focusable, weights []float32, cells ...fyne.CanvasObject) {
	r.first = append(r.first, first)
	r.box.Add(kit.NewRow(kit.GapFields, weights, cells...))
}

// putRest adds a line under the list: what it is about, and what can be done with it.
func (r *rows) putRest(text, verb string, do func()) {
	l := widget.NewLabel(text)
	l.Truncation = fyne.TextTruncateEllipsis
	b := ask.NewButton(verb, do, r.sheet.Dismiss)
	b.Importance = widget.LowImportance
	r.rest.Add(container.NewBorder(nil, nil, nil, b, l))
}
