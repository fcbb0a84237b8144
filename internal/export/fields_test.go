package export_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"claimlight/internal/claim"
	"claimlight/internal/export"
	"claimlight/internal/record"
)

// kept are the fields of a claim that no file carries.
var kept = map[string]bool{"ArticleID": true, "Deleted": true, "Revision": true}

// Whoever gives a claim another field learns here which formats have forgotten it.
func TestEveryFieldOfAClaimLeaves(t *testing.T) {
	for _, name := range []string{"CSV", "JSON lines"} {
		was := encodeAs(t, formats[name], []record.Record{one()})
		for i := range reflect.TypeFor[claim.Claim]().NumField() {
			changed := one()
			field := reflect.ValueOf(&changed.Claim).Elem().Field(i)
			f := reflect.TypeFor[claim.Claim]().Field(i)
			if !kept[f.Name] && field.IsZero() {
				t.Fatalf("one() has to say something in %s", f.Name)
			}
			field.SetZero()
			if !kept[f.Name] && encodeAs(t, formats[name], []record.Record{changed}) == was {
				t.Errorf("%s does not carry %s", name, f.Name)
			}
		}
	}
}

// Each field of the table leaves and comes back by itself: what it said before, and what it says then.
func TestEachFieldOfTheTableTravels(t *testing.T) {
	for _, name := range []string{"CSV", "JSON lines"} {
		for _, f := range claim.Fields() {
			if !f.HasText() || f.Kind == claim.Parts {
				continue // what waits to be confirmed says less in a file, and has tests of its own
			}
			was, changed := one(), one()
			value := "other words"
			if f.Kind == claim.Word {
				value = f.Values[0]
			}
			f.Set(&changed.Claim, value)
			got, err := readOnto(t, encodeAs(t, formats[name], []record.Record{changed}), was)
			if back := f.Get(&got.Claim); back != value || err != nil {
				t.Errorf("%s brings %s back as %q (%v)", name, f.Path, back, err)
			}
		}
	}
}

// What is private has no column and no key in a file for which it was not chosen.
func TestPrivateFieldsStayUnlessChosen(t *testing.T) {
	private := 0
	for _, f := range claim.Fields() {
		if with := slices.Contains(export.Columns(export.WithNotes), f.Name); f.Private != (with &&
			!slices.Contains(export.Columns(export.WithoutNotes), f.Name)) {
			t.Errorf("%s: private %t, and with the choice it has a column: %t", f.Path, f.Private, with)
		}
		if f.Private {
			private++
			r := one()
			f.Set(&r.Claim, "SECRET")
			for name, open := range formats {
				if strings.Contains(name, "without notes") && strings.Contains(encodeAs(t, open, []record.Record{r}), "SECRET") {
					t.Errorf("%s holds %s", name, f.Path)
				}
			}
		}
	}
	if private == 0 {
		t.Error("nothing is private")
	}
}
