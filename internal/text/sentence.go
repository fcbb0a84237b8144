package text

import (
	"strings"
	"unicode"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// Sentences cuts one block of text into sentences (UAX 29), without the white space around them.
// The spans are in order, do not overlap, and together hold everything that is not white space.
func Sentences(block string) []Span {
	var out []Span
	for s := sentences.FromString(block); s.Next(); {
		if span := trim(block, Span{s.Start(), s.End()}); !span.Empty() {
			out = append(out, span)
		}
	}
	return out
}

// trim takes the white space off both ends of a span.
func trim(s string, span Span) Span {
	part := span.Of(s)
	span.Start += len(part) - len(strings.TrimLeftFunc(part, unicode.IsSpace))
	span.End = span.Start + len(strings.TrimSpace(part))
	return span
}
