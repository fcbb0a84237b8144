package sources

import (
	"strings"

	"claimlight/app/ask"
	"claimlight/storage"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2/widget"
)

// editSource asks for what the source book says of a source.
func (b *Book) editSource(s storage.BookSource) {
	name, link := ask.NewEntry("Name"), ask.NewEntry("https://")
	aliases, notes := ask.NewEntry("One on each line"), ask.NewEntry("Private")
	aliases.MultiLine, notes.MultiLine = true, true
	aliases.SetMinRowsVisible(3)
	notes.SetMinRowsVisible(2)
	name.SetText(s.Name)
	link.SetText(s.Link)
	aliases.SetText(strings.Join(s.Aliases, "\n"))
	notes.SetText(s.Notes)
	kinds := kit.EnglishLabels().Kinds
	kind := widget.NewSelect(kindTexts(kinds), nil)
	kind.SetSelectedIndex(0)
	if s.Kind != "" {
		kind.SetSelected(kinds.Text(s.Kind))
	}
	items := []*widget.FormItem{
		{Text: "Name", Widget: name},
		{Text: "Kind", Widget: kind},
		{Text: "Link", Widget: link},
		{Text: "Aliases", Widget: aliases, HintText: "Claims with one of these names belong to this source."},
		{Text: "Notes", Widget: notes},
	}
	b.Ask.Form("Source", "Save", items, func() {
		s.Name, s.Link, s.Notes = name.Text, link.Text, notes.Text
		s.Aliases = strings.Split(aliases.Text, "\n")
		s.Kind = ""
		if kind.SelectedIndex() > 0 {
			s.Kind = kinds.Value(kind.Selected)
		}
		b.saveSource(s)
	}).Focus(name)
}
