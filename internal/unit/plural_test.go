package unit_test

import (
	"testing"

	"claimlight/internal/unit"
)

func TestANounIsCounted(t *testing.T) {
	for _, c := range []struct {
		word         string
		one, english bool
		want         string
	}{
		{"fighter", false, true, "fighters"},
		{"fighter", true, true, "fighter"},
		{"person", false, true, "people"},
		{"street tree", false, true, "street trees"},
		{"city", false, true, "cities"},
		{"day-case", false, true, "day-cases"},
		{"bus", false, true, "buses"},
		{"policeman", false, true, "policemen"},
		{"human", false, true, "humans"},
		{"Baum", false, false, "Baum"},
		{"baum", false, false, "baum"},
		{"школа", false, true, "школа"},
		{"percent", false, true, unit.Label("percent")},
		{"EUR", false, true, unit.Label("EUR")},
		{"", false, true, ""},
	} {
		if got := unit.AfterNumber(c.word, c.one, c.english); got != c.want {
			t.Errorf("%q, one %t, English %t: %q, want %q", c.word, c.one, c.english, got, c.want)
		}
	}
}
