// Package token cuts text into words, numbers and marks, the material of the rules in suggest.
package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/text"
)

// Kind says what a token is.
type Kind uint8

// The kinds of tokens.
const (
	Word   Kind = iota // letters, with apostrophes and the stops of "U.S." inside
	Number             // digits, with separators inside: "1,234.5", "12 000"
	Mark               // anything else that is not white space: one rune, or a run of raised figures
)

// Token is a word, a number or a mark. Spans are in bytes of the text that was cut.
type Token struct {
	text.Span
	Text   string // as it stands; a number in the digits of another script as ASCII writes it
	Lower  string // in lower case, with a straight apostrophe
	Kind   Kind
	Spaced bool // white space stands before it, or it is the first
	Cap    bool // a word that begins with a capital letter
}

// Is tells whether the token, in lower case, is one of the words.
func (t Token) Is(words ...string) bool {
	for _, w := range words {
		if t.Lower == w {
			return true
		}
	}
	return false
}

// Digits tells whether the token is a run of ASCII digits without separators.
func (t Token) Digits() bool {
	for i := 0; i < len(t.Text); i++ {
		if t.Text[i] < '0' || t.Text[i] > '9' {
			return false
		}
	}
	return t.Kind == Number
}

// Cut gives the tokens of s in order. Everything of s that is not white space lies in exactly one of them.
func Cut(s string) []Token {
	out := make([]Token, 0, len(s)/5+4)
	spaced := true
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			spaced = true
			i += size
			continue
		}
		kind, end := Mark, i+size
		switch {
		case otherDigit(r) != 0:
			var written string
			end, written = otherNumber(s, i)
			span := text.Span{Start: i, End: end}
			out = append(out, Token{Span: span, Text: written, Lower: written, Kind: Number, Spaced: spaced})
			spaced, i = false, end
			continue
		case startsNumber(s, i, r, size, spaced):
			kind, end = Number, firstOfList(s, i, numberEnd(s, i))
		case unicode.IsLetter(r):
			kind, end = Word, wordEnd(s, i)
		case isRaised(r):
			end = raisedEnd(s, i)
		}
		out = append(out, newToken(s, text.Span{Start: i, End: end}, kind, spaced))
		spaced = false
		i = end
	}
	return out
}

func newToken(s string, span text.Span, kind Kind, spaced bool) Token {
	t := Token{Span: span, Text: span.Of(s), Kind: kind, Spaced: spaced}
	t.Lower = t.Text
	if kind == Word {
		first, _ := utf8.DecodeRuneInString(t.Text)
		t.Cap = unicode.IsUpper(first)
		t.Lower = straight.Replace(strings.ToLower(t.Text))
	}
	return t
}

// straight writes each apostrophe as the straight one.
var straight = strings.NewReplacer("’", "'", "ʼ", "'")

func startsNumber(s string, i int, r rune, size int, spaced bool) bool {
	if isDigit(r) || isVulgar(r) {
		return true
	}
	begins := spaced || i > 0 && (s[i-1] == '-' || s[i-1] == '$' || s[i-1] == '(')
	return r == '.' && begins && digitAt(s, i+size)
}

// wordEnd gives the end of the word that begins at i.
func wordEnd(s string, i int) int {
	if end := dottedEnd(s, i); end > i {
		return end
	}
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsLetter(r) || unicode.IsMark(r):
			i += size
		case isApostrophe(r) && letterAt(s, i+size):
			i += size
		default:
			return i
		}
	}
	return i
}

// dottedEnd gives the end of a form like "U.S.", "a.m." or "т.д." that begins at i, or i when there is none.
func dottedEnd(s string, i int) int {
	end, letters := i, 0
	for at := i; at < len(s); {
		r, size := utf8.DecodeRuneInString(s[at:])
		if !unicode.IsLetter(r) || at+size >= len(s) || s[at+size] != '.' {
			break
		}
		at += size + 1
		end = at
		letters++
	}
	if letters < 2 || letterAt(s, end) {
		return i
	}
	return end
}

// maxNumber bounds a number token, in bytes; longer runs of digits are cut.
const maxNumber = 64

// numberEnd gives the end of the number that begins at i: digits with separators, in groups of three where the
// separator is a space.
func numberEnd(s string, i int) int {
	if r, size := utf8.DecodeRuneInString(s[i:]); isVulgar(r) {
		return i + size
	}
	start := i
	plain := true // digits only so far, or groups of three after spaces
	for i < len(s) && i-start < maxNumber {
		if isDigit(rune(s[i])) {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case (r == '.' || r == ',') && digitAt(s, i+size), (r == '\'' || r == '’') && threeDigitsAt(s, i+size):
			plain = false
			i += size
		case plain && isGroupSpace(r) && threeDigitsAt(s, i+size) && groupLen(s, start, i) <= 3:
			i += size + 3
		default:
			return i
		}
	}
	return i
}

// firstOfList gives the end of the first number where commas separate several: "22,24,26,31". Groups of three, or of
// two before a last of three, are one number.
func firstOfList(s string, start, end int) int {
	parts := strings.Split(s[start:end], ",")
	inList := start > 1 && s[start-1] == ',' && isDigit(rune(s[start-2]))
	if inList {
		return start + len(parts[0])
	}
	if len(parts) < 3 {
		return end
	}
	for k, p := range parts[1:] {
		last := k == len(parts)-2
		if len(p) != 3 && (last || len(p) != 2) && !(last && strings.Contains(p, ".") && strings.IndexByte(p, '.') == 3) {
			return start + len(parts[0])
		}
	}
	return end
}

// groupLen counts the digits of the group that ends at end; a number that has groups already counts as short.
func groupLen(s string, start, end int) int {
	n := 0
	for end > start && isDigit(rune(s[end-1])) {
		n, end = n+1, end-1
	}
	return n
}

func isGroupSpace(r rune) bool {
	return r == ' ' || r == '\u00a0' || r == '\u2009' || r == '\u202f' || r == '\u2007' || r == '\u2006'
}

func threeDigitsAt(s string, i int) bool {
	for k := range 3 {
		if !digitAt(s, i+k) {
			return false
		}
	}
	return !digitAt(s, i+3)
}

func digitAt(s string, i int) bool { return i < len(s) && isDigit(rune(s[i])) }

func letterAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[min(i, len(s)):])
	return unicode.IsLetter(r)
}

func isDigit(r rune) bool      { return '0' <= r && r <= '9' }
func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }
func isVulgar(r rune) bool     { return '¼' <= r && r <= '¾' || '⅐' <= r && r <= '⅞' }
