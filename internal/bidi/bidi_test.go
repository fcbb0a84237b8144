package bidi_test

import (
	"strings"
	"testing"

	"claimlight/internal/bidi"
)

// seen gives a paragraph on one line as it is seen, run by run from left to right; a run from right to left in ‹›.
func seen(s string) string {
	base, _ := bidi.Base(s)
	runs := bidi.Runs(s, base)
	bidi.Visual(runs)
	var parts []string
	for _, r := range runs {
		part := s[r.Start:r.End]
		if r.Level.RTL() {
			part = "‹" + part + "›"
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, "|")
}

func TestRunsStandWhereReadersExpect(t *testing.T) {
	for in, want := range map[string]string{
		"":                                  "",
		"a town":                            "a town",
		"ارتفع إلى 12.5 اليوم":              "‹ اليوم›|12.5|‹ارتفع إلى ›",
		"ارتفع إلى ١٢٫٥ اليوم":              "‹ اليوم›|١٢٫٥|‹ارتفع إلى ›",
		"אמר (Google) אתמול":                "‹) אתמול›|Google|‹אמר (›",
		"He said שלום 5 times":              "He said |5|‹שלום ›| times", // the number is the Hebrew word's
		"ירד ב-12% השנה":                    "‹ השנה›|12%|‹ירד ב-›",
		"\u2067english (\u05d0)\u2069 here": "\u2067|‹ (\u05d0)›|english|\u2069 here",
	} {
		if got := seen(in); got != want {
			t.Errorf("%q is seen as %q, want %q", in, got, want)
		}
	}
}

func TestBaseIsOfTheFirstLetterWithADirection(t *testing.T) {
	for in, want := range map[string][2]any{
		"":               {bidi.LeftToRight, false},
		"12, 13":         {bidi.LeftToRight, false},
		"12 א":           {bidi.RightToLeft, true},
		"a א":            {bidi.LeftToRight, true},
		"\u2068א\u2069a": {bidi.LeftToRight, true},
		"ع a":            {bidi.RightToLeft, true},
	} {
		if got, ok := bidi.Base(in); got != want[0] || ok != want[1] {
			t.Errorf("base of %q is %d, %v", in, got, ok)
		}
	}
}

func TestADirectionIsThatOfTheTextAndElseOfItsLanguage(t *testing.T) {
	for _, c := range []struct {
		text, language string
		want           bidi.Level
	}{
		{"Google הודיעה אתמול על נמל חדש", "en", bidi.RightToLeft},
		{"Harbour Ferries בע\"מ, as it was", "he", bidi.LeftToRight},
		{"12, 13", "ur-PK", bidi.RightToLeft},
		{"12", "az-Arab", bidi.RightToLeft},
		{"12", "ku-Latn", bidi.LeftToRight},
		{"", "he-Latn", bidi.LeftToRight},
		{"", "", bidi.LeftToRight},
	} {
		if got := bidi.OfText(c.text, c.language); got != c.want {
			t.Errorf("%q in %q is read at level %d", c.text, c.language, got)
		}
	}
}

func TestRunsCoverTheText(t *testing.T) {
	for _, s := range []string{"אב a 1", "\u202e", "a\u2067ב", "ب\u200dc 12", strings.Repeat("\u202b", 200) + "x"} {
		for _, base := range []bidi.Level{0, 1} {
			at := 0
			for _, r := range bidi.Runs(s, base) {
				if r.Start != at || r.End <= at {
					t.Fatalf("runs of %q: %v", s, bidi.Runs(s, base))
				}
				at = r.End
			}
			if at != len(s) {
				t.Errorf("runs of %q end at %d", s, at)
			}
		}
	}
}

func BenchmarkRuns(b *testing.B) {
	for name, s := range map[string]string{
		"Arabic": strings.Repeat("ارتفع الرقم إلى 12.5% اليوم في Google ", 30),
		"Latin":  strings.Repeat("The number rose to 12.5% on this day ", 30),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				bidi.Runs(s, bidi.RightToLeft)
			}
		})
	}
}
