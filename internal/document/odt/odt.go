// Package odt reads texts of LibreOffice and of all that writes its format (OpenDocument), packed or flat.
package odt

import (
	"context"
	"fmt"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/document/packed"
	"claimlight/internal/document/paper"
	"claimlight/internal/extract"
)

// spaces are the name spaces, by the short names under which this package knows them.
var spaces = packed.Spaces{
	"urn:oasis:names:tc:opendocument:xmlns:office:1.0":                     "office",
	"urn:oasis:names:tc:opendocument:xmlns:text:1.0":                       "text",
	"urn:oasis:names:tc:opendocument:xmlns:table:1.0":                      "table",
	"urn:oasis:names:tc:opendocument:xmlns:style:1.0":                      "style",
	"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0":                    "draw",
	"urn:oasis:names:tc:opendocument:xmlns:meta:1.0":                       "meta",
	"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0":          "fo",
	"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0":             "svg",
	"urn:oasis:names:tc:opendocument:xmlns:form:1.0":                       "form",
	"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0":                   "manifest",
	"http://purl.org/dc/elements/1.1/":                                     "dc",
	"http://www.w3.org/1999/xlink":                                         "xlink",
	"http://www.w3.org/1998/Math/MathML":                                   "math",
	"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
}

// Reader reads a text.
type Reader struct{}

// Read gives the accepted text of a document. Errors are those of packed, and of a document that is too long.
func (Reader) Read(ctx context.Context, content string) (extract.Result, error) {
	d := &document{
		paper: paper.New(), styles: map[string]style{}, deleted: map[string]string{}, langs: map[string]int{},
		again: mostRepeats,
	}
	if err := d.load(content); err != nil {
		return extract.Result{}, err
	}
	if err := ctx.Err(); err != nil {
		return extract.Result{}, fmt.Errorf("read document: %w", err)
	}
	d.margins("style:header", "style:header-left", "style:header-first")
	d.blocks(d.body.Kids, 0)
	d.notes()
	d.margins("style:footer", "style:footer-left", "style:footer-first")
	return d.paper.Result(d.about())
}

// document is one that is read.
type document struct {
	file  *packed.File // nil of a flat document
	paper *paper.Paper

	body, look, meta *packed.Node // the text, the styles, what the document says of itself
	styles           map[string]style
	deleted          map[string]string // what editors deleted, by the mark of the change

	marks []*packed.Node // notes, in the order of their marks
	boxes []*packed.Node // text boxes that wait for the end of their paragraph
	depth int            // of paragraphs in text boxes
	again int            // how often rows and cells may still be written again

	mainLang string
	langs    map[string]int // bytes of text in each language
}

// load reads the parts of a document.
func (d *document) load(content string) error {
	text, err := d.open(content)
	if err != nil {
		return err
	}
	if d.body = text.Find("office:text"); d.body == nil {
		return fmt.Errorf("%w: no text", packed.ErrDamaged)
	}
	d.loadStyles(d.look)
	d.loadStyles(text.Find("office:automatic-styles"))
	d.body.Each("text:changed-region", func(n *packed.Node) {
		if gone := n.Kid("text:deletion"); gone != nil {
			id := n.Get("text:id")
			if id == "" {
				id = n.Get("xml:id")
			}
			d.deleted[id] = linesOf(gone)
		}
	})
	return nil
}

// open gives the part with the text, which is all of a flat document.
func (d *document) open(content string) (*packed.Node, error) {
	if !strings.HasPrefix(content, "PK") {
		root, err := packed.Parse([]byte(content), spaces)
		d.look, d.meta = root, root
		return root, err
	}
	file, err := packed.Open(content)
	if err != nil {
		return nil, err
	}
	manifest, err := file.Read("META-INF/manifest.xml")
	if err == nil && strings.Contains(string(manifest), "encryption-data") {
		return nil, packed.ErrLocked
	}
	d.file = file
	if d.look, err = file.Tree("styles.xml", spaces); err != nil {
		return nil, err
	}
	if d.meta, err = file.Tree("meta.xml", spaces); err != nil {
		d.meta = nil // the text is whole without it
	}
	return file.Tree("content.xml", spaces)
}

// margins writes what stands over or under the pages, once each.
func (d *document) margins(names ...string) {
	seen := map[string]bool{}
	for _, name := range names {
		d.look.Find("office:master-styles").Each(name, func(n *packed.Node) {
			if words := strings.TrimSpace(n.Words()); words != "" && !seen[words] {
				seen[words] = true
				d.leave(article.ReasonHeadOfPage, func() { d.blocks(n.Kids, 0) })
			}
		})
	}
}

// leave writes what is no text of the document.
func (d *document) leave(why article.Reason, write func()) {
	d.paper.Leave(why)
	write()
	d.paper.End()
}

// about is what the document says of itself.
func (d *document) about() paper.About {
	m := d.meta.Find("office:meta")
	author := m.Kid("meta:initial-creator").Words()
	if author == "" {
		author = m.Kid("dc:creator").Words()
	}
	return paper.About{
		Title: m.Kid("dc:title").Words(), Authors: []string{author},
		Created: m.Kid("meta:creation-date").Words(), Modified: m.Kid("dc:date").Words(),
		Language: paper.Most(d.langs),
	}
}

// linesOf is the text of paragraphs in one line.
func linesOf(n *packed.Node) string {
	var parts []string
	n.Each("text:p", func(p *packed.Node) { parts = append(parts, strings.TrimSpace(wordsOf(p))) })
	n.Each("text:h", func(p *packed.Node) { parts = append(parts, strings.TrimSpace(wordsOf(p))) })
	return strings.Join(parts, " ")
}

// wordsOf is the text of a paragraph, with its spaces.
func wordsOf(n *packed.Node) string {
	switch n.Name {
	case "text:s", "text:tab", "text:line-break":
		return " "
	case "office:annotation", "text:note":
		return ""
	}
	out := n.Text
	for _, k := range n.Kids {
		out += wordsOf(k)
	}
	return out
}
