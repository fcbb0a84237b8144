package docx

import (
	"slices"
	"strings"

	"claimlight/internal/document/packed"
)

// field is one that was begun and has not ended: a link, a date, the number of a page.
type field struct {
	instruction string
	shown       bool // what it gives is read, no longer what it is made from
}

const mostFields = 64 // that may stand in each other

// fieldChar begins a field, begins what it shows, or ends it.
func (d *document) fieldChar(n *packed.Node) {
	last := len(d.fields) - 1
	switch n.Get("w:fldCharType") {
	case "begin":
		if len(d.fields) < mostFields {
			d.fields = append(d.fields, field{})
		}
	case "separate":
		if last >= 0 {
			d.fields[last].shown = true
		}
	case "end":
		if last >= 0 {
			d.fields = d.fields[:last]
		}
	}
}

func (d *document) instruct(s string) {
	if last := len(d.fields) - 1; last >= 0 && !d.fields[last].shown && len(d.fields[last].instruction) < 200 {
		d.fields[last].instruction += s
	}
}

// seen tells that what is read now is shown, and not what a field is made from.
func (d *document) seen() bool {
	return !slices.ContainsFunc(d.fields, func(f field) bool { return !f.shown })
}

// inField tells that a field of one of these names shows what is read now.
func (d *document) inField(names ...string) bool {
	return slices.ContainsFunc(d.fields, func(f field) bool { return f.shown && isField(f.instruction, names...) })
}

func isField(instruction string, names ...string) bool {
	name, _, _ := strings.Cut(strings.TrimSpace(instruction), " ")
	return slices.Contains(names, strings.ToUpper(name))
}

// simpleField writes what a field in one element shows.
func (d *document) simpleField(n *packed.Node, base look) {
	if len(d.fields) >= mostFields {
		return
	}
	d.fields = append(d.fields, field{instruction: n.Get("w:instr"), shown: true})
	d.runs(n.Kids, base)
	d.fields = d.fields[:len(d.fields)-1]
}

// beginsField tells that a field of a name begins in a paragraph.
func beginsField(p *packed.Node, name string) bool {
	instruction := ""
	p.Each("w:instrText", func(n *packed.Node) {
		if instruction == "" {
			instruction = n.Words()
		}
	})
	return isField(instruction, name)
}
