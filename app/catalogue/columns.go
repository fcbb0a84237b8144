package catalogue

import (
	"cmp"
	"slices"

	"claimlight/app/ask"
	"claimlight/internal/catalogue"
	"claimlight/internal/words"
	"claimlight/widgets/table"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// column says how a column of the catalogue is shown.
type column struct {
	title  words.Fixed
	width  float32 // usual, in dp
	number bool
	usual  bool // shown unless the user says otherwise
}

var columns = map[catalogue.Column]column{
	catalogue.Quote:      {title: words.CatalogueQuote, width: 260, usual: true},
	catalogue.Source:     {title: words.CatalogueSource, width: 140, usual: true},
	catalogue.Rating:     {title: words.CatalogueRating, width: 118, usual: true},
	catalogue.Status:     {title: words.CatalogueStatus, width: 96, usual: true},
	catalogue.Figure:     {title: words.CatalogueFigure, width: 96, number: true, usual: true},
	catalogue.Unit:       {title: words.CatalogueUnit, width: 92, usual: true},
	catalogue.Period:     {title: words.CataloguePeriod, width: 120},
	catalogue.SaidOn:     {title: words.CatalogueSaidOn, width: 92, usual: true},
	catalogue.Tags:       {title: words.CatalogueTags, width: 120},
	catalogue.Evidence:   {title: words.CatalogueEvidence, width: 84, number: true},
	catalogue.Confirmed:  {title: words.CatalogueToConfirm, width: 110},
	catalogue.Place:      {title: words.CataloguePlace, width: 130},
	catalogue.Title:      {title: words.CatalogueArticle, width: 180, usual: true},
	catalogue.Site:       {title: words.CatalogueSite, width: 120},
	catalogue.Published:  {title: words.CataloguePublished, width: 92},
	catalogue.Language:   {title: words.CatalogueLanguage, width: 80},
	catalogue.Annotator:  {title: words.CatalogueAnnotator, width: 110},
	catalogue.Wording:    {title: words.CatalogueWording, width: 200},
	catalogue.SourceKind: {title: words.CatalogueSourceKind, width: 110},
	catalogue.Created:    {title: words.CatalogueTaggedOn, width: 92},
	catalogue.Updated:    {title: words.CatalogueChangedOn, width: 92},
}

// title is the name of a column; empty where this program does not know it.
func (t *Table) title(id catalogue.Column) string {
	if name, own := id.OwnField(); own {
		return t.Session.Scheme().Label(name)
	}
	if c, known := columns[id]; known {
		return c.title.String()
	}
	return ""
}

// offered are the columns that can be shown: those of every library, and the newsroom's own fields.
func (t *Table) offered() []catalogue.Column {
	all := slices.Clone(catalogue.Columns)
	for _, f := range t.Session.Scheme().Shown() {
		all = append(all, catalogue.Own(f.Name))
	}
	return all
}

// ownWidth is the usual width of the column of an own field, in dp.
const ownWidth = 110

// shownColumn is a column that is shown, as it is remembered.
type shownColumn struct {
	ID    catalogue.Column `json:"id"`
	Width float32          `json:"width,omitempty"` // in dp; the usual one when zero
}

// usualColumns are those that are shown unless the user says otherwise.
func usualColumns() []shownColumn {
	var out []shownColumn
	for _, id := range catalogue.Columns {
		if columns[id].usual {
			out = append(out, shownColumn{ID: id})
		}
	}
	return out
}

// tableColumns are the columns of a view, as the table draws them. What this program does not know is left out.
func (t *Table) tableColumns(v view) []table.Column {
	shown := v.Columns
	if len(shown) == 0 {
		shown = usualColumns()
	}
	var out []table.Column
	for _, s := range shown {
		title, c := t.title(s.ID), columns[s.ID]
		if title == "" {
			continue
		}
		out = append(out, table.Column{
			ID: string(s.ID), Title: title, Width: cmp.Or(s.Width, c.width, ownWidth), Number: c.number,
			Grows: s.ID == catalogue.Quote,
		})
	}
	return out
}

// keepColumns takes the columns of the table, with the widths that the user gave them, for those of the view.
func (t *Table) keepColumns() {
	t.view.Columns = nil
	for _, c := range t.parts.table.Columns() {
		t.view.Columns = append(t.view.Columns, shownColumn{catalogue.Column(c.ID), c.Width})
	}
	t.remember()
}

// chooseColumns lists all columns, to show one or to hide it.
func (t *Table) chooseColumns() {
	var choices []ask.Choice
	for _, id := range t.offered() {
		hint := ""
		if t.shows(id) {
			hint = words.CatalogueShown.String()
		}
		choices = append(choices, ask.Choice{
			Title: t.title(id), Hint: hint, Run: func() { t.toggleColumn(id); t.chooseColumns() },
		})
	}
	choices = append(choices, ask.Choice{Title: words.CatalogueUsualColumns.String(), Run: func() { t.setColumns(nil) }})
	t.Ask.Choose(words.CatalogueShowOrHideColumn.String(), choices, nil)
}

func (t *Table) shows(id catalogue.Column) bool {
	return slices.ContainsFunc(t.parts.table.Columns(), func(c table.Column) bool { return c.ID == string(id) })
}

func (t *Table) toggleColumn(id catalogue.Column) {
	t.keepColumns()
	had := len(t.view.Columns)
	t.view.Columns = slices.DeleteFunc(t.view.Columns, func(s shownColumn) bool { return s.ID == id })
	if len(t.view.Columns) == had {
		t.view.Columns = append(t.view.Columns, shownColumn{ID: id})
	}
	t.setColumns(t.view.Columns)
}

func (t *Table) setColumns(shown []shownColumn) {
	t.view.Columns = shown
	t.parts.table.SetColumns(t.tableColumns(t.view))
	t.remember()
}

// move gives a column another place, one to the left or right.
func (t *Table) move(id string, by int) {
	t.keepColumns()
	shown := t.view.Columns
	i := slices.IndexFunc(shown, func(s shownColumn) bool { return string(s.ID) == id })
	if j := i + by; i >= 0 && j >= 0 && j < len(shown) {
		shown[i], shown[j] = shown[j], shown[i]
		t.setColumns(shown)
	}
}

// columnMenu offers what can be done with a column.
func (t *Table) columnMenu(id string, at fyne.Position) {
	sorted := func(down bool) func() {
		return func() { t.setOrder(catalogue.Order{By: catalogue.Column(id), Down: down}) }
	}
	hide := fyne.NewMenuItem(words.CatalogueHideColumn.String(), func() { t.toggleColumn(catalogue.Column(id)) })
	hide.Disabled = len(t.parts.table.Columns()) < 2
	menu := fyne.NewMenu("",
		fyne.NewMenuItem(words.CatalogueSortUp.String(), sorted(false)),
		fyne.NewMenuItem(words.CatalogueSortDown.String(), sorted(true)),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(words.CatalogueMoveLeft.String(), func() { t.move(id, -1) }),
		fyne.NewMenuItem(words.CatalogueMoveRight.String(), func() { t.move(id, 1) }),
		hide,
		fyne.NewMenuItem(words.CatalogueColumns.String(), t.chooseColumns))
	widget.ShowPopUpMenuAtPosition(menu, t.Ask.Window.Canvas(), at)
}
