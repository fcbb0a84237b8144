// Package anchor finds a claim again: it makes selectors from a place in a text, and places from selectors.
package anchor

import (
	"strings"
	"unicode/utf8"

	"claimlight/internal/claim"
	"claimlight/internal/text"
)

// contextLength is how many code points of context a selector keeps on either side, as W3C clients do.
const contextLength = 32

// Select describes a span of a text by its quote and its context. The span must lie within the text.
func Select(full string, span text.Span) claim.Selector {
	return claim.Selector{
		Quote:  span.Of(full),
		Prefix: lastRunes(full[:span.Start], contextLength),
		Suffix: firstRunes(full[span.End:], contextLength),
	}
}

// FindExact looks for the one place where the quote stands in its exact context. It tells false where
// there is none or more than one.
func FindExact(full string, s claim.Selector) (text.Span, bool) {
	if s.Quote == "" {
		return text.Span{}, false
	}
	whole := s.Prefix + s.Quote + s.Suffix
	at := strings.Index(full, whole)
	if at < 0 || strings.Contains(full[at+1:], whole) {
		return text.Span{}, false
	}
	start := at + len(s.Prefix)
	return text.Span{Start: start, End: start + len(s.Quote)}, true
}

func lastRunes(s string, n int) string {
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return s[at:]
}

func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
