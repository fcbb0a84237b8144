package text

import "github.com/clipperhouse/uax29/v2/graphemes"

// Graphemes counts the grapheme clusters of s: what a reader calls characters (UAX 29).
func Graphemes(s string) int {
	n := 0
	for g := graphemes.FromString(s); g.Next(); {
		n++
	}
	return n
}

// SnapGraphemes widens span to the grapheme clusters of s that it touches, so that it splits none.
// An empty span is moved to the start of the cluster it stands in. The span must lie within s.
func SnapGraphemes(s string, span Span) Span {
	out := Span{len(s), len(s)}
	for g := graphemes.FromString(s); g.Next(); {
		if g.Start() <= span.Start && span.Start < g.End() {
			out.Start = g.Start()
			if span.Empty() {
				return Span{out.Start, out.Start}
			}
		}
		if !span.Empty() && g.Start() < span.End && span.End <= g.End() {
			out.End = g.End()
			return out
		}
	}
	return out
}
