package dom

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// scope is a shadow tree that is walked: what stands in its host outside of it fills its slots.
type scope struct {
	host  *html.Node
	box   int // of the host
	outer *scope
	used  map[string]bool // slots that are filled
}

// isShadow tells a template that holds the shadow tree of the element around it, by any of the names that browsers and
// those who save pages have given to the attribute: shadowrootmode, shadowroot, shadowmode.
func isShadow(n *html.Node) bool {
	if n.DataAtom != atom.Template {
		return false
	}
	for i := range n.Attr {
		name := strings.TrimPrefix(strings.ToLower(n.Attr[i].Key), "data-")
		if strings.HasPrefix(name, "shadow") {
			return true
		}
	}
	return false
}

// shadowOf is the shadow tree of an element, or nil.
func shadowOf(n *html.Node) *html.Node {
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		if k.Type == html.ElementNode && isShadow(k) {
			return k
		}
	}
	return nil
}

// host walks the shadow tree of an element, and what stands in its slots. The element's own children are seen there
// alone, but where the tree shows nothing by itself.
func (c *cutter) host(n, tree *html.Node, box int, s state) bool {
	if !holdsSlot(tree, 0) && strings.TrimSpace(Text(tree, 1<<10)) == "" {
		return false
	}
	index := 0
	for k := n.FirstChild; k != tree; k = k.NextSibling {
		if k.Type == html.ElementNode {
			index++
		}
	}
	s.scope = &scope{host: n, box: box, outer: s.scope, used: map[string]bool{}}
	c.element(tree, box, index, s)
	return true
}

// deepestSlot is how far in a shadow tree a slot is looked for.
const deepestSlot = 200

func holdsSlot(n *html.Node, depth int) bool {
	for k := n.FirstChild; k != nil && depth < deepestSlot; k = k.NextSibling {
		if k.Type == html.ElementNode && (k.DataAtom == atom.Slot || holdsSlot(k, depth+1)) {
			return true
		}
	}
	return false
}

// slot walks what fills a slot, and tells whether anything does. Else what stands in the slot itself is shown.
func (c *cutter) slot(n *html.Node, box int, s state) bool {
	sc := s.scope
	name := Attr(n, "name")
	if sc == nil || sc.used[name] || !sc.fills(name) {
		return false
	}
	sc.used[name] = true
	s.scope = sc.outer
	index := 0
	for k := sc.host.FirstChild; k != nil; k = k.NextSibling {
		if slotted(k, name) {
			if k.Type == html.TextNode {
				c.text(k.Data, box, s)
			} else {
				c.holder = sc.box
				c.element(k, box, index, s)
			}
		}
		if k.Type == html.ElementNode {
			index++
		}
	}
	return true
}

// fills tells that something stands in the host for a slot.
func (s *scope) fills(name string) bool {
	for k := s.host.FirstChild; k != nil; k = k.NextSibling {
		if slotted(k, name) && (k.Type == html.ElementNode || !isBlank(k.Data)) {
			return true
		}
	}
	return false
}

// slotted tells that a child of a host stands in the slot of a name.
func slotted(n *html.Node, name string) bool {
	switch n.Type {
	case html.TextNode:
		return name == ""
	case html.ElementNode:
		return !isShadow(n) && Attr(n, "slot") == name
	}
	return false
}
