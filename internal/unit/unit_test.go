package unit_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"claimlight/internal/unit"

	"github.com/shopspring/decimal"
	"golang.org/x/text/currency"
)

func TestCodesOfMoneyAreISO4217(t *testing.T) {
	found := 0
	for _, u := range unit.All() {
		if u.Kind != unit.Currency || u.Code == unit.Unofficial {
			continue
		}
		found++
		if iso, err := currency.ParseISO(u.Code); err != nil || iso.String() != u.Code {
			t.Errorf("%s is no ISO 4217 code: %v", u.Code, err)
		}
	}
	if found < 60 {
		t.Errorf("only %d currencies", found)
	}
}

func TestWhatIsACurrency(t *testing.T) {
	for word, want := range map[string]bool{
		"EUR": true, "euro": true, "€": true,
		"$": false, "BTC": true, "XAF": true, "DEM": true, // the African franc is read nowhere, and the mark is gone
		"SUV": false, "NGO": false, "XXX": false, "XTS": false, "cent": false,
		"dinar": false, "dollar": false, "all": false, "cup": false, "km": false, "": false,
	} {
		if got := unit.IsCurrency(word); got != want {
			t.Errorf("IsCurrency(%q) = %t", word, got)
		}
	}
}

// Each code, each label and each other spelling stands for its row, and for no other.
func TestEachSpellingStandsForItsRow(t *testing.T) {
	owner := map[string]string{}
	for _, u := range unit.All() {
		for _, s := range slices.Concat([]string{u.Code, u.Label()}, u.Also()) {
			if other := owner[s]; other != "" && other != u.Code {
				t.Errorf("%q stands for %s and %s", s, other, u.Code)
			}
			owner[s] = u.Code
			if got := unit.Code(s); got != u.Code {
				t.Errorf("%q is understood as %q, want %q", s, got, u.Code)
			}
		}
		if u.Kind == unit.Unknown {
			t.Errorf("%s has no kind", u.Code)
		}
	}
	for _, n := range unit.Names() {
		if other := owner[n.Word]; other != "" && other != n.Code {
			t.Errorf("%q stands for %s and %s", n.Word, other, n.Code)
		}
		owner[n.Word] = n.Code
	}
}

func TestOldSpellingsAreTheUnit(t *testing.T) {
	for old, want := range map[string]string{
		"year": "years", "day": "days", "megawatt": "MW", "Megawatts": "MW", "%": "percent", "pp": "percentage_points",
		"km/h":        "km per hour",
		"km per hour": "km per hour", "mph": "mile per hour",
		"km/год": "km per hour", "light years": "light year", "  square   km ": "square km",
		"square kilometres": "square km", "sq. ft": "square foot", "km²": "square km", "m³": "cubic m",
		"квадратних кілометрів": "square km",
		"people": "person", "households": "household", "тонн": "tonne", "Euros": "EUR", "mW": "mW", "won": "won",
		"dollars": "dollars",
		"pilot":   "pilot", "square": "square", "square pilot": "square pilot", "": "",
	} {
		if got := unit.Code(old); got != want {
			t.Errorf("%q is understood as %q, want %q", old, got, want)
		}
		if !unit.Same(old, want) {
			t.Errorf("%q is not the same as %q", old, want)
		}
	}
	for _, pair := range [][2]string{
		{"percent", "percentage_points"},
		{"square km", "square m"},
		{"km", "km/h"},
		{"EUR", "USD"},
		{"pilot", "person"},
		{"", "km"},
	} {
		if unit.Same(pair[0], pair[1]) {
			t.Errorf("%q is the same as %q", pair[0], pair[1])
		}
	}
}

func TestLabelsAreForPeople(t *testing.T) {
	for stored, want := range map[string]string{
		"percentage_points": "percentage points", "year": "years", "megawatt": "MW",
		"km per hour": "km/h", "square mile": "square mile", "EUR": "EUR", "pilot": "pilot",
	} {
		if got := unit.Label(stored); got != want {
			t.Errorf("%q reads %q, want %q", stored, got, want)
		}
	}
	for _, u := range unit.All() {
		if strings.ContainsAny(u.Label(), "_|") {
			t.Errorf("the label %q is no word", u.Label())
		}
	}
}

func TestKindsOfModifiedUnits(t *testing.T) {
	for code, want := range map[string]unit.Kind{
		"square km": unit.Area, "cubic m": unit.Volume, "nautical mile": unit.Length,
		"light year": unit.Length, "square tonne": unit.Other, "square pilot": unit.Unknown,
	} {
		if got := unit.KindOf(code); got != want {
			t.Errorf("%s is of kind %d, want %d", code, got, want)
		}
	}
}

func TestConvert(t *testing.T) {
	for _, c := range []struct{ value, from, to, want string }{
		{"100", "mile", "km", "160.9344"},
		{"160.9344", "km", "miles", "100"},
		{"10", "square mile", "km²", "25.89988"},
		{"60", "mph", "km/h", "96.56064"},
		{"100", "°C", "°F", "212"},
		{"212", "°F", "°C", "100"},
		{"1", "tonne", "pound", ""}, // which ton?
		{"1", "km", "years", ""},
		{"1", "", "", ""},
	} {
		got, ok := unit.Convert(decimal.RequireFromString(c.value), c.from, c.to)
		if ok != (c.want != "") || ok && got.String() != c.want {
			t.Errorf("%s %s in %s = %s, %t; want %s", c.value, c.from, c.to, got, ok, c.want)
		}
	}
}

func TestConversionsJoinUnitsOfOneKind(t *testing.T) {
	for _, pair := range unit.Conversions() {
		for _, code := range pair {
			if unit.KindOf(code) == unit.Unknown || unit.Code(code) != code {
				t.Errorf("%s is no code", code)
			}
		}
		if unit.KindOf(pair[0]) != unit.KindOf(pair[1]) {
			t.Errorf("%s and %s measure different things", pair[0], pair[1])
		}
	}
}

// A person who reads a table of claims finds each unit in its documentation.
func TestTheDocumentationNamesEachUnit(t *testing.T) {
	doc, err := os.ReadFile("../../docs/csv.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, u := range unit.All() {
		if (u.Kind != unit.Currency || u.Code == unit.Unofficial) && !strings.Contains(string(doc), "`"+u.Code+"`") {
			t.Errorf("docs/csv.md does not name %s", u.Code)
		}
	}
}
