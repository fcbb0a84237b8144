// Package epub reads books in the format EPUB, 2 and 3: their chapters in the order in which they are read.
package epub

import (
	"cmp"
	"context"
	"fmt"
	"net/url"
	"path"
	"strings"

	"claimlight/internal/document/packed"
	"claimlight/internal/document/paper"
	"claimlight/internal/extract"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// spaces are the name spaces, by the short names under which this package knows them.
var spaces = packed.Spaces{
	"http://www.w3.org/1999/xhtml":                    "h",
	"http://www.idpf.org/2007/ops":                    "epub",
	"http://www.idpf.org/2007/opf":                    "opf",
	"http://www.daisy.org/z3986/2005/ncx/":            "ncx",
	"http://purl.org/dc/elements/1.1/":                "dc",
	"http://purl.org/dc/elements/1.0/":                "dc",
	"http://www.w3.org/1998/Math/MathML":              "math",
	"http://www.w3.org/2000/svg":                      "svg",
	"http://www.w3.org/2001/04/xmlenc#":               "enc",
	"urn:oasis:names:tc:opendocument:xmlns:container": "c",
}

// The limits of a book, beside those of its file.
const (
	mostTags   = 1_000_000
	mostStyles = 1 << 20 // bytes of style sheets
)

// Reader reads a book.
type Reader struct{}

// Read gives the text of a book, chapter by chapter. Errors are those of packed, and of a book that is too long.
func (Reader) Read(ctx context.Context, content string) (extract.Result, error) {
	file, err := packed.Open(content)
	if err != nil {
		return extract.Result{}, err
	}
	b := &book{file: file, paper: paper.New(), left: mostTags}
	if err := b.load(); err != nil {
		return extract.Result{}, err
	}
	b.styles()
	b.names = b.chapterNames()
	read := 0
	for _, item := range b.spine {
		if err := ctx.Err(); err != nil {
			return extract.Result{}, fmt.Errorf("read book: %w", err)
		}
		ok, err := b.chapter(item)
		if err != nil {
			return extract.Result{}, err
		}
		if ok && !item.nav {
			read++
		}
	}
	if read == 0 {
		return extract.Result{}, fmt.Errorf("%w: no chapter", packed.ErrDamaged)
	}
	return b.paper.Result(b.about)
}

// item is a file of the book.
type item struct {
	name      string // in the packed file
	mediaType string
	nav       bool // it lists what is in the book
}

// book is one that is read.
type book struct {
	file  *packed.File
	paper *paper.Paper
	items map[string]item // by their ids
	spine []item          // in the order of reading
	about paper.About
	names map[string]string // of the chapters, by their files
	left  int               // tags that may still be read
}

// load reads the package of a book: what it says of itself, its files, and their order.
func (b *book) load() error {
	if err := b.locked(); err != nil {
		return err
	}
	name := b.packageName()
	root, err := b.file.Tree(name, spaces)
	if err != nil {
		return err
	}
	if root == nil {
		return fmt.Errorf("%w: no package", packed.ErrDamaged)
	}
	b.items = map[string]item{}
	folder := path.Dir(name)
	root.Each("opf:item", func(n *packed.Node) {
		href, err := url.PathUnescape(n.Get("href"))
		if err != nil {
			href = n.Get("href")
		}
		b.items[n.Get("id")] = item{
			path.Join(folder, href), n.Get("media-type"),
			strings.Contains(" "+n.Get("properties")+" ", " nav "),
		}
	})
	root.Find("opf:spine").Each("opf:itemref", func(n *packed.Node) {
		if it, ok := b.items[n.Get("idref")]; ok {
			b.spine = append(b.spine, it)
		}
	})
	b.about = aboutOf(root.Find("opf:metadata"))
	return nil
}

// packageName is the part that describes the book.
func (b *book) packageName() string {
	root, err := b.file.Tree("META-INF/container.xml", spaces)
	if err == nil {
		if name := root.Find("c:rootfile").Get("full-path"); b.file.Has(name) {
			return name
		}
	}
	for _, name := range b.file.Names() {
		if strings.HasSuffix(name, ".opf") {
			return name
		}
	}
	return ""
}

// fontLocks are ways to lock a font to its book, which lock no text.
var fontLocks = map[string]bool{
	"http://www.idpf.org/2008/embedding": true, "http://ns.adobe.com/pdf/enc#RC": true,
}

// locked gives ErrRights where the text of a book is locked.
func (b *book) locked() error {
	root, err := b.file.Tree("META-INF/encryption.xml", spaces)
	if err != nil {
		return err
	}
	locked := false
	root.Each("enc:EncryptedData", func(n *packed.Node) {
		way := n.Find("enc:EncryptionMethod").Get("Algorithm")
		name := strings.ToLower(n.Find("enc:CipherReference").Get("URI"))
		locked = locked || !fontLocks[way] && strings.Contains(name, "htm")
	})
	if locked {
		return packed.ErrRights
	}
	return nil
}

// styles writes the style sheets of the book, which hide some of what stands in it.
func (b *book) styles() {
	sheets := ""
	for _, name := range b.file.Names() {
		if !strings.HasSuffix(strings.ToLower(name), ".css") || len(sheets) > mostStyles {
			continue
		}
		if css, err := b.file.Read(name); err == nil {
			sheets += string(css) + "\n"
		}
	}
	b.paper.Begin(atom.Style)
	b.paper.Text(sheets)
	b.paper.End()
}

// chapter writes a chapter. It tells whether the file is one.
func (b *book) chapter(it item) (bool, error) {
	if it.mediaType != "" && !strings.Contains(it.mediaType, "html") {
		return false, nil
	}
	data, err := b.file.Read(it.name)
	if data == nil || err != nil {
		return false, err
	}
	if b.left -= strings.Count(string(data), "<"); b.left < 0 {
		return false, packed.ErrTooBig
	}
	body, err := pageOf(data)
	if err != nil {
		return false, err
	}
	section := b.paper.Begin(atom.Section)
	if it.nav {
		paper.Set(section, extract.LeftOut, tableOfContents)
	}
	if name := cmp.Or(b.names[it.name], firstHeading(body)); name != "" && !it.nav {
		paper.Set(section, extract.Part, name)
	}
	for k := body.FirstChild; k != nil; k = body.FirstChild {
		body.RemoveChild(k)
		section.AppendChild(k)
	}
	b.paper.End()
	return true, nil
}

// bodyOf is the body of a page, or the page itself.
func bodyOf(n *html.Node) *html.Node {
	if n.DataAtom == atom.Body {
		return n
	}
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		if found := bodyOf(k); found != nil && found.DataAtom == atom.Body {
			return found
		}
	}
	return n
}
