package typeset

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/text"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/go-text/typesetting/segmenter"
)

// unit is the text between two places where a line may break (UAX 14): mostly a word and the space after it.
type unit struct {
	end     int32   // bytes from the start of the paragraph
	ink     float32 // width without white space at the end
	full    float32 // width with it
	complex bool    // holds letters whose widths cannot be added up
	script  bool    // is set by a shaper
}

// Sizes in bytes: how much is cut into units at a time, and up to where the parts of one word are measured
// together, so that kerning between them counts.
const (
	window  = 1 << 10
	kerning = 64
	longest = 8 * window // of a part in which no letter stands, such as a letter with a million accents
)

// nextWindow finds the end of the next part of s that can be cut into units on its own: it ends where a line
// may break whatever stands around it, or between two letters of a word that has no end, and at last anywhere.
func nextWindow(s string, start int) int {
	for i := start + window; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if i >= start+longest {
			return i
		}
		if size > 0 && unicode.IsLetter(r) && (breaksBefore(s[:i], r) || i > start+2*window && parts(s[:i], r)) {
			return i
		}
		i += size
	}
	return len(s)
}

// parts tells whether before ends with a letter that makes no cluster with the letter r.
func parts(before string, r rune) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	return unicode.IsLetter(last) && !unicode.Is(unicode.Hangul, r)
}

// breaksBefore tells whether a line may break between before and the letter r that follows, going by the two alone.
func breaksBefore(before string, r rune) bool {
	last, size := utf8.DecodeLastRuneInString(before)
	if last == ' ' {
		prev, _ := utf8.DecodeLastRuneInString(before[:len(before)-size])
		return unicode.IsLetter(prev) || prev == ',' || prev == '.'
	}
	return unicode.Is(unicode.Han, r) && (last == '。' || last == '、' || unicode.Is(unicode.Han, last))
}

// scan cuts s[start:end] into units and appends them.
func scan(units []unit, s string, start, end int, ruler *Ruler, style Style) []unit {
	var seg segmenter.Segmenter
	seg.Init([]rune(s[start:end]))
	at, word := start, start
	snap := newSnapper(s[start:end], start)
	from := start
	for lines := seg.LineIterator(); lines.Next(); {
		for range lines.Line().Text {
			_, size := utf8.DecodeRuneInString(s[at:])
			at += size
		}
		if !snap.boundary(at) {
			continue // never inside a grapheme cluster
		}
		if part := s[from:at]; hasThai(part) {
			for _, end := range syllables(part) {
				u := measureUnit(s, text.Span{Start: from, End: at - len(part) + end}, from, ruler, style)
				units = append(units, u)
				ruler.note(int(u.end)-from, u.full, style)
				from = int(u.end)
			}
			word = at
			continue
		}
		u := measureUnit(s, text.Span{Start: from, End: at}, word, ruler, style)
		units = append(units, u)
		ruler.note(at-from, u.full, style)
		if u.full != u.ink || at-word > kerning {
			word = at
		}
		from = at
	}
	return units
}

// measureUnit measures one unit of s as a part of the word that began at word.
func measureUnit(s string, span text.Span, word int, ruler *Ruler, style Style) unit {
	part := span.Of(s)
	ink := strings.TrimRightFunc(part, unicode.IsSpace)
	u := unit{end: int32(span.End), complex: !simple(part)}
	u.script = u.complex && scripted(part)
	if word < span.Start && !u.complex {
		u.ink = ruler.Width(s[word:span.Start+len(ink)], style) - ruler.Width(s[word:span.Start], style)
	} else {
		u.ink = ruler.Width(ink, style)
	}
	u.full = u.ink + ruler.Width(part[len(ink):], style)
	return u
}

// simple tells whether the widths of the words of s add up to the width of the whole: letters of Latin,
// Greek and Cyrillic, common punctuation and currencies, which one font draws.
func simple(s string) bool {
	for _, r := range s {
		switch {
		case r == '\t':
			return false
		case r < 0x530, r >= 0x1E00 && r < 0x2000, r >= 0x2010 && r <= 0x2027, r == 0x20AC:
		default:
			return false
		}
	}
	return true
}

// snapper tells grapheme boundaries, asked for in ascending order.
type snapper struct {
	plain bool
	base  int
	it    *graphemes.Iterator[string]
	at    int
}

func newSnapper(s string, base int) *snapper {
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		plain = s[i] < utf8.RuneSelf
	}
	it := graphemes.FromString(s)
	return &snapper{plain: plain, base: base, it: it}
}

func (n *snapper) boundary(offset int) bool {
	if n.plain {
		return true
	}
	for n.at < offset-n.base && n.it.Next() {
		n.at = n.it.End()
	}
	return n.at == offset-n.base
}

// splitWide cuts a unit of s that begins at start into pieces no wider than width, each of at least one
// grapheme cluster.
func splitWide(s string, start int, u unit, width float32, ruler *Ruler, style Style) []unit {
	stops := []int{start}
	for g := graphemes.FromString(s[start:u.end]); g.Next(); {
		stops = append(stops, start+g.End())
	}
	var pieces []unit
	for from := 0; from < len(stops)-1; {
		n := fitting(s, stops[from:], width, ruler, style)
		piece := s[stops[from]:stops[from+n]]
		p := unit{end: int32(stops[from+n]), full: ruler.Exact(piece, style), complex: true, script: u.script}
		p.ink = p.full
		if from += n; from == len(stops)-1 {
			p.ink = ruler.Exact(strings.TrimRightFunc(piece, unicode.IsSpace), style)
		}
		pieces = append(pieces, p)
	}
	return pieces
}

// fitting is how many of the clusters between stops fit in the width, at least one. It doubles and
// halves, as measuring is dear.
func fitting(s string, stops []int, width float32, ruler *Ruler, style Style) int {
	fits := func(n int) bool { return ruler.Exact(s[stops[0]:stops[n]], style) <= width }
	low, high := 1, 2 // low fits, or is all there can be
	for high < len(stops)-1 && fits(high) {
		low, high = high, high*2
	}
	if high >= len(stops)-1 {
		high = len(stops)
	}
	return low + sort.Search(high-low-1, func(i int) bool { return low+i+1 >= len(stops) || !fits(low+i+1) })
}
