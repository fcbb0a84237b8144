package docx

import (
	"cmp"
	"strconv"

	"claimlight/internal/document/packed"

	"golang.org/x/net/html/atom"
)

// mark is the mark of a note that stands in the text.
type mark struct {
	kind, id, sign string
}

// mark writes the mark of a note. Its own signs follow where it has any; others are counted.
func (d *document) mark(n *packed.Node, custom bool) {
	m := mark{kind: "footnotes", id: n.Get("w:id")}
	if n.Name == "w:endnoteReference" {
		m.kind = "endnotes"
	}
	if d.texts[m.kind][m.id] == nil {
		return
	}
	if !custom {
		number := 1
		for _, other := range d.marks {
			if other.kind == m.kind && other.sign != "" {
				number++
			}
		}
		m.sign = strconv.Itoa(number)
		if m.kind == "endnotes" && len(d.texts["footnotes"]) > 0 {
			m.sign = roman(number) // as Word counts them, so that they are told from footnotes
		}
		d.paper.Mark(m.sign)
	}
	d.marks = append(d.marks, m)
}

// notes writes the notes behind the text, in the order of their marks.
func (d *document) notes() {
	for i := 0; i < len(d.marks); i++ { // a note may hold the mark of another
		m := d.marks[i]
		n := d.texts[m.kind][m.id]
		if n == nil {
			continue
		}
		delete(d.texts[m.kind], m.id) // it is written once, however many marks it has
		first := true
		for _, k := range n.Kids {
			if k.Name == "w:p" && first {
				first = false
				d.firstOfNote(k, m.sign)
				continue
			}
			d.blocks([]*packed.Node{k})
		}
	}
}

// firstOfNote writes the first paragraph of a note, with its mark before it.
func (d *document) firstOfNote(p *packed.Node, sign string) {
	d.paper.Begin(atom.P)
	d.paper.Mark(sign)
	if sign != "" {
		d.paper.Text(" ")
	}
	d.runs(p.Kids, d.styleOf(p.Kid("w:pPr")).look)
	d.paper.End()
	d.writeBoxes()
}

// roman is a number in small Roman numerals.
func roman(n int) string {
	out := ""
	for _, r := range []struct {
		value int
		sign  string
	}{
		{1000, "m"},
		{900, "cm"},
		{500, "d"},
		{400, "cd"},
		{100, "c"},
		{90, "xc"},
		{50, "l"},
		{40, "xl"},
		{10, "x"},
		{9, "ix"},
		{5, "v"},
		{4, "iv"},
		{1, "i"},
	} {
		for ; n >= r.value; n -= r.value {
			out += r.sign
		}
	}
	return cmp.Or(out, "0")
}
