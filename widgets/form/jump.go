package form

import (
	"slices"

	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/widgets/field"

	"fyne.io/fyne/v2"
)

// Field is a field of the form to which a key of its own leads. Each is the first one of what belongs together; Tab
// goes on from there.
type Field struct {
	ID     string // in no language
	Name   string
	Key    fyne.KeyName
	folded bool // it is one of the less used fields, which are folded away
}

// Fields are those fields, in the order of Tab. Their keys are no letters: a word that is typed where no text field has
// the caret, as after Enter, leads nowhere.
func Fields() []Field {
	return []Field{
		{ID: "source", Name: claim.Label("Source.Name"), Key: fyne.KeyF2},
		{ID: "figure-as-written", Name: words.FormFigureAsWritten.String(), Key: fyne.KeyF3},
		{ID: "rating", Name: claim.Label("Rating"), Key: fyne.KeyF4},
		{ID: "conclusion", Name: claim.Label("Conclusion"), Key: fyne.KeyF5},
		{ID: "evidence", Name: evidenceName.String(), Key: fyne.KeyF6, folded: true},
		{ID: "tags", Name: tagsName(), Key: fyne.KeyF7, folded: true},
		{ID: "notes", Name: claim.Label("Notes"), Key: fyne.KeyF8, folded: true},
	}
}

// tagsName is the name of the field of tags, with how it is filled in.
func tagsName() string { return words.FormWithCommasBetween(claim.Label("Tags")).String() }

// evidenceName is the name of the first field of a piece of evidence.
const evidenceName = words.FormEvidence

// focus gives a field the keyboard, by its name among Fields, and opens the part in which it is folded away.
func (f *sheet) focus(name string) {
	if slices.ContainsFunc(Fields(), func(field Field) bool { return field.Name == name && field.folded }) &&
		!f.more.body.Visible() {
		f.more.open(true)
	}
	if name == evidenceName.String() {
		f.evidence.start()
		return
	}
	for _, b := range f.bindings {
		if nameOf(b.field) == name {
			f.keyboard.focus(b.field)
			return
		}
	}
	first := f.figures.list[0]
	for _, b := range first.bindings {
		if nameOf(b.field) == name {
			first.fold.open(true)
			f.keyboard.focus(b.field)
		}
	}
}

// nameOf is the name by which a field is known; empty for what is no field.
func nameOf(on fyne.Focusable) string {
	if f, ok := on.(field.Field); ok {
		return f.Hooked().Name
	}
	return ""
}
