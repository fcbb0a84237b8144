package text

import "unicode/utf8"

// stride is the distance in bytes between two stored counts of an Offsets.
const stride = 512

// Offsets converts between bytes, which the program counts in, and code points, which the database,
// exports and the command line count in (W3C Web Annotation). One is made per text and reused.
type Offsets struct {
	text   string
	counts []int // code points before byte i*stride, rounded down to the start of a rune
}

// NewOffsets prepares the conversion for one text, in one pass over it.
func NewOffsets(text string) *Offsets {
	o := &Offsets{text: text, counts: make([]int, 0, len(text)/stride+1)}
	n := 0
	for i := range text {
		for len(o.counts)*stride <= i {
			o.counts = append(o.counts, n)
		}
		n++
	}
	for len(o.counts)*stride <= len(text) {
		o.counts = append(o.counts, n)
	}
	return o
}

// CodePoint gives the number of code points before the byte offset, which is kept within the text.
func (o *Offsets) CodePoint(offset int) int {
	offset = min(max(offset, 0), len(o.text))
	slot := offset / stride
	start := o.runeAtOrAfter(slot * stride)
	if start >= offset {
		return o.counts[slot]
	}
	return o.counts[slot] + utf8.RuneCountInString(o.text[start:offset])
}

// Byte gives the byte offset of the code point with index cp, which is kept within the text.
func (o *Offsets) Byte(cp int) int {
	if cp <= 0 {
		return 0
	}
	lo, hi := 0, len(o.counts)-1
	for lo < hi {
		if mid := (lo + hi + 1) / 2; o.counts[mid] <= cp {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	at, n := o.runeAtOrAfter(lo*stride), o.counts[lo]
	for ; n < cp && at < len(o.text); n++ {
		_, size := utf8.DecodeRuneInString(o.text[at:])
		at += size
	}
	return at
}

// CodePoints converts a span of bytes to one of code points.
func (o *Offsets) CodePoints(s Span) Span { return Span{o.CodePoint(s.Start), o.CodePoint(s.End)} }

// Bytes converts a span of code points to one of bytes.
func (o *Offsets) Bytes(s Span) Span { return Span{o.Byte(s.Start), o.Byte(s.End)} }

func (o *Offsets) runeAtOrAfter(at int) int {
	for at < len(o.text) && !utf8.RuneStart(o.text[at]) {
		at++
	}
	return at
}
