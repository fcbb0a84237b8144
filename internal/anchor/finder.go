package anchor

import (
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/text"
)

// Found is where a claim of an older text stands in a newer one, and how sure that is.
type Found struct {
	Span  text.Span // bytes of the newer text; meaningless for an orphan
	State claim.AnchorState
	Score float64 // 0 to 1; 1 for an exact place, 0 for an orphan
}

// Finder finds the claims of one text again in another. It is made once for two texts; each claim then takes
// microseconds. It is not safe for use by several goroutines.
type Finder struct {
	older, newer *page
	common       *alignment
	bare         bool // the older text is not known but for the claim and its context
}

// NewFinder compares two texts.
func NewFinder(older, newer string) *Finder {
	words := vocabulary{}
	f := &Finder{older: newPage(older, words), newer: newPage(newer, words)}
	f.older.index(len(words))
	f.newer.index(len(words))
	f.common = align(f.older, f.newer)
	return f
}

// FindBare looks for a claim of whose text nothing is known but its selector. The same words at a place with another
// context are then never taken for it without a question.
func FindBare(s claim.Selector, full string) Found {
	if at, ok := FindExact(full, s); ok {
		return settle(full, s.Quote, Found{Span: at, State: claim.Exact, Score: 1})
	}
	f := NewFinder(s.Prefix+s.Quote+s.Suffix, full)
	f.bare = true
	return f.Find(text.Span{Start: len(s.Prefix), End: len(s.Prefix) + len(s.Quote)})
}

// Find looks in the newer text for what a span of the older one covers: in its context, then elsewhere, then for
// something like it. The span must lie within the older text. A place is exact or moved only where just the same words
// stand and nothing else in either text could be meant; else it is changed, which is a question, or an orphan.
func (f *Finder) Find(span text.Span) Found {
	quote := span.Of(f.older.text)
	if quote == "" {
		return Found{State: claim.Orphan}
	}
	w := f.wanted(span)
	if len(w.ids) == 0 {
		return f.findSigns(w)
	}
	found, ok := f.verbatim(w)
	if !ok {
		found = f.similar(w)
	}
	return settle(f.newer.text, quote, found)
}

// wanted is what is looked for: a span of the older text.
type wanted struct {
	text.Span
	quote string
	words reach
	ids   []int32
}

func (f *Finder) wanted(span text.Span) wanted {
	words := f.older.wordsIn(span)
	return wanted{Span: span, quote: span.Of(f.older.text), words: words, ids: f.older.ids[words.from:words.to]}
}

// findSigns finds a quote that holds no words, such as an emoji. It is sure of it only in its context.
func (f *Finder) findSigns(w wanted) Found {
	s := Select(f.older.text, w.Span)
	if at, ok := FindExact(f.newer.text, s); ok && strings.Count(f.older.text, s.Prefix+s.Quote+s.Suffix) == 1 {
		return settle(f.newer.text, w.quote, Found{Span: at, State: claim.Exact, Score: 1})
	}
	return Found{State: claim.Orphan}
}

// spanAt is where the quote would stand if its words began at a word of the newer text, with the signs around them. It
// tells false where something else stands there.
func (f *Finder) spanAt(w wanted, from int) (text.Span, bool) {
	older := f.older.spanOf(w.words)
	newer := f.newer.spanOf(reach{from, from + w.words.n()})
	span := text.Span{Start: newer.Start + w.Start - older.Start, End: newer.End + w.End - older.End}
	if !span.Valid(len(f.newer.text)) || span.Of(f.newer.text) != w.quote {
		return newer, false
	}
	return span, true
}

// place makes a result of a span that holds the very quote: exact where its context is the same too.
func (f *Finder) place(w wanted, span text.Span) Found {
	was, is := Select(f.older.text, w.Span), Select(f.newer.text, span)
	if was == is {
		return Found{Span: span, State: claim.Exact, Score: 1}
	}
	return Found{Span: span, State: claim.Moved, Score: f.score(w, f.newer.wordsIn(span), 1)}
}

// settle keeps a place from splitting what a reader takes for one character. A place that has to grow for it, or that
// never held the quote, is a question.
func settle(full, quote string, found Found) Found {
	if found.State == claim.Orphan {
		return found
	}
	found.Span = snap(full, found.Span)
	if found.State != claim.Changed && found.Span.Of(full) != quote {
		found.State = claim.Changed
	}
	return found
}

// snap widens a span to whole grapheme clusters. It looks at no more of the text than it has to.
func snap(full string, s text.Span) text.Span {
	from := safeBefore(full, s.Start)
	to := safeBehind(full, s.End)
	return text.SnapGraphemes(full[from:to], s.Shift(-from)).Shift(from)
}

// safeBefore is the last place up to an offset that is surely between two characters: between two ASCII ones, or where
// a block begins.
func safeBefore(full string, at int) int {
	for ; at > 0 && at < len(full); at-- {
		if full[at-1] == '\n' || full[at-1] < 0x80 && full[at] < 0x80 && full[at] != '\n' {
			break
		}
	}
	return min(at, len(full))
}

func safeBehind(full string, at int) int {
	for ; at > 0 && at < len(full); at++ {
		if full[at] == '\n' || full[at-1] < 0x80 && full[at] < 0x80 {
			break
		}
	}
	return at
}
