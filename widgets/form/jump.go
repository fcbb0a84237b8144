package form

import (
	"slices"

	"claimlight/internal/claim"
	"claimlight/widgets/field"

	"fyne.io/fyne/v2"
)

// Field is a field of the form to which a key of its own leads. Each is the first one of what belongs together; Tab
// goes on from there.
type Field struct {
	Name   string
	Key    fyne.KeyName
	folded bool // it is one of the less used fields, which are folded away
}

// Fields are those fields, in the order of Tab. Their keys are no letters: a word that is typed where no text field has
// the caret, as after Enter, leads nowhere.
func Fields() []Field {
	return []Field{
		{Name: "Source", Key: fyne.KeyF2},
		{Name: "Figure as written", Key: fyne.KeyF3},
		{Name: "Rating", Key: fyne.KeyF4},
		{Name: "Conclusion", Key: fyne.KeyF5},
		{Name: evidenceName, Key: fyne.KeyF6, folded: true},
		{Name: "Tags, with commas between", Key: fyne.KeyF7, folded: true},
		{Name: "Notes", Key: fyne.KeyF8, folded: true},
	}
}

// evidenceName is the name of the first field of a piece of evidence.
const evidenceName = "Evidence"

// FocusRating gives the rating the keyboard: that of the claim, or of what could become one.
func (f *Form) FocusRating() {
	switch {
	case f.shown:
		f.focusField(f.fields.rating)
	case f.draft.object.Visible():
		f.focusField(f.draft.rating)
	}
}

// FocusField gives a field the keyboard, by its name among FormFields, and opens the part in which it is folded away.
// It does nothing while no claim is shown.
func (f *Form) FocusField(name string) {
	if !f.shown {
		return
	}
	if slices.ContainsFunc(Fields(), func(field Field) bool { return field.Name == name && field.folded }) &&
		!f.fields.more.body.Visible() {
		f.fields.more.open(true)
	}
	if name == evidenceName {
		f.focusEvidence()
		return
	}
	for _, b := range f.bindings {
		if nameOf(b.field) == name {
			f.focusField(b.field)
			return
		}
	}
	first := f.figures.list[0]
	for _, b := range first.bindings {
		if nameOf(b.field) == name {
			first.fold.open(true)
			f.focusField(b.field)
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

// focusEvidence goes to the first piece of evidence, and starts one where there is none.
func (f *Form) focusEvidence() {
	if len(f.evidence.list) == 0 {
		f.evidence.add()
		return
	}
	f.evidence.focus(f.evidence.list[0])
}

// rate asks for a rating of what is shown.
func (f *Form) rate(r claim.Rating) {
	f.Flush()
	if f.OnRate != nil {
		f.OnRate(r)
	}
}

// typedDigit rates by the number of a rating, from a field that has no use for digits; 0 takes the rating away.
func (f *Form) typedDigit(n int) {
	switch {
	case n == 0:
		f.rate(claim.NotRated)
	case n <= len(f.labels.Ratings):
		f.rate(f.labels.Ratings[n-1].Value)
	}
}
