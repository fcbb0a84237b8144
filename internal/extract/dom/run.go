package dom

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/article"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// run is the text since the last break.
type run struct {
	b       []byte
	box     int
	link    int
	links   int
	list    int
	breaks  int // <br> since the last character
	cells   int // borders of a table row's cells since the last character
	space   bool
	point   bool // a point of a list begins, in a cell
	line    bool // a line begins, in a cell
	tight   bool // the next letter follows without a space
	open    bool // it goes on in the next block
	bold    bool
	italic  bool
	hidden  bool
	covered bool
	struck  bool
	unseen  bool
	turns   []turn // the lines that single breaks part
	asides  []Aside
}

func (r *run) reset() {
	*r = run{b: r.b[:0], box: -1, turns: r.turns[:0]}
}

func (r *run) String() string { return string(r.b) }

// lineBreak ends the run at the second <br> in a row; one alone is white space, and noted.
func (c *cutter) lineBreak(s state) {
	r := &c.run
	if r.open {
		return // behind the large letter of a beginning
	}
	r.space = true
	if s.cell || s.aside {
		r.line = true
		return
	}
	if r.breaks++; r.breaks >= 2 {
		c.flush()
	} else if len(r.b) > 0 {
		r.turns = append(r.turns, turn{len(r.b), r.link, r.links})
	}
}

// text adds a text node to the open run.
func (c *cutter) text(s string, box int, st state) {
	if isBlank(s) {
		c.run.space = true
		if st.pre && strings.Count(s, "\n") > 1 {
			c.flush()
		}
		return
	}
	if !st.pre {
		c.add(s, box, st)
		return
	}
	for i, part := range strings.Split(s, "\n\n") {
		if i > 0 {
			c.flush()
		}
		c.add(part, box, st)
	}
}

// add appends text with its white space collapsed.
func (c *cutter) add(s string, box int, st state) {
	r := &c.run
	before := len(r.b)
	for i, ch := range s {
		if article.Widthless(ch) || guides(ch) && inNumber(lastRune(r.b)) && inNumber(firstOf(s[i+utf8.RuneLen(ch):])) {
			continue
		}
		if unicode.IsSpace(ch) {
			r.space = true
			continue
		}
		r.gap(ch)
		r.b = utf8.AppendRune(r.b, ch)
	}
	n := len(r.b) - before
	if n == 0 {
		return
	}
	c.touch(before == 0, n, box, st)
}

// guides tells a mark that joins letters or gives their direction. It has its place between letters, and none in a
// number.
func guides(r rune) bool {
	return '\u200c' <= r && r <= '\u200f' || '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}

func inNumber(r rune) bool { return unicode.IsDigit(r) || r == '.' || r == ',' }

// firstOf is the first letter of a text behind such marks.
func firstOf(s string) rune {
	rest := strings.TrimLeftFunc(s, func(r rune) bool { return guides(r) || article.Widthless(r) })
	r, _ := utf8.DecodeRuneInString(rest)
	return r
}

// gap puts between two words what stands between them: a space, or a tab for each border of a cell, so that a reader
// can set the row as columns. Empty cells keep their place. Within a cell, points of a list are parted by semicolons,
// as are lines of which the next begins with a digit and the last ended in one, so that they make no number together.
func (r *run) gap(next rune) {
	last := lastRune(r.b)
	switch {
	case r.cells > 0:
		r.b = append(r.b, strings.Repeat("\t", r.cells)...)
	case r.tight || last == 0 || last == '\t':
	case r.point && !unicode.IsPunct(last), r.line && unicode.IsDigit(last) && unicode.IsDigit(next):
		r.b = append(r.b, "; "...)
	case r.space || r.line || r.point:
		r.b = append(r.b, ' ')
	}
	r.space, r.cells, r.point, r.line, r.tight, r.open = false, 0, false, false, false, false
}

// turn notes that a block begins or ends in a cell, where it does not end the row.
func (r *run) turn(n *html.Node) {
	r.space = true
	if n.DataAtom == atom.Li {
		r.point = true
	} else {
		r.line = true
	}
}

// touch notes in which box and state n new bytes of the run stand.
func (c *cutter) touch(first bool, n, box int, st state) {
	r := &c.run
	if first {
		r.box, r.bold, r.italic, r.list = box, st.bold, st.italic, st.list
		r.hidden, r.covered, r.struck, r.unseen = st.hidden, st.covered, st.struck, st.unseen
	} else {
		r.box = c.page.common(r.box, box)
		r.bold = r.bold && st.bold
		r.italic = r.italic && st.italic
		r.hidden = r.hidden && st.hidden
		r.covered = r.covered && st.covered
		r.struck = r.struck && st.struck
		r.unseen = r.unseen && st.unseen
	}
	if st.link {
		r.link += n
	}
	r.breaks = 0
}

func isBlank(s string) bool {
	for _, ch := range s {
		if !unicode.IsSpace(ch) {
			return false
		}
	}
	return true
}
