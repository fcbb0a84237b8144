package form

import (
	"slices"
	"strings"
	"testing"

	"claimlight/internal/claim"
	"claimlight/widgets/field"
)

// elsewhere are the texts of a claim that have no field in the form.
var elsewhere = map[string]string{
	"Selector.Quote":  "is shown, and changes in the text",
	"Selector.Prefix": "belongs to the quote", "Selector.Suffix": "belongs to the quote",
	"Source.Text": "is taken from the selected words", "Annotator": "is asked for in the menu",
}

// Whoever gives a claim another field learns here that the form has no place for it, or calls it by another name than
// the history does.
func TestEachFieldOfAClaimHasAPlaceInTheForm(t *testing.T) {
	for _, f := range claim.Fields() {
		if !f.HasText() || f.Kind == claim.Parts {
			continue // each part is confirmed by a field of its own
		}
		c := bridge()
		value := "some words"
		if f.Kind == claim.Word {
			value = f.Values[len(f.Values)-1]
		}
		f.Set(&c, value)
		d := newFormDesk(t).open(c)
		var read claim.Claim
		var names []string
		for _, b := range d.form.sheet.bindings {
			before := f.Get(&read)
			if b.read(&read); f.Get(&read) != before {
				names = append(names, b.field.(field.Field).Hooked().Name)
			}
		}
		shown := f.Get(&read) == value
		switch {
		case shown == (elsewhere[f.Path] != ""):
			t.Errorf("%s stands in the form: %t; elsewhere as it %q", f.Path, shown, elsewhere[f.Path])
		case shown && !slices.ContainsFunc(names, func(name string) bool {
			return strings.HasPrefix(name, f.Label.String())
		}):
			t.Errorf("%s is called %q in the form, and %q elsewhere", f.Path, names, f.Label.String())
		}
	}
}
