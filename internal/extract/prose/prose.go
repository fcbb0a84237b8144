// Package prose measures a line of text: how much it reads like a sentence of an article, in any language, and how
// much like the words around one.
package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Measure is what can be counted in a line of text.
type Measure struct {
	Bytes, Words int
	Letters      int // letters of any script
	Upper        int // upper-case letters
	Digits       int
	Capitals     int  // words that begin with an upper-case letter
	Little       int  // lower-case words of at most three letters: mostly function words
	Commas       int  // commas, semicolons and colons
	Stops        int  // marks that end a sentence
	Quotes       int  // quotation marks
	Signs        int  // other marks: bars, bullets, arrows, at signs
	Ends         bool // the last mark ends a sentence
	Dots         bool // it is cut off by an ellipsis
	Colon        bool // it ends with a colon
	LowStart     bool // it begins with a lower-case letter
	DigitStart   bool // it begins with a digit
}

// Of measures a line.
func Of(s string) Measure {
	m := Measure{Bytes: len(s)}
	w := word{}
	for _, r := range s {
		if r == ' ' || r == '\t' || r == '\u00a0' {
			m.close(&w)
			continue
		}
		m.rune(r, &w)
	}
	m.close(&w)
	m.edges(s)
	return m
}

// word is the word that is being read.
type word struct {
	letters, all int
	upper        bool // its first letter is upper case
}

func (m *Measure) close(w *word) {
	if w.all > 0 {
		m.Words++
	}
	if w.letters > 0 {
		switch {
		case w.upper:
			m.Capitals++
		case w.letters <= 3:
			m.Little++
		}
	}
	*w = word{}
}

func (m *Measure) rune(r rune, w *word) {
	w.all++
	switch {
	case unicode.IsLetter(r):
		if up := unicode.IsUpper(r); up {
			m.Upper++
			w.upper = w.upper || w.letters == 0
		}
		m.Letters++
		w.letters++
		if wide(r) && w.letters%2 == 0 {
			m.Words++ // a language without spaces: about two letters a word
		}
	case unicode.IsDigit(r):
		m.Digits++
	case strings.ContainsRune(",;:，、；：،", r):
		m.Commas++
	case strings.ContainsRune(".!?…。！？।؟", r):
		m.Stops++
	case strings.ContainsRune("\"“”„«»‘’‚「」『』", r):
		m.Quotes++
	case strings.ContainsRune("|•·›»→►▶▸@©®#*/\\<>=+~_^{}[]", r):
		m.Signs++
	}
}

// wide tells whether a letter belongs to a script written without spaces.
func wide(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}

func (m *Measure) edges(s string) {
	first, _ := utf8.DecodeRuneInString(s)
	m.LowStart, m.DigitStart = unicode.IsLower(first), unicode.IsDigit(first)
	bare := strings.TrimRight(s, "\"'”’»)]」』 ")
	last, _ := utf8.DecodeLastRuneInString(bare)
	m.Dots = strings.HasSuffix(bare, "…") || strings.HasSuffix(bare, "...")
	m.Ends = strings.ContainsRune(".!?…。！？।؟", last)
	m.Colon = last == ':' || last == '：'
}

// Share is part/whole, 0 where whole is 0.
func Share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// IsProse tells whether the line reads as part of a text: a sentence of five words, or twelve words in any case.
func (m *Measure) IsProse() bool {
	return m.Words >= 12 || m.Words >= 5 && m.Ends
}
