package cli

import (
	"errors"
	"fmt"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/text"
	"claimlight/internal/words"
)

// surroundings is how many bytes around a quote are shown where it stands more than once.
const surroundings = 40

// errNoQuote says that the quote is not in the text.
var errNoQuote = errors.New("the quote does not stand in the text of this article; it must be verbatim (claimlight " +
	"text prints it)")

// ambiguousQuote says where a quote stands that stands more than once.
type ambiguousQuote struct{ places []string }

func (e *ambiguousQuote) Error() string {
	return fmt.Sprintf("the quote stands %d times", len(e.places))
}

// UserMessage lists the places.
func (e *ambiguousQuote) UserMessage() string {
	return words.CliQuoteStandsTimesChoosePlace(len(e.places), strings.Join(e.places, "\n")).String()
}

// findQuote finds the one place that is meant: the nth from 1, the one at a code point, or, where neither is given, the
// only one.
func findQuote(full, quote string, nth int, start *int) (text.Span, error) {
	quote = article.CleanText(quote)
	places := occurrences(full, quote)
	offsets := text.NewOffsets(full)
	switch {
	case len(places) == 0:
		return text.Span{}, errNoQuote
	case start != nil:
		for _, p := range places {
			if offsets.CodePoint(p.Start) == *start {
				return p, nil
			}
		}
		return text.Span{}, fmt.Errorf("the quote does not stand at code point %d", *start)
	case nth < 0 || nth > len(places):
		return text.Span{}, fmt.Errorf("there is no place number %d: the quote stands %d times", nth, len(places))
	case nth > 0:
		return places[nth-1], nil
	case len(places) == 1:
		return places[0], nil
	}
	e := &ambiguousQuote{}
	for i, p := range places {
		e.places = append(e.places, fmt.Sprintf("  --nth %d  --start %d  %s", i+1, offsets.CodePoint(p.Start),
			around(full, p)))
	}
	return text.Span{}, e
}

// occurrences gives every place where the quote stands and splits nothing that a reader takes for one character.
func occurrences(full, quote string) []text.Span {
	var out []text.Span
	for at := 0; quote != "" && at <= len(full)-len(quote); at++ {
		n := strings.Index(full[at:], quote)
		if n < 0 {
			break
		}
		at += n
		if span := (text.Span{Start: at, End: at + len(quote)}); whole(full, span) {
			out = append(out, span)
		}
	}
	return out
}

// whole tells whether a span splits no grapheme cluster; those never cross a line.
func whole(full string, span text.Span) bool {
	from := strings.LastIndexByte(full[:span.Start], '\n') + 1
	to := len(full)
	if n := strings.IndexByte(full[span.End:], '\n'); n >= 0 {
		to = span.End + n
	}
	inside := span.Shift(-from)
	return text.SnapGraphemes(full[from:to], inside) == inside
}

// around shows a place with what stands before and after it, on one line.
func around(full string, span text.Span) string {
	shown := text.Span{Start: max(0, span.Start-surroundings), End: min(len(full), span.End+surroundings)}
	part := strings.ToValidUTF8(shown.Of(full), "")
	return "…" + strings.ReplaceAll(part, "\n", " ") + "…"
}
