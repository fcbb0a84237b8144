package catalogue

import (
	"claimlight/app/phrase"
	"claimlight/internal/catalogue"
	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"
	"claimlight/widgets/notice"
	"claimlight/widgets/table"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// parts are what the table consists of in the window.
type parts struct {
	content fyne.CanvasObject
	entry   *field.Entry // for words
	chips   *fyne.Container
	add     *field.Button
	count   *kit.Caption
	table   *table.Table
	empty   *notice.EmptyState // where no claim is shown
	bulk    *fyne.Container    // what can be done with the marked claims
	marked  *kit.Caption
	saved   *field.Button
}

func (t *Table) newParts() *parts {
	p := &parts{table: table.New(), count: kit.NewCaption(""), marked: kit.NewCaption("")}
	p.table.Name = words.CatalogueClaimsTable.String()
	p.count.Alignment = fyne.TextAlignTrailing
	p.entry = field.Called(words.CatalogueWords.String(), field.NewEntry(words.CatalogueWords.String()))
	p.entry.SetText(t.view.Filter.Words)
	p.entry.OnChanged = t.typed
	p.entry.OnSubmitted = func(string) { t.toRows() }
	p.add = t.button(words.CatalogueAddFilter, theme.ContentAddIcon(), t.addFilter)
	p.saved = t.button(words.CatalogueViews, theme.ListIcon(), t.chooseView)
	choose := t.button(words.CatalogueColumns, theme.GridIcon(), t.chooseColumns)
	t.hook(p.entry)
	p.chips = container.New(&kit.WrapRow{Gap: 6})
	p.bulk = t.newBulk(p.marked)
	p.empty = notice.NewEmptyState(theme.ListIcon(), words.CatalogueReading.String(),
		field.Action{Text: words.CatalogueClearFilter.String(), Run: t.clearFilter})
	for _, f := range p.empty.Fields() {
		t.hook(f)
	}
	tools := kit.NewRow(8, []float32{0, 1, 0, 0},
		container.New(wide(220), p.entry), container.New(&kit.Middle{}, p.count), p.saved, choose)
	top := kit.NewInset(kit.Inset{Left: 10, Top: 6, Right: 10, Bottom: 6}, kit.NewColumn(6, tools, p.chips, p.bulk))
	p.content = container.NewBorder(top, nil, nil, nil, container.NewStack(p.table, p.empty))
	t.wire(p.table)
	p.table.SetColumns(t.tableColumns(t.view))
	p.table.SetSort(string(t.view.Order.By), t.view.Order.Down)
	return p
}

// wide gives an object at least a width, in dp.
type wide float32

func (w wide) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(float32(w), objects[0].MinSize().Height)
}

func (w wide) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// button is a button of the table: Esc leaves it for the rows, and the keys of the window work on it.
func (t *Table) button(name words.Fixed, icon fyne.Resource, tapped func()) *field.Button {
	b := field.NewButton(name.String(), icon, tapped)
	t.hook(b)
	return b
}

// hook has Esc in a field of the table lead to its rows.
func (t *Table) hook(f field.Field) {
	h := f.Hooked()
	h.OnLeave, h.OnShortcut = func() { t.toRows() }, t.Key
}

func (t *Table) wire(w *table.Table) {
	w.OnOpen = t.open
	w.OnSort = t.sort
	w.OnColumns = t.keepColumns
	w.OnMarks = t.showMarked
	w.OnDigit = t.rateBy
	w.OnRune = t.letter
	w.OnDelete = t.delete
	w.OnLeave = t.Leave
	w.OnMenu = t.menu
	w.OnHeader = t.columnMenu
	w.OnKey = t.Key
}

// toRows gives the rows the keyboard.
func (t *Table) toRows() { t.Ask.Focus(t.First()) }

// letter runs what a letter means in the table.
func (t *Table) letter(r rune) {
	if r == '/' || r == '.' {
		t.Ask.Focus(t.parts.entry)
		return
	}
	latin, ok := t.Letter(r)
	if !ok {
		return
	}
	if run := map[rune]func(){
		'f': t.addFilter, 'v': t.chooseView, 'l': t.chooseColumns, 's': t.askSource, 't': t.askTags, 'e': t.export,
	}[latin]; run != nil {
		run()
	}
}

// typed looks for words, once nothing more is typed.
func (t *Table) typed(text string) {
	t.view.Filter.Words = text
	t.filtered()
}

func (t *Table) clearFilter() {
	t.view.Filter = catalogue.Filter{}
	t.parts.entry.Fill("")
	t.filtered()
	t.toRows()
}

// showFilter shows what is filtered by as chips, each of which can be changed and taken away.
func (t *Table) showFilter() {
	p := t.parts
	if p.entry.Text != t.view.Filter.Words {
		p.entry.Fill(t.view.Filter.Words)
	}
	p.chips.Objects = nil
	for _, k := range kinds() {
		said := k.said(t, t.view.Filter)
		if said == "" {
			continue
		}
		chip := field.NewChip(words.CatalogueChip(k.name, phrase.Short(said, 60)).String(), func() { k.ask(t) }, func() {
			k.clear(&t.view.Filter)
			t.filtered()
			t.toRows()
		})
		t.hook(chip)
		p.chips.Objects = append(p.chips.Objects, chip)
	}
	p.chips.Objects = append(p.chips.Objects, p.add)
	p.chips.Refresh()
	p.content.Refresh()
}

// showFound shows the claims that pass, and how many they are.
func (t *Table) showFound() {
	p := t.parts
	p.table.SetRows(rows{t.found, t.labels})
	p.empty.Hidden = len(t.found) > 0
	switch {
	case t.list == nil:
		p.count.SetText("")
		p.empty.SetText(words.CatalogueReading.String())
	case t.list.Len() == 0:
		p.count.SetText(words.CountClaims(0).String())
		p.empty.SetText(words.CatalogueNone.String())
	default:
		all := words.CountClaims(t.list.Len())
		p.count.SetText(all.String())
		if !t.view.Filter.Empty() {
			p.count.SetText(words.CatalogueOf(len(t.found), all).String())
		}
		p.empty.SetText(words.CatalogueNothingPasses.String())
	}
	p.empty.Offer(t.list != nil && t.list.Len() > 0)
	p.content.Refresh()
}

// showMarked shows what can be done with the marked claims.
func (t *Table) showMarked(n int) {
	p := t.parts
	if p == nil {
		return
	}
	if was := p.bulk.Visible(); was != (n > 0) {
		p.bulk.Hidden = n == 0
		p.content.Refresh()
	}
	p.marked.SetText(words.CatalogueMarked(n).String())
}
