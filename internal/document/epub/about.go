package epub

import (
	"strings"

	"claimlight/internal/document/packed"
	"claimlight/internal/document/paper"
)

// aboutOf reads what a book says of itself.
func aboutOf(metadata *packed.Node) paper.About {
	about := paper.About{Sure: true}
	refined := map[string]string{} // what is said about another line, such as "#id role"
	metadata.Each("opf:meta", func(n *packed.Node) {
		refined[n.Get("refines")+" "+n.Get("property")] = strings.TrimSpace(n.Words())
	})
	metadata.Each("dc:title", func(n *packed.Node) {
		kind := refined["#"+n.Get("id")+" title-type"]
		if about.Title == "" && (kind == "" || kind == "main") || kind == "main" {
			about.Title = n.Words()
		}
	})
	metadata.Each("dc:creator", func(n *packed.Node) {
		role := n.Get("opf:role")
		if role == "" {
			role = refined["#"+n.Get("id")+" role"]
		}
		if role == "" || role == "aut" {
			about.Authors = append(about.Authors, n.Words())
		}
	})
	metadata.Each("dc:date", func(n *packed.Node) {
		if event := n.Get("opf:event"); about.Published == "" && (event == "" || event == "publication") {
			about.Published = strings.TrimSpace(n.Words())
		}
	})
	about.Language = metadata.Find("dc:language").Words()
	return about
}
