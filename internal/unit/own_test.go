package unit_test

import (
	"testing"

	"claimlight/internal/language"
	"claimlight/internal/unit"
)

// A window shows units before the words of any language are read, which takes long.
func TestUnitsAreShownWithoutTheWordsOfALanguage(t *testing.T) {
	unit.WithoutNames(func() { t.Error("the names of the languages are asked for") }, func() {
		unit.Offers()
		unit.Label("")
		for _, u := range unit.All() {
			if got, want := unit.Label(u.Code), u.Label(); got != want {
				t.Errorf("%s reads %q, want %q", u.Code, got, want)
			}
		}
	})
}

// No language has a name for a unit that the table itself has for another one.
func TestNoNameIsAnotherUnitsSpelling(t *testing.T) {
	typed := language.Typed().Units
	for word, code := range typed.Names {
		if u, is := unit.Own()[word]; is && u.Code != code && !typed.Doubtful[word] {
			t.Errorf("%q is a name of %s, and spells %s", word, code, u.Code)
		}
	}
}
