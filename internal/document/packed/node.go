package packed

import "strings"

// Get is the value of an attribute, or "".
func (n *Node) Get(name string) string {
	if n == nil {
		return ""
	}
	for i := range n.Attr {
		if n.Attr[i].Name == name {
			return n.Attr[i].Value
		}
	}
	return ""
}

// Kid is the first child of a name, or nil; it may be asked of nil.
func (n *Node) Kid(name string) *Node {
	if n == nil {
		return nil
	}
	for _, k := range n.Kids {
		if k.Name == name {
			return k
		}
	}
	return nil
}

// Find is the first element of a name in the tree, itself among them, or nil.
func (n *Node) Find(name string) *Node {
	if n == nil || n.Name == name {
		return n
	}
	for _, k := range n.Kids {
		if found := k.Find(name); found != nil {
			return found
		}
	}
	return nil
}

// Each calls f with each element of a name, in their order, and not with those within them.
func (n *Node) Each(name string, f func(*Node)) {
	if n == nil {
		return
	}
	for _, k := range n.Kids {
		if k.Name == name {
			f(k)
			continue
		}
		k.Each(name, f)
	}
}

// Words is all text in the tree.
func (n *Node) Words() string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	n.words(&b)
	return b.String()
}

func (n *Node) words(b *strings.Builder) {
	b.WriteString(n.Text)
	for _, k := range n.Kids {
		k.words(b)
	}
}
