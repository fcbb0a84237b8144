package numeral_test

import (
	"strings"
	"testing"

	"claimlight/internal/language"
	"claimlight/internal/suggest/numeral"
)

func TestAdder(t *testing.T) {
	for _, c := range []struct {
		tag, words string
		want       int64 // -1 where a word does not fit
	}{
		{"en", "twenty three", 23},
		{"en", "two hundred five thousand", 205_000},
		{"en", "three thousand million", 3_000_000_000},
		{"en", "twenty thirty", -1},
		{"en", "two million three million", -1},
		{"fr", "quatre vingt dix", 90},
		{"fr", "dix huit", 18},
		{"fr", "soixante dix sept", 77},
		{"fr", "quatre vingt dix neuf", 99},
		{"fr", "dix cinq", -1},
		{"uk", "сто двадцять п'ять", 125},
	} {
		table := numeral.Of(&language.Of(c.tag, "").Numbers)
		a := numeral.Adder{Vigesimal: table.Vigesimal}
		fits := true
		for w := range strings.FieldsSeq(c.words) {
			fits = fits && a.Take(table.Words[w])
		}
		if got := a.Total + a.Part; fits != (c.want >= 0) || fits && got != c.want {
			t.Errorf("%s: %q is %d, fits %t; want %d", c.tag, c.words, got, fits, c.want)
		}
	}
}

func TestJoined(t *testing.T) {
	for _, c := range []struct {
		tag, word string
		want      int64
	}{
		{"de", "dreiundzwanzigtausendvierhundertfünf", 23_405},
		{"it", "duemilatrecento", 2_300},
		{"nl", "drieëntwintig", 23},
		{"de", "hundertwasser", 0},
		{"en", "twentythree", 0},
	} {
		if got, _ := numeral.Of(&language.Of(c.tag, "").Numbers).Joined(c.word); got != c.want {
			t.Errorf("%s: %q is %d, want %d", c.tag, c.word, got, c.want)
		}
	}
}
