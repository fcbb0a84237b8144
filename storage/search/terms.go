package search

import (
	"slices"
	"strings"
)

// term is one thing that a searcher asks for: a word, or a phrase of several in their order.
type term struct {
	text   string
	prefix bool // more letters may follow
}

// termLimit is how many different terms of a query count; a whole page that was pasted into the search box would take
// minutes.
const termLimit = 16

// parseTerms reads what a user types into a search box: words, all of which have to be found, "phrases" in any
// quotation marks, and beginnings of words with a star. Any text is a query; none is wrong.
func parseTerms(query string) []term {
	var terms []term
	for query = strings.TrimSpace(query); query != "" && len(terms) < termLimit; query = strings.TrimSpace(query) {
		var t term
		t, query = nextTerm(query)
		t.text = strings.TrimSpace(t.text)
		if t.text != "" && !slices.Contains(terms, t) {
			terms = append(terms, t)
		}
	}
	return terms
}

const quotationMarks = "\"“”„«»"

// nextTerm takes the first term off a query that is not empty and begins with no space.
func nextTerm(query string) (t term, rest string) {
	mark := strings.IndexAny(query, quotationMarks)
	if mark == 0 {
		inside := strings.TrimLeft(query, quotationMarks)
		if end := strings.IndexAny(inside, quotationMarks); end >= 0 {
			inside, rest = inside[:end], strings.TrimLeft(inside[end:], quotationMarks)
		}
		if after, starred := strings.CutPrefix(rest, "*"); starred {
			return term{text: inside, prefix: true}, after
		}
		return term{text: inside}, rest
	}
	end := strings.IndexAny(query, quotationMarks+" \t\n\r\u00a0\u3000")
	if end < 0 {
		end = len(query)
	}
	word := strings.TrimRight(query[:end], "*")
	return term{text: word, prefix: len(word) < end}, query[end:]
}

// Match is a query that a user types, in the language of the index.
func Match(query string) string { return FTS{}.match(parseTerms(query)) }
