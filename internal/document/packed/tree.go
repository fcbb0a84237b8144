package packed

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html/charset"
)

// The limits of a tree.
const (
	mostNodes = 2_000_000
	deepest   = 250
)

// Spaces gives the short name of each name space that a reader knows: "w" for that of the words of Word.
type Spaces map[string]string

// Attr is an attribute, named like an element.
type Attr struct{ Name, Value string }

// Node is an element or a text.
type Node struct {
	Name string // "w:p": the short name of its space, and its own; empty for a text
	Text string // of a text
	Attr []Attr
	Kids []*Node
}

// Parse reads a tree. Entities that a document defines itself are not: they are how bombs are built. The error is
// ErrDamaged or ErrTooBig.
func Parse(data []byte, spaces Spaces) (*Node, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Entity = xml.HTMLEntity
	d.CharsetReader = charset.NewReaderLabel
	p := parser{spaces: spaces, names: map[xml.Name]string{}}
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) && p.root != nil && len(p.open) == 0 {
			return p.root, nil
		}
		if err == nil {
			err = p.take(token)
		}
		if errors.Is(err, ErrTooBig) {
			return nil, err
		}
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
		}
	}
}

// parser puts a tree together.
type parser struct {
	spaces Spaces
	names  map[xml.Name]string // as they stand in the file, within the bindings of now
	bound  []binding
	open   []*Node
	root   *Node
	count  int
}

// binding is a prefix that stands for a space from an element on.
type binding struct {
	prefix, space string
	depth         int
}

var errShape = errors.New("not well-formed")

func (p *parser) take(token xml.Token) error {
	switch t := token.(type) {
	case xml.StartElement:
		return p.start(t)
	case xml.EndElement:
		if len(p.open) == 0 {
			return errShape
		}
		p.open = p.open[:len(p.open)-1]
		for n := len(p.bound); n > 0 && p.bound[n-1].depth > len(p.open); n-- {
			p.bound = p.bound[:n-1]
			clear(p.names)
		}
	case xml.CharData:
		if len(p.open) > 0 {
			return p.text(string(t))
		}
	}
	return nil
}

func (p *parser) start(t xml.StartElement) error {
	if len(p.open) >= deepest {
		return fmt.Errorf("%w: deeper than %d", ErrTooBig, deepest)
	}
	for _, a := range t.Attr {
		if a.Name.Space == "xmlns" || a.Name.Space == "" && a.Name.Local == "xmlns" {
			prefix := ""
			if a.Name.Space != "" {
				prefix = a.Name.Local
			}
			p.bound = append(p.bound, binding{prefix, p.spaces.short(a.Value), len(p.open) + 1})
			clear(p.names)
		}
	}
	n := &Node{Name: p.name(t.Name, true)}
	for _, a := range t.Attr {
		if a.Name.Space != "xmlns" && a.Name.Local != "xmlns" {
			n.Attr = append(n.Attr, Attr{p.name(a.Name, false), a.Value})
		}
	}
	if err := p.add(n); err != nil {
		return err
	}
	p.open = append(p.open, n)
	return nil
}

func (p *parser) text(s string) error { return p.add(&Node{Text: s}) }

func (p *parser) add(n *Node) error {
	if p.count++; p.count > mostNodes {
		return fmt.Errorf("%w: more than %d elements", ErrTooBig, mostNodes)
	}
	if len(p.open) > 0 {
		last := p.open[len(p.open)-1]
		last.Kids = append(last.Kids, n)
		return nil
	}
	if p.root == nil {
		p.root = n
	}
	return nil
}

// name gives a name with the short one of its space. An attribute without a prefix is of no space.
func (p *parser) name(raw xml.Name, element bool) string {
	if raw.Space == "" && !element {
		return raw.Local
	}
	if known, ok := p.names[raw]; ok {
		return known
	}
	space := raw.Space // where nothing is bound, the usual prefix is believed
	for i := len(p.bound) - 1; i >= 0; i-- {
		if p.bound[i].prefix == raw.Space {
			space = p.bound[i].space
			break
		}
	}
	name := raw.Local
	if space != "" {
		name = space + ":" + raw.Local
	}
	p.names[raw] = name
	return name
}

// short is the short name of a space; of one that nobody knows it is "?".
func (s Spaces) short(space string) string {
	if short, ok := s[strings.TrimSpace(space)]; ok {
		return short
	}
	return "?"
}
