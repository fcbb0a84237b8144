package docx

import (
	"strconv"
	"strings"

	"claimlight/internal/document/packed"
)

// look is how letters are set; what is not said is taken from around.
type look struct {
	hidden, struck toggle
	shift          string // "superscript", "subscript"
	font           string // of signs
}

// toggle is on, off, or not said.
type toggle int

const (
	unsaid toggle = iota
	on
	off
)

// over is a look with another laid over it.
func (l look) over(other look) look {
	if other.hidden != unsaid {
		l.hidden = other.hidden
	}
	if other.struck != unsaid {
		l.struck = other.struck
	}
	if other.shift != "" {
		l.shift = other.shift
	}
	if other.font != "" {
		l.font = other.font
	}
	return l
}

// style is what a style says of paragraphs and letters.
type style struct {
	name    string // in lower case, as Word names it in English
	heading int    // 1 to 9; 0 for none
	list    string // the id of its numbers; "0" for none
	level   int    // of the list, from 0
	look    look
}

// lookOf reads the properties of letters.
func lookOf(rPr *packed.Node) look {
	var l look
	if rPr == nil {
		return l
	}
	for _, k := range rPr.Kids {
		switch k.Name {
		case "w:vanish":
			l.hidden = toggleOf(k)
		case "w:strike", "w:dstrike":
			if t := toggleOf(k); l.struck != on {
				l.struck = t
			}
		case "w:vertAlign":
			l.shift = k.Get("w:val")
		case "w:rFonts":
			l.font = k.Get("w:ascii")
		}
	}
	return l
}

// toggleOf reads a property that is on where it stands, unless it says otherwise.
func toggleOf(n *packed.Node) toggle {
	switch n.Get("w:val") {
	case "0", "false", "off":
		return off
	}
	return on
}

// deepestStyle is how many styles may be based on each other.
const deepestStyle = 20

// loadStyles reads the styles, each with what it takes from the one that it is based on.
func (d *document) loadStyles() error {
	root, err := d.part("styles")
	if err != nil {
		return err
	}
	nodes := map[string]*packed.Node{}
	usual := ""
	root.Each("w:style", func(n *packed.Node) {
		id := n.Get("w:styleId")
		nodes[id] = n
		if n.Get("w:type") == "paragraph" && (n.Get("w:default") == "1" || n.Get("w:default") == "true") {
			usual = id
		}
	})
	d.mainLang = root.Find("w:rPrDefault").Find("w:lang").Get("w:val")
	d.styles = make(map[string]style, len(nodes))
	for id := range nodes {
		d.styles[id] = styleOf(nodes, id, deepestStyle)
	}
	d.plain = d.styles[usual]
	return nil
}

func styleOf(nodes map[string]*packed.Node, id string, left int) style {
	n := nodes[id]
	if n == nil || left == 0 {
		return style{}
	}
	var s style
	if base := n.Kid("w:basedOn").Get("w:val"); base != "" && base != id {
		s = styleOf(nodes, base, left-1)
		s.name = ""
	}
	s.name = strings.ToLower(strings.TrimSpace(n.Kid("w:name").Get("w:val")))
	s.look = s.look.over(lookOf(n.Kid("w:rPr")))
	pPr := n.Kid("w:pPr")
	if level, ok := outline(pPr); ok {
		s.heading = level
	}
	if rest, ok := strings.CutPrefix(s.name, "heading "); ok {
		if n, err := strconv.Atoi(rest); err == nil && n >= 1 && n <= 9 {
			s.heading = n
		}
	}
	s.number(pPr.Kid("w:numPr"))
	return s
}

// outline is the level of a heading that properties of a paragraph give; 9 of the format means that it is none.
func outline(pPr *packed.Node) (level int, said bool) {
	n := pPr.Kid("w:outlineLvl")
	level, err := strconv.Atoi(n.Get("w:val"))
	if n == nil || err != nil || level < 0 {
		return 0, false
	}
	if level > 8 {
		return 0, true
	}
	return level + 1, true
}

// number takes in which list a paragraph belongs to.
func (s *style) number(numPr *packed.Node) {
	if id := numPr.Kid("w:numId").Get("w:val"); id != "" {
		s.list = id
	}
	if level, err := strconv.Atoi(numPr.Kid("w:ilvl").Get("w:val")); err == nil {
		s.level = min(max(level, 0), 8)
	}
}

// loadNumbers reads which lists show a number or a sign before their items.
func (d *document) loadNumbers() error {
	root, err := d.part("numbering")
	if err != nil {
		return err
	}
	shown := map[string]bool{} // by the abstract list and the level
	root.Each("w:abstractNum", func(n *packed.Node) {
		n.Each("w:lvl", func(lvl *packed.Node) {
			if lvl.Kid("w:numFmt").Get("w:val") != "none" || lvl.Kid("w:lvlText").Get("w:val") != "" {
				shown[n.Get("w:abstractNumId")+"."+lvl.Get("w:ilvl")] = true
			}
		})
		if n.Kid("w:numStyleLink") != nil { // its levels stand elsewhere
			for level := range 9 {
				shown[n.Get("w:abstractNumId")+"."+strconv.Itoa(level)] = true
			}
		}
	})
	d.numbers = map[string]bool{}
	root.Each("w:num", func(n *packed.Node) {
		for level := range 9 {
			at := "." + strconv.Itoa(level)
			if shown[n.Kid("w:abstractNumId").Get("w:val")+at] {
				d.numbers[n.Get("w:numId")+at] = true
			}
		}
	})
	return nil
}
