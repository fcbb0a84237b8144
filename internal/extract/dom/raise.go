package dom

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// longestMark is how many digits the mark of a footnote or a power has at most; more are a number in small print.
const longestMark = 3

// raised are the signs of footnotes and powers, each with its raised form, which is the same sign in normal form KC.
var raised = strings.NewReplacer(
	"0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹", "+", "⁺",
	"-", "⁻", "−", "⁻",
)

// lowered are the digits of an index, each with its lowered form.
var lowered = strings.NewReplacer(
	"0", "₀", "1", "₁", "2", "₂", "3", "₃", "4", "₄", "5", "₅", "6", "₆", "7", "₇", "8", "₈", "9", "₉",
)

// raise gives a text that ends in a raised part, from byte start on, with that part in raised characters where it is
// the mark of a footnote or a power: so "214" with the note 1 is no "2141", and "10" to the power of 6 no "106". All
// else in raised letters, as in "1st", stays as it is.
//
// A lowered part is written so where a digit stands before it.
func raise(b []byte, start int, low bool) []byte {
	if !isMarkOrPower(b[start:]) {
		return b
	}
	if low {
		if !unicode.IsDigit(lastRune(b[:start])) {
			return b
		}
		return append(b[:start], lowered.Replace(string(b[start:]))...)
	}
	return append(b[:start], raised.Replace(string(b[start:]))...)
}

func isMarkOrPower(s []byte) bool {
	digits, run := 0, 0
	for _, r := range string(s) {
		switch {
		case '0' <= r && r <= '9':
			digits++
			run++
			if run > longestMark {
				return false
			}
		case unicode.IsSpace(r) || strings.ContainsRune("+-−–,;*", r):
			run = 0
		default:
			return false
		}
	}
	return digits > 0
}

// isNoteLink tells whether an element is a link to a footnote, by its role or as a link within the page. attr gives
// the value of an attribute.
func isNoteLink(tag atom.Atom, attr func(key string) string) bool {
	return tag == atom.A &&
		(attr("role") == "doc-noteref" || attr("epub:type") == "noteref" || strings.HasPrefix(attr("href"), "#"))
}

// raises tells whether the text of an element stands raised. A link to a footnote does without <sup> too, by its style,
// where nothing parts it from the word before.
func (c *cutter) raises(n *html.Node) bool {
	if n.DataAtom == atom.Sup || n.DataAtom == atom.Sub {
		return true
	}
	r := &c.run
	return n.DataAtom == atom.A && !r.space && r.cells == 0 && endsInWord(r.b) &&
		isNoteLink(n.DataAtom, func(key string) string { return Attr(n, key) })
}

// endsInWord tells whether neither a space nor an opening bracket stands at the end of a text.
func endsInWord(b []byte) bool {
	last, _ := utf8.DecodeLastRune(b)
	return len(b) > 0 && !unicode.IsSpace(last) && !unicode.Is(unicode.Ps, last)
}
