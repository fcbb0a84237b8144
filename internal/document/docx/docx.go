// Package docx reads documents of Word and of all that writes its format (Office Open XML, strict or transitional).
package docx

import (
	"context"
	"fmt"
	"path"
	"strings"

	"claimlight/internal/document/packed"
	"claimlight/internal/document/paper"
	"claimlight/internal/extract"
)

// spaces are the name spaces, by the short names under which this package knows them.
var spaces = packed.Spaces{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":            "w",
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                        "w",
	"http://schemas.openxmlformats.org/officeDocument/2006/math":              "m",
	"http://purl.oclc.org/ooxml/officeDocument/math":                          "m",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":     "r",
	"http://purl.oclc.org/ooxml/officeDocument/relationships":                 "r",
	"http://schemas.openxmlformats.org/package/2006/relationships":            "rel",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":             "mc",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingShape":       "wps",
	"urn:schemas-microsoft-com:vml":                                           "v",
	"http://purl.org/dc/elements/1.1/":                                        "dc",
	"http://purl.org/dc/terms/":                                               "dcterms",
	"http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
}

// Reader reads a document.
type Reader struct{}

// Read gives the accepted text of a document. Errors are those of packed, and of a document that is too long.
func (Reader) Read(ctx context.Context, content string) (extract.Result, error) {
	file, err := packed.Open(content)
	if err != nil {
		return extract.Result{}, err
	}
	d := &document{file: file, paper: paper.New(), langs: map[string]int{}}
	if err := d.load(); err != nil {
		return extract.Result{}, err
	}
	if err := ctx.Err(); err != nil {
		return extract.Result{}, fmt.Errorf("read document: %w", err)
	}
	d.margins("header")
	d.blocks(d.body.Kids)
	d.notes()
	d.margins("footer")
	return d.paper.Result(d.about())
}

// document is one that is read.
type document struct {
	file  *packed.File
	paper *paper.Paper
	parts map[string][]string // the names of the parts by their kind, such as "footnotes"
	body  *packed.Node

	styles  map[string]style
	plain   style // of paragraphs that name none
	numbers map[string]bool
	texts   map[string]map[string]*packed.Node // of notes and comments: kind, id

	marks  []mark // notes, in the order of their marks
	fields []field
	boxes  []*packed.Node // text boxes that wait for the end of their paragraph
	cap    string         // a large letter with which the next paragraph begins
	depth  int            // of paragraphs in text boxes
	joins  bool           // the next paragraph goes on where this one ended
	open   func()         // closes that paragraph

	mainLang string
	langs    map[string]int // bytes of text in each language
}

// load reads the parts of a document.
func (d *document) load() error {
	main, err := d.mainPart()
	if err != nil {
		return err
	}
	root, err := d.file.Tree(main, spaces)
	if err != nil {
		return err
	}
	if d.body = root.Find("w:body"); d.body == nil {
		return fmt.Errorf("%w: no text", packed.ErrDamaged)
	}
	if d.parts, err = d.relations(main); err != nil {
		return err
	}
	if err := d.loadStyles(); err != nil {
		return err
	}
	if err := d.loadNumbers(); err != nil {
		return err
	}
	d.texts = map[string]map[string]*packed.Node{}
	for _, kind := range []string{"footnotes", "endnotes", "comments"} {
		root, err := d.part(kind)
		if err != nil {
			return err
		}
		d.texts[kind] = map[string]*packed.Node{}
		root.Each("w:"+strings.TrimSuffix(kind, "s"), func(n *packed.Node) {
			if t := n.Get("w:type"); t == "" || t == "normal" { // others are the lines above notes
				d.texts[kind][n.Get("w:id")] = n
			}
		})
	}
	return nil
}

// mainPart finds the part with the text.
func (d *document) mainPart() (string, error) {
	parts, err := d.relations("")
	if err != nil {
		return "", err
	}
	for _, name := range append(parts["officeDocument"], "word/document.xml") {
		if d.file.Has(name) {
			return name, nil
		}
	}
	return "", fmt.Errorf("%w: no main part", packed.ErrDamaged)
}

// relations are the parts that go with a part, by the last word of their kind.
func (d *document) relations(of string) (map[string][]string, error) {
	folder := path.Dir(of)
	root, err := d.file.Tree(path.Join(folder, "_rels", path.Base(of)+".rels"), spaces)
	if of == "" {
		folder = ""
		root, err = d.file.Tree("_rels/.rels", spaces)
	}
	if err != nil {
		return nil, err
	}
	out := map[string][]string{}
	root.Each("rel:Relationship", func(n *packed.Node) {
		target := n.Get("Target")
		if n.Get("TargetMode") == "External" {
			return
		}
		if !strings.HasPrefix(target, "/") {
			target = path.Join(folder, target)
		}
		kind := path.Base(n.Get("Type"))
		out[kind] = append(out[kind], strings.TrimPrefix(target, "/"))
	})
	return out, nil
}

// part reads the first part of a kind, nil where there is none.
func (d *document) part(kind string) (*packed.Node, error) {
	for _, name := range d.parts[kind] {
		if d.file.Has(name) {
			return d.file.Tree(name, spaces)
		}
	}
	return nil, nil
}
