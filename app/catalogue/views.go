package catalogue

import (
	"encoding/json"
	"slices"

	"claimlight/app/ask"
	"claimlight/app/outbox"
	"claimlight/internal/words"
)

// remembered is what the table showed last.
func (t *Table) remembered() view {
	var v view
	t.Memory.Load(keyView, &v)
	return v
}

func (t *Table) remember() { t.Memory.Put(keyView, t.view) }

// views are those that are saved, in the order of their saving. One that this program cannot read is left out: what it
// would show is not what was meant.
func (t *Table) views() []view {
	stored, err := t.Library.Views.All(t.Context)
	t.Voice.Fail(err)
	var out []view
	for _, s := range t.Session.Outbox.Views(stored) {
		v := view{}
		if json.Unmarshal([]byte(s.Content), &v) == nil {
			v.Name = s.Name
			out = append(out, v)
		}
	}
	return out
}

// keep saves a view, in the place of the one that was called old.
func (t *Table) keep(old string, v view) bool {
	name := v.Name
	v.Name = ""
	data, err := json.Marshal(v)
	return !t.Voice.Fail(err) && t.Session.Put(&outbox.View{Old: old, Name: name, Content: string(data)}, nil)
}

// chooseView lists the saved views, to show one, and what can be done with them.
func (t *Table) chooseView() {
	saved := t.views()
	var choices []ask.Choice
	for _, v := range saved {
		choices = append(choices, ask.Choice{
			Title: v.Name, Hint: words.CatalogueView.String(), Run: func() { t.show(v) },
		})
	}
	choices = append(choices, ask.Choice{Title: words.CatalogueSaveView.String(), Run: func() { t.nameView("") }})
	for _, v := range saved {
		choices = append(choices,
			ask.Choice{Title: words.CatalogueRenameView(v.Name).String(), Run: func() { t.nameView(v.Name) }},
			ask.Choice{Title: words.CatalogueDeleteView(v.Name).String(), Run: func() { t.deleteView(v.Name) }})
	}
	t.Ask.Choose(words.CatalogueView.String(), choices, nil)
}

// show shows a saved view.
func (t *Table) show(v view) {
	t.view = v
	t.view.Columns = slices.Clone(v.Columns)
	t.parts.table.SetColumns(t.tableColumns(v))
	t.parts.table.SetSort(string(v.Order.By), v.Order.Down)
	t.filtered()
	t.toRows()
}

// nameView asks under which name the table is saved as it is, or what a saved view is called from now on.
func (t *Table) nameView(old string) {
	title, verb := words.CatalogueSaveViewTitle, words.CatalogueSave
	if old != "" {
		title, verb = words.CatalogueRenameViewTitle, words.CatalogueRename
	}
	name := ask.NewEntry("")
	name.SetText(old)
	if old == "" {
		name.SetText(t.view.Name)
	}
	s := t.Ask.NewSheet(title.String(), verb.String(), func() { t.saveView(old, name.Text) })
	s.Ready(name.Text != "")
	name.OnChanged = func(text string) { s.Ready(text != "") }
	s.Add(words.CatalogueNameOfView.String(), name, nil)
	t.Ask.ShowAs(s, 460, 180, name)
}

// saveView saves the table as it is under a name, in the place of the view that had it; or gives a view another name.
func (t *Table) saveView(old, name string) {
	saved := t.views()
	v := t.view
	if i := slices.IndexFunc(saved, func(s view) bool { return s.Name == old }); old != "" && i >= 0 {
		v = saved[i]
	} else {
		t.keepColumns()
		v.Columns, t.view.Name = t.view.Columns, name
	}
	v.Name = name
	if t.keep(old, v) {
		t.Voice.Tell(words.CatalogueViewSaved(name).String())
	}
}

func (t *Table) deleteView(name string) {
	if t.Session.Put(&outbox.View{Old: name}, nil) {
		t.Voice.Tell(words.CatalogueViewDeleted(name).String())
	}
}
