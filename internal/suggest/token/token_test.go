package token_test

import (
	"strings"
	"testing"
	"unicode"

	"claimlight/internal/suggest/token"
)

func TestCut(t *testing.T) {
	for s, want := range map[string]string{
		"It's 38-year-old.":          "w:It's n:38 m:- w:year m:- w:old m:.",
		"The U.S. paid $1,234.50":    "w:The w:U.S. w:paid m:$ n:1,234.50",
		"12\u00a0500 осіб і т.д.":    "n:12\u00a0500 w:осіб w:і w:т.д.",
		"in 2014 300 men":            "w:in n:2014 n:300 w:men",
		"posts 22,24,26,31":          "w:posts n:22 m:, n:24 m:, n:26 m:, n:31",
		"1,23,45,678 is 12 million":  "n:1,23,45,678 w:is n:12 w:million",
		"п’ять км²":                  "w:п’ять w:км m:²",
		".5 and 2½":                  "n:.5 w:and n:2 n:½",
		"Odmouth-on-Sea, e.g. Hale.": "w:Odmouth m:- w:on m:- w:Sea m:, w:e.g. w:Hale m:.",
	} {
		var got []string
		for _, tok := range token.Cut(s) {
			got = append(got, string("wnm"[tok.Kind])+":"+tok.Text)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q:\n got %s\nwant %s", s, strings.Join(got, " "), want)
		}
	}
}

func FuzzCutHoldsAllText(f *testing.F) {
	f.Add("It's 38-year-old, 1,234.5 and 12\u00a0500 U.S. “т.д.”")
	f.Add("1,2,3.4'5’6 ½⅔ .5.")
	f.Fuzz(func(t *testing.T, s string) {
		at := 0
		for _, tok := range token.Cut(s) {
			if tok.Start < at || !tok.Valid(len(s)) || tok.Empty() || tok.Of(s) != tok.Text {
				t.Fatalf("%q: token %q at %v after byte %d", s, tok.Text, tok.Span, at)
			}
			if left := s[at:tok.Start]; strings.TrimFunc(left, unicode.IsSpace) != "" {
				t.Fatalf("%q: lost %q", s, left)
			}
			if spaced := tok.Start > at || tok.Start == 0; spaced != tok.Spaced {
				t.Fatalf("%q: token %q says spaced %v", s, tok.Text, tok.Spaced)
			}
			at = tok.End
		}
	})
}

func TestNumbersInDigitsOfOtherScripts(t *testing.T) {
	for text, want := range map[string]string{
		"بلغت ٢٫٥ مليار":      "2.5",
		"هي ١٬٢٣٤٬٥٦٧٫٨.":     "1,234,567.8",
		"۱۲، ۳۴":              "12 34",
		"१,२३,४५,६७८":         "1,23,45,678",
		"３．５万":                "3.5",
		"๒๕๖๗ และ ๑๒.":        "2567 12",
		"𝟏𝟐 and 12 and ৫০.":   "12 12 50",
		"x²³ is no number, ٫": "",
	} {
		var got []string
		for _, tok := range token.Cut(text) {
			if tok.Kind == token.Number {
				got = append(got, tok.Text)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: numbers %q, want %q", text, got, want)
		}
	}
}

func TestLed(t *testing.T) {
	known := map[string]bool{"万": true, "億": true, "円": true, "千万": true}
	for text, want := range map[string]string{
		"3万人が来た。":        "3|万|人が来た|。",
		"1億2千万円、万里":      "1|億|2|千万|円|、|万里",
		"5円万 6 7million": "5|円|万|6|7|million",
	} {
		var got []string
		for _, tok := range token.Led(token.Cut(text), func(w string) bool { return known[w] }) {
			got = append(got, tok.Text)
			if tok.Span.Of(text) != tok.Text {
				t.Errorf("%q: %q stands at %q", text, tok.Text, tok.Span.Of(text))
			}
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q is cut %q, want %q", text, got, want)
		}
	}
}
