package verdict_test

import (
	"testing"

	"claimlight/internal/claim"
	"claimlight/internal/export/verdict"
)

func TestWordsThatMeanAStep(t *testing.T) {
	for words, want := range map[string]claim.Rating{
		"FALSE": claim.False, "Pants on Fire!": claim.False, " mostly_false ": claim.MostlyFalse, "Half-True": claim.HalfTrue,
		"Напівправда":          claim.HalfTrue,
		"Größtenteils falsch.": claim.MostlyFalse, "correct": claim.True, "half_true": claim.HalfTrue,
		"No evidence":     claim.Unverifiable,
		"Missing context": claim.NotRated, "Satire": claim.NotRated, "": claim.NotRated,
		"This is false because": claim.NotRated, "not false": claim.NotRated,
	} {
		if got := verdict.Words(words); got != want {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
}

func TestEveryRatingIsAWordForItself(t *testing.T) {
	for _, r := range claim.Ratings {
		if got := verdict.Words(string(r)); got != r {
			t.Errorf("%q: %q", r, got)
		}
	}
}

func TestNumbersOnAScale(t *testing.T) {
	for n, want := range map[[3]string]claim.Rating{
		{"1", "1", "5"}: claim.False, {"4", "1", "5"}: claim.MostlyTrue, {"5", "1", "5"}: claim.True,
		{" 3 ", "1", "5"}: claim.HalfTrue,
		{"0", "0", "10"}:  claim.False, {"10", "0", "10"}: claim.True, {"1", "0", "1"}: claim.NotRated,
		{"6", "1", "5"}:  claim.NotRated,
		{"-1", "1", "5"}: claim.NotRated, {"1", "5", "1"}: claim.NotRated, {"NaN", "1", "5"}: claim.NotRated,
		{"1", "NaN", "5"}:  claim.NotRated,
		{"3", "1", "+Inf"}: claim.NotRated, {"", "1", "5"}: claim.NotRated, {"2", "1", "4"}: claim.MostlyFalse,
		{"2.5", "1", "4"}:   claim.HalfTrue,
		{"1.125", "0", "9"}: claim.NotRated,
	} {
		if got := verdict.Number(n[0], n[1], n[2]); got != want {
			t.Errorf("%q: %q, want %q", n, got, want)
		}
	}
}
