package epub

import (
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"

	"claimlight/internal/document/packed"
	"claimlight/internal/extract/dom"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// longestName is how many bytes the name of a chapter has at most.
const longestName = 200

// chapterNames are the names of the chapters by their files, as the book lists them.
func (b *book) chapterNames() map[string]string {
	names := map[string]string{}
	add := func(list, href, name string) {
		file, _, _ := strings.Cut(href, "#")
		if plain, err := url.PathUnescape(file); err == nil {
			file = plain
		}
		file = path.Join(path.Dir(list), file)
		name = strings.Join(strings.Fields(name), " ")
		if names[file] == "" && name != "" && len(name) <= longestName {
			names[file] = name
		}
	}
	for _, id := range slices.Sorted(maps.Keys(b.items)) {
		it := b.items[id]
		if !it.nav && it.mediaType != "application/x-dtbncx+xml" {
			continue
		}
		root, err := b.file.Tree(it.name, spaces)
		if err != nil || root == nil {
			continue // chapters have their headings
		}
		root.Each("h:a", func(n *packed.Node) { add(it.name, n.Get("href"), n.Words()) })
		points(root, func(n *packed.Node) {
			add(it.name, n.Kid("ncx:content").Get("src"), n.Kid("ncx:navLabel").Words())
		})
	}
	return names
}

// points calls f with each point of a list of EPUB 2, also with those within others.
func points(n *packed.Node, f func(*packed.Node)) {
	for _, k := range n.Kids {
		if k.Name == "ncx:navPoint" {
			f(k)
		}
		points(k, f)
	}
}

// firstHeading is the first heading of a chapter.
func firstHeading(n *html.Node) string {
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		switch k.DataAtom {
		case atom.H1, atom.H2, atom.H3:
			if name := strings.Join(strings.Fields(dom.Text(k, longestName)), " "); name != "" {
				return name
			}
		}
		if name := firstHeading(k); name != "" {
			return name
		}
	}
	return ""
}
