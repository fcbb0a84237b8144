package storage

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/text"

	"golang.org/x/text/unicode/norm"
)

// Excerpt is a part of a text with the places of what was searched for.
type Excerpt struct {
	Text  string
	Marks []text.Span // bytes of Text, in order
}

const (
	excerptWords = 24      // in an excerpt
	excerptLead  = 6       // before the first mark
	excerptReach = 1 << 16 // bytes of a text in which marks are looked for
)

// wanted is the words of a search in the form in which they are compared.
type wanted struct {
	whole    map[string]bool
	prefixes []string
}

func wantedOf(terms []term) wanted {
	w := wanted{whole: map[string]bool{}}
	for _, t := range terms {
		tokens := tokensOf(t.text)
		for i, token := range tokens {
			folded := plain(token.Of(t.text))
			if t.prefix && i == len(tokens)-1 {
				w.prefixes = append(w.prefixes, folded)
			} else {
				w.whole[folded] = true
			}
		}
	}
	return w
}

func (w wanted) has(word string) bool {
	folded := plain(word)
	return w.whole[folded] || slices.ContainsFunc(w.prefixes, func(p string) bool { return strings.HasPrefix(folded, p) })
}

// plain takes case and diacritics off a word, as the index does.
func plain(word string) string {
	if isASCII(word) {
		return strings.ToLower(word)
	}
	return strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(word)))
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// tokensOf finds the words of a text as the index does: runs of letters and digits with their marks.
func tokensOf(s string) []text.Span {
	var out []text.Span
	start := -1
	for i, r := range s {
		inside := unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.Co, r) || start >= 0 && unicode.Is(unicode.Mn, r)
		switch {
		case inside && start < 0:
			start = i
		case !inside && start >= 0:
			out, start = append(out, text.Span{Start: start, End: i}), -1
		}
	}
	if start >= 0 {
		out = append(out, text.Span{Start: start, End: len(s)})
	}
	return out
}

// cutExcerpt takes the text in which the most different words were found, and cuts out the place of the first.
func cutExcerpt(texts []string, terms []term) Excerpt {
	w := wantedOf(terms)
	var best string
	var bestTokens, bestMarks []text.Span
	most := -1
	for _, full := range texts {
		full = full[:min(len(full), excerptReach)]
		tokens := tokensOf(full)
		var marks []text.Span
		different := map[string]bool{}
		for _, token := range tokens {
			if word := token.Of(full); w.has(word) {
				marks = append(marks, token)
				different[plain(word)] = true
			}
		}
		if len(different) > most {
			most, best, bestTokens, bestMarks = len(different), full, tokens, marks
		}
	}
	return window(best, bestTokens, bestMarks)
}

// window cuts some words around the first mark out of a text, on one line.
func window(full string, tokens, marks []text.Span) Excerpt {
	first := 0
	if len(marks) > 0 {
		first = max(0, slices.Index(tokens, marks[0])-excerptLead)
	}
	last := min(first+excerptWords, len(tokens)) - 1
	part := text.Span{Start: 0, End: len(full)}
	var e Excerpt
	if first > 0 {
		part.Start = tokens[first].Start
		e.Text = "…"
	}
	if last+1 < len(tokens) {
		part.End = tokens[last].End
	}
	shift := len(e.Text) - part.Start
	e.Text += strings.NewReplacer("\n", " ", "\t", " ").Replace(part.Of(full))
	if last+1 < len(tokens) {
		e.Text += "…"
	}
	for _, m := range marks {
		if part.Covers(m) {
			e.Marks = append(e.Marks, m.Shift(shift))
		}
	}
	return e
}
