package dom

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/extract/formula"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// picture reads a picture that stands for letters in a line: digits, a sign, a face, or the large letter of a
// beginning.
func (c *cutter) picture(n *html.Node, box int, s state) {
	alt := Attr(n, "alt")
	if n.DataAtom != atom.Img {
		if alt = Attr(n, "aria-label"); n.FirstChild != nil && n.DataAtom != atom.Svg {
			return
		}
	}
	if alt = strings.TrimSpace(alt); alt == "" || c.lookOf(n).gone {
		return
	}
	after, space := c.following(n)
	switch {
	case isCapital(alt) && len(c.run.b) == 0 && unicode.IsLetter(after):
		if !unicode.IsLower(after) && !namesCap(Attr(n, "class")) ||
			space && strings.ContainsRune(lone, lastRune([]byte(alt))) {
			return
		}
		c.add(alt, box, s)
		c.run.tight = true
	case standsForLetters(alt) && (after != 0 || len(c.run.b) > 0 && c.run.cells == 0),
		isCount(alt) && after != 0 && len(c.run.b) > 0 && c.run.cells == 0:
		c.add(alt, box, s)
	}
}

// isCount tells a number and what is counted in a few words, such as "3 stars" and "3 of 5".
func isCount(alt string) bool {
	number, rest, ok := strings.Cut(alt, " ")
	return ok && isNumber(number) && len(strings.Fields(rest)) <= 2 && utf8.RuneCountInString(alt) <= longestAlt
}

// longestAlt is how many letters a number in a picture has at most.
const longestAlt = 12

// standsForLetters tells that the text of a picture is a number, with a sign or without, or a face.
func standsForLetters(alt string) bool {
	digits, faces := 0, 0
	for _, r := range alt {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.In(r, unicode.So, unicode.Sk) || r == '\u200d' || r == '\ufe0f':
			faces++
		case !unicode.In(r, unicode.Sc, unicode.Po, unicode.Pd, unicode.Sm, unicode.No, unicode.Zs):
			return false
		}
	}
	return digits+faces > 0 && utf8.RuneCountInString(alt) <= longestAlt
}

// formula reads the numbers and signs of MathML. Browsers and those who listen to a page each get another twin of it,
// of which one is hidden.
func (c *cutter) formula(n *html.Node, box int, s state) {
	if text := formula.Text(n); text != "" {
		s.hidden = false
		c.add(text, box, s)
	}
}
