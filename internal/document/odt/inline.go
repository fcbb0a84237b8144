package odt

import (
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/document/packed"
	"claimlight/internal/document/paper"
	"claimlight/internal/document/symbols"

	"golang.org/x/net/html/atom"
)

// inside writes what stands in a paragraph.
func (d *document) inside(kids []*packed.Node, s style) {
	for _, k := range kids {
		switch k.Name {
		case "":
			d.words(k.Text, s)
		case "text:s", "text:tab":
			d.words(" ", s)
		case "text:line-break":
			if s.hidden == "yes" || s.struck == "yes" {
				d.words(" ", s)
			} else {
				d.paper.Break()
			}
		case "text:span":
			d.inside(k.Kids, s.over(d.styleOf("text", k.Get("text:style-name"))))
		case "text:note":
			d.marks = append(d.marks, k)
			d.paper.Mark(strings.TrimSpace(k.Kid("text:note-citation").Words()))
		case "draw:frame", "draw:custom-shape", "draw:rect", "draw:g", "draw:a":
			d.drawing(k)
		default:
			d.field(k, s)
		}
	}
}

// field writes marks, changes and what is put in by the program.
func (d *document) field(k *packed.Node, s style) {
	switch k.Name {
	case "text:change":
		d.paper.Aside(d.deleted[k.Get("text:change-id")], article.ReasonDeletion)
	case "office:annotation":
		d.paper.Aside(" "+linesOf(k), article.ReasonRemark)
	case "text:page-number", "text:page-count", "text:page-continuation":
		d.paper.Aside(k.Words(), article.ReasonHeadOfPage)
	case "text:hidden-text":
		if k.Get("text:is-hidden") == "true" {
			d.paper.Aside(" "+k.Get("text:string-value"), article.ReasonHidden)
		} else {
			d.words(k.Words(), s)
		}
	case "text:placeholder":
		d.paper.Aside(k.Words(), article.ReasonForm)
	case "text:ruby":
		d.inside(kidsOf(k.Kid("text:ruby-base")), s)
		if spoken := k.Kid("text:ruby-text"); spoken != nil {
			d.paper.Begin(atom.Rt)
			d.paper.Text(spoken.Words())
			d.paper.End()
		}
	case "office:event-listeners", "text:tracked-changes", "text:hidden-paragraph", "office:forms":
	default: // a link, a date, a reference: what it shows
		d.inside(k.Kids, s)
	}
}

// words writes letters as they are set.
func (d *document) words(text string, s style) {
	text = symbols.Text(s.font, text)
	switch {
	case s.hidden == "yes":
		d.paper.Aside(text, article.ReasonHidden)
		return
	case s.struck == "yes":
		d.paper.Aside(text, article.ReasonStruckOut)
		return
	case s.shift == "super":
		d.paper.Raised(text)
	case s.shift == "sub":
		d.paper.Lowered(text)
	default:
		d.paper.Text(text)
	}
	lang := s.lang
	if lang == "" {
		lang = d.mainLang
	}
	d.langs[lang] += len(text)
}

// drawing keeps the words of a drawing, and writes a formula.
func (d *document) drawing(n *packed.Node) {
	object := n.Kid("draw:object")
	if object == nil {
		d.box(n)
		return
	}
	math := object.Find("math:math")
	if href := strings.TrimPrefix(object.Get("xlink:href"), "./"); math == nil && d.file != nil && href != "" {
		root, err := d.file.Tree(href+"/content.xml", spaces)
		if err == nil {
			math = root.Find("math:math")
		}
	}
	if math != nil {
		d.paper.Append(paper.Formula(math))
	}
}
