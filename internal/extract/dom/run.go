package dom

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// run is the text since the last break.
type run struct {
	b      []byte
	box    int
	link   int
	links  int
	list   int
	breaks int // <br> since the last character
	cells  int // borders of a table row's cells since the last character
	space  bool
	bold   bool
	italic bool
	hidden bool
}

func (r *run) reset() {
	*r = run{b: r.b[:0], box: -1}
}

func (r *run) String() string { return string(r.b) }

// lineBreak ends the run at the second <br> in a row; one alone is white space.
func (c *cutter) lineBreak() {
	c.run.space = true
	if c.run.breaks++; c.run.breaks >= 2 {
		c.flush()
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
	for _, ch := range s {
		if ch == '\u00ad' || ch == '\u200b' || ch == '\ufeff' {
			continue
		}
		if unicode.IsSpace(ch) {
			r.space = true
			continue
		}
		r.gap()
		r.b = utf8.AppendRune(r.b, ch)
	}
	n := len(r.b) - before
	if n == 0 {
		return
	}
	c.touch(before == 0, n, box, st)
}

// gap puts between two words what stands between them: a space, or a tab for each border of a cell, so that a reader can set the
// row as columns. Empty cells keep their place.
func (r *run) gap() {
	switch {
	case r.cells > 0:
		r.b = append(r.b, strings.Repeat("\t", r.cells)...)
	case r.space && len(r.b) > 0:
		r.b = append(r.b, ' ')
	}
	r.space, r.cells = false, 0
}

// touch notes in which box and state n new bytes of the run stand.
func (c *cutter) touch(first bool, n, box int, st state) {
	r := &c.run
	if first {
		r.box, r.bold, r.italic, r.hidden, r.list = box, st.bold, st.italic, st.hidden, st.list
	} else {
		r.box = c.page.common(r.box, box)
		r.bold = r.bold && st.bold
		r.italic = r.italic && st.italic
		r.hidden = r.hidden && st.hidden
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
