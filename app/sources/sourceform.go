package sources

import (
	"strings"

	"claimlight/app/ask"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2/widget"
)

// editSource asks for what the source book says of a source.
func (b *Book) editSource(s storage.BookSource) {
	name, link := ask.NewEntry(words.SourcesName.String()), ask.NewEntry("https://")
	aliases, notes := ask.NewEntry(words.SourcesOneOnEachLine.String()), ask.NewEntry(words.SourcesPrivate.String())
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
		{Text: words.SourcesName.String(), Widget: name},
		{Text: words.SourcesKind.String(), Widget: kind},
		{Text: words.SourcesLink.String(), Widget: link},
		{Text: words.SourcesAliases.String(), Widget: aliases, HintText: words.SourcesClaimsWithOneTheseNames.String()},
		{Text: words.SourcesNotes.String(), Widget: notes},
	}
	b.Ask.Form(words.SourcesSource.String(), words.SourcesSave.String(), items, func() {
		s.Name, s.Link, s.Notes = name.Text, link.Text, notes.Text
		s.Aliases = strings.Split(aliases.Text, "\n")
		s.Kind = ""
		if kind.SelectedIndex() > 0 {
			s.Kind = kinds.Value(kind.Selected)
		}
		b.saveSource(s)
	}).Focus(name)
}
