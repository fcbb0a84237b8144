// Package text holds pure functions on strings: spans, sentences, words, grapheme clusters and code points.
package text

// Span is a range of a string: Start inclusive, End exclusive, both in bytes unless a name says otherwise.
type Span struct{ Start, End int }

// Len is the number of bytes the span covers.
func (s Span) Len() int { return s.End - s.Start }

// Empty tells whether the span covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Of cuts the span out of the string it belongs to. The span must lie within the string.
func (s Span) Of(str string) string { return str[s.Start:s.End] }

// Has tells whether the byte at offset lies in the span.
func (s Span) Has(offset int) bool { return s.Start <= offset && offset < s.End }

// Covers tells whether other lies wholly in s.
func (s Span) Covers(other Span) bool { return s.Start <= other.Start && other.End <= s.End }

// Overlaps tells whether the two spans share at least one byte.
func (s Span) Overlaps(other Span) bool { return s.Start < other.End && other.Start < s.End }

// Shift moves the span by n bytes.
func (s Span) Shift(n int) Span { return Span{s.Start + n, s.End + n} }

// Union is the smallest span that covers both.
func (s Span) Union(other Span) Span {
	return Span{min(s.Start, other.Start), max(s.End, other.End)}
}

// Valid tells whether the span lies within a string of length n bytes and is not reversed.
func (s Span) Valid(n int) bool { return 0 <= s.Start && s.Start <= s.End && s.End <= n }
