package similar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/claim"
	"claimlight/internal/text"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Word is a word of a claim.
type Word struct {
	form  string // without case and accents, as which words are compared
	plain string // without case
	name  bool   // written with a capital letter within the sentence
}

const (
	shortest = 3 // letters; shorter words tell claims apart in no language that was tried
	ending   = 3 // letters that a form of a word may add to what its forms share
	stem     = 4 // letters that the forms of a longer word share at least
)

// Beginning is what the forms of the word have in common as a rule: the word without the letters that may be an ending,
// and without its case.
func (w Word) Beginning() string {
	letters := []rune(w.plain)
	if keep := len(letters) - ending; keep >= stem {
		return string(letters[:keep])
	}
	return string(letters[:min(len(letters), stem)])
}

// readWords gives the words outside the figures, each once, and the years among them.
func readWords(s string, figures []claim.Figure) (words []Word, years []string) {
	seen := map[string]bool{}
	for i, span := range text.Words(withoutFigures(s, figures)) {
		written := span.Of(s)
		plain := cases.Fold().String(norm.NFC.String(written))
		form := fold(plain)
		switch {
		case isYear(form):
			years = append(years, form)
			continue
		case seen[form] || utf8.RuneCountInString(form) < shortest || hasDigit(form):
			continue
		}
		seen[form] = true
		first, _ := utf8.DecodeRuneInString(written)
		words = append(words, Word{form: form, plain: plain, name: i > 0 && unicode.IsUpper(first)})
	}
	return words, years
}

// withoutFigures blanks the figures whose place is known. The text keeps its length.
func withoutFigures(s string, figures []claim.Figure) string {
	blank := []byte(s)
	for _, f := range figures {
		if f.Range == nil || !f.Range.Valid(len(s)) {
			continue
		}
		for i := f.Range.Start; i < f.Range.End; i++ {
			blank[i] = ' '
		}
	}
	return string(blank)
}

// fold takes case and accents off, as the search does.
func fold(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(cases.Fold().String(s)) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}

func isYear(s string) bool {
	return len(s) == 4 && (s[:2] == "19" || s[:2] == "20") && strings.Trim(s, "0123456789") == ""
}

func hasDigit(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }

// sameWord tells whether two words can be forms of one: they begin alike, and what differs can be their endings.
func sameWord(a, b string) bool {
	if a == b {
		return true
	}
	x, y := []rune(a), []rune(b)
	shared := 0
	for shared < len(x) && shared < len(y) && x[shared] == y[shared] {
		shared++
	}
	longer := max(len(x), len(y))
	if shared < stem && (shared < shortest || shared < min(len(x), len(y))) {
		return false
	}
	return 5*shared >= 3*longer
}
