package typeset

import (
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
}

// Sizes in bytes: how much is cut into units at a time, and up to where the parts of one word are measured
// together, so that kerning between them counts.
const (
	window  = 1 << 10
	kerning = 64
)

// nextWindow finds the end of the next part of s that can be cut into units on its own: it ends where a line
// may break whatever stands around it.
func nextWindow(s string, start int) int {
	for i := start + window; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if size > 0 && unicode.IsLetter(r) && breaksBefore(s[:i], r) {
			return i
		}
		i += size
	}
	return len(s)
}

// breaksBefore tells whether a line may break between before and the letter r that follows, going by the two alone.
func breaksBefore(before string, r rune) bool {
	last, size := utf8.DecodeLastRuneInString(before)
	if last == ' ' {
		prev, _ := utf8.DecodeLastRuneInString(before[:len(before)-size])
		return unicode.IsLetter(prev) || prev == ',' || prev == '.'
	}
	return (last == '。' || last == '、') && unicode.Is(unicode.Han, r)
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
		case r < 0x590, r >= 0x1E00 && r < 0x2000, r >= 0x2010 && r <= 0x2027, r == 0x20AC:
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
	part := s[start:u.end]
	var pieces []unit
	from := 0
	var wide float32
	for g := graphemes.FromString(part); g.Next(); {
		w := ruler.Exact(part[from:g.End()], style)
		if g.Start() > from && w > width {
			pieces = append(pieces, unit{end: int32(start + g.Start()), ink: wide, full: wide, complex: true})
			from = g.Start()
			w = ruler.Exact(part[from:g.End()], style)
		}
		wide = w
	}
	rest := part[from:]
	ink := ruler.Exact(strings.TrimRightFunc(rest, unicode.IsSpace), style)
	return append(pieces, unit{end: u.end, ink: ink, full: wide, complex: true})
}
