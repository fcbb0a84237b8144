package docx

import (
	"claimlight/internal/document/paper"
)

// about reads the properties of a document.
func (d *document) about() paper.About {
	about := paper.About{Language: paper.Most(d.langs)}
	parts, err := d.relations("")
	if err != nil {
		return about
	}
	for _, name := range append(parts["core-properties"], "docProps/core.xml") {
		root, err := d.file.Tree(name, spaces)
		if err != nil || root == nil {
			continue
		}
		about.Title = root.Find("dc:title").Words()
		about.Authors = []string{root.Find("dc:creator").Words()}
		about.Created = root.Find("dcterms:created").Words()
		about.Modified = root.Find("dcterms:modified").Words()
		break
	}
	return about
}
