package search

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

// has tells whether a word is wanted, in the form in which words are compared.
func (w wanted) has(folded string) bool {
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
	out := make([]text.Span, 0, len(s)/4)
	start := -1
	for i, r := range s {
		inside := inWord(r) || start >= 0 && r >= utf8.RuneSelf && unicode.Is(unicode.Mn, r)
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

// inWord tells whether a rune can begin a word.
func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || 'A' <= r && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.Co, r)
}

// cutExcerpt takes the text in which the most different words were found, and cuts out the place of the first.
func cutExcerpt(texts []string, words wanted) Excerpt {
	var best string
	var bestTokens, bestMarks []text.Span
	most := -1
	for _, full := range texts {
		full = full[:min(len(full), excerptReach)]
		if full == "" && most >= 0 {
			continue
		}
		tokens := tokensOf(full)
		marks, different := words.in(full, tokens)
		if different > most {
			most, best, bestTokens, bestMarks = different, full, tokens, marks
		}
		if different == len(words.whole) && len(words.prefixes) == 0 {
			break // no text can have more
		}
	}
	return window(best, bestTokens, bestMarks)
}

// in finds the words that are wanted among those of a text, and counts the different ones.
func (w wanted) in(full string, tokens []text.Span) (marks []text.Span, different int) {
	var seen []string
	for _, token := range tokens {
		word := plain(token.Of(full))
		if !w.has(word) {
			continue
		}
		marks = append(marks, token)
		if !slices.Contains(seen, word) {
			seen = append(seen, word)
		}
	}
	return marks, len(seen)
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
