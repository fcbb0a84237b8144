package dom

import (
	"strings"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mostSheet is how many bytes of style sheets are read, and mostRules how many of their rules are kept.
const (
	mostSheet = 1 << 20
	mostRules = 2000
)

// sheet is what a page's own style sheets say of elements within a line: whether they part it, and whether they are to
// be seen. Only rules that hold as the page opens are read: none of a medium, a state or a pseudo-element.
type sheet struct {
	rules map[string][]rule // by the class, id or element that the last part of the selector names
	count int
}

type rule struct {
	selects cascadia.Sel
	look    look
}

// readSheets reads the style sheets that stand in a page.
func readSheets(root *html.Node) *sheet {
	s := &sheet{rules: map[string][]rule{}}
	left := mostSheet
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode {
				continue
			}
			if c.DataAtom != atom.Style {
				walk(c)
			} else if t := c.FirstChild; t != nil && left > 0 && screen(Attr(c, "media")) {
				css := t.Data[:min(len(t.Data), left)]
				left -= len(css)
				s.read(css)
			}
		}
	}
	walk(root)
	return s
}

func screen(media string) bool { return media == "" || media == "all" || media == "screen" }

// read takes in the rules of a style sheet.
func (s *sheet) read(css string) {
	css = withoutComments(css)
	for s.count < mostRules {
		open := strings.IndexByte(css, '{')
		if open < 0 {
			return
		}
		selector := strings.TrimSpace(css[:open])
		if i := strings.LastIndexByte(selector, ';'); i >= 0 {
			selector = strings.TrimSpace(selector[i+1:]) // an @import or @charset before it
		}
		css = css[open+1:]
		end := blockEnd(css)
		if !strings.HasPrefix(selector, "@") {
			s.add(selector, css[:end])
		}
		css = css[min(end+1, len(css)):]
	}
}

// blockEnd is where the block ends that is open at the beginning.
func blockEnd(css string) int {
	depth := 1
	for i := range len(css) {
		switch css[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return len(css)
}

func withoutComments(css string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(css, "/*")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		_, css, _ = strings.Cut(rest, "*/")
	}
}

// add takes in a rule whose declarations say something that matters.
func (s *sheet) add(selectors, declarations string) {
	if !strings.Contains(declarations, "display") && !strings.Contains(declarations, "float") &&
		!strings.Contains(declarations, "position") && !strings.Contains(declarations, "visibility") &&
		!strings.Contains(declarations, "font-size") && !strings.Contains(declarations, "line-through") {
		return // by far the most
	}
	l := readStyle(declarations)
	if l == (look{}) || strings.ContainsAny(selectors, ":[") {
		return
	}
	for one := range strings.SplitSeq(selectors, ",") {
		key := lastName(one)
		if sel, err := cascadia.Parse(one); err == nil && key != "" {
			s.rules[key] = append(s.rules[key], rule{sel, l})
			s.count++
		}
	}
}

// lastName is what the last part of a selector names: a class, an id, or else an element.
func lastName(selector string) string {
	selector = strings.TrimSpace(selector)
	last := selector[strings.LastIndexAny(selector, " >+~")+1:]
	if i := strings.LastIndexAny(last, ".#"); i >= 0 {
		return last[i:]
	}
	return last
}

// look is what the sheets say of an element.
func (s *sheet) look(n *html.Node) look {
	var l look
	if len(s.rules) == 0 {
		return l
	}
	l = s.match(l, n, n.Data)
	for class := range strings.FieldsSeq(Attr(n, "class")) {
		l = s.match(l, n, "."+class)
	}
	if id := Attr(n, "id"); id != "" {
		l = s.match(l, n, "#"+id)
	}
	return l
}

func (s *sheet) match(l look, n *html.Node, key string) look {
	for _, r := range s.rules[key] {
		if r.selects.Match(n) {
			l = l.over(r.look)
		}
	}
	return l
}
