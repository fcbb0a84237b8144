package docx

import (
	"strconv"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/document/packed"
	"claimlight/internal/document/symbols"

	"golang.org/x/net/html/atom"
)

// runs writes what stands in a paragraph.
func (d *document) runs(kids []*packed.Node, base look) {
	for _, k := range kids {
		switch k.Name {
		case "w:r":
			d.run(k, base, "")
		case "w:ins", "w:moveTo", "w:hyperlink", "w:smartTag", "w:customXml", "w:dir", "w:bdo":
			d.runs(k.Kids, base)
		case "w:del", "w:moveFrom":
			d.deleted(k, base)
		case "w:fldSimple":
			d.simpleField(k, base)
		case "w:sdt":
			d.control(k, func(kids []*packed.Node) { d.runs(kids, base) })
		case "m:oMath", "m:oMathPara":
			d.formula(k)
		case "mc:AlternateContent":
			d.runs(alternative(k), base)
		}
	}
}

// deleted writes words that an editor has deleted, or moved to another place.
func (d *document) deleted(n *packed.Node, base look) {
	n.Each("w:r", func(r *packed.Node) { d.run(r, base, article.ReasonDeletion) })
}

// run writes letters that are set alike. Why is set where they are no text.
func (d *document) run(r *packed.Node, base look, why article.Reason) {
	rPr := r.Kid("w:rPr")
	l := base
	if id := rPr.Kid("w:rStyle").Get("w:val"); id != "" {
		l = l.over(d.styles[id].look)
	}
	l = l.over(lookOf(rPr))
	switch {
	case why != "":
	case l.hidden == on:
		why = article.ReasonHidden
	case l.struck == on:
		why = article.ReasonStruckOut
	}
	lang := rPr.Kid("w:lang").Get("w:val")
	custom := false
	for _, k := range r.Kids {
		switch k.Name {
		case "w:t", "w:delText":
			d.words(k.Words(), l, why, lang)
		case "w:footnoteReference", "w:endnoteReference":
			custom = k.Get("w:customMarkFollows") == "1" || k.Get("w:customMarkFollows") == "true"
			if why == "" && d.seen() {
				d.mark(k, custom)
			}
		default:
			d.piece(k, l, why)
		}
	}
}

// piece writes what is no word: spaces, signs, fields, pictures.
func (d *document) piece(k *packed.Node, l look, why article.Reason) {
	switch k.Name {
	case "w:tab", "w:ptab":
		d.words(" ", l, why, "")
	case "w:br", "w:cr":
		d.lineBreak(k, why)
	case "w:noBreakHyphen":
		d.words("\u2011", l, why, "")
	case "w:sym":
		code, err := strconv.ParseUint(k.Get("w:char"), 16, 32)
		if c, ok := symbols.Char(k.Get("w:font"), rune(code)); ok && err == nil {
			d.words(string(c), l, why, "")
		}
	case "w:fldChar":
		d.fieldChar(k)
	case "w:instrText":
		d.instruct(k.Words())
	case "w:commentReference":
		d.comment(k.Get("w:id"))
	case "w:ruby":
		d.ruby(k, l, why)
	case "mc:AlternateContent":
		for _, a := range alternative(k) {
			d.piece(a, l, why)
		}
	case "w:drawing", "w:pict", "w:object":
		if why == "" && d.seen() {
			k.Each("w:txbxContent", func(box *packed.Node) { d.boxes = append(d.boxes, box) })
		}
	}
}

// words writes letters as they are set.
func (d *document) words(s string, l look, why article.Reason, lang string) {
	if !d.seen() {
		return
	}
	if why == "" && d.inField("PAGE", "NUMPAGES", "SECTIONPAGES") {
		why = article.ReasonHeadOfPage
	}
	s = symbols.Text(l.font, s)
	switch {
	case why != "":
		d.paper.Aside(s, why)
		return
	case l.shift == "superscript":
		d.paper.Raised(s)
	case l.shift == "subscript":
		d.paper.Lowered(s)
	default:
		d.paper.Text(s)
	}
	if lang == "" {
		lang = d.mainLang
	}
	d.langs[lang] += len(s)
}

// lineBreak ends a line; the end of a page or a column within a paragraph is a space.
func (d *document) lineBreak(k *packed.Node, why article.Reason) {
	if !d.seen() {
		return
	}
	if kind := k.Get("w:type"); why != "" || kind == "page" || kind == "column" {
		d.paper.Text(" ")
		return
	}
	d.paper.Break()
}

// ruby writes letters with their reading beside them.
func (d *document) ruby(n *packed.Node, l look, why article.Reason) {
	d.runs(kidsOf(n.Kid("w:rubyBase")), l)
	if spoken := n.Kid("w:rt"); spoken != nil && why == "" {
		d.paper.Begin(atom.Rt)
		d.paper.Text(spoken.Words())
		d.paper.End()
	}
}

// comment writes what somebody has remarked on the text, which reads without it.
func (d *document) comment(id string) {
	n := d.texts["comments"][id]
	if n == nil || !d.seen() {
		return
	}
	var parts []string
	n.Each("w:p", func(p *packed.Node) { parts = append(parts, strings.TrimSpace(p.Words())) })
	d.paper.Aside(" "+strings.Join(parts, " "), article.ReasonRemark)
}

func kidsOf(n *packed.Node) []*packed.Node {
	if n == nil {
		return nil
	}
	return n.Kids
}
