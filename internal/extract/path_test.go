package extract_test

import (
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"claimlight/internal/article"
	"claimlight/internal/effort"
	"claimlight/internal/extract"
	"claimlight/internal/extract/dom"

	"golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"
)

// checkPaths follows the path of element indexes of each kept block from the root of its page, and fails where the
// element there does not hold the block's text. It knows nothing of how paths are made.
func checkPaths(t *testing.T, page string, blocks []article.Block) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	for _, b := range blocks {
		switch {
		case b.Path == "" || !b.Kept():
		case err != nil:
			t.Errorf("block %q has a path in a page that has no tree", b.Text)
		default:
			standsAt(t, root, b)
		}
	}
}

func standsAt(t *testing.T, root *html.Node, b article.Block) {
	t.Helper()
	at := elementsOf(root)[0]
	for step := range strings.SplitSeq(b.Path, ".") {
		n, err := strconv.Atoi(step)
		below := elementsOf(at)
		if err != nil || n < 0 || n >= len(below) {
			t.Errorf("path %s of %.60q leads nowhere", b.Path, b.Text)
			return
		}
		at = below[n]
	}
	if b.Kind == article.TableRow {
		at = at.Parent.Parent // a row says again what reaches down to it
	}
	if text := solid(textOf(at)); !follows(solid(b.Text), text) {
		t.Errorf("path %s leads to <%s> %.60q, which does not hold %.60q", b.Path, at.Data, text, solid(b.Text))
	}
}

// textOf is all text below an element, and that of its pictures.
func textOf(n *html.Node) string {
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
		b.WriteString(dom.Attr(c, "alt") + dom.Attr(c, "aria-label") + textOf(c))
	}
	return b.String()
}

// follows tells that the letters of a text stand in another in their order. What stands between them there is hidden.
func follows(letters, text string) bool {
	for _, r := range letters {
		_, after, ok := strings.Cut(text, string(r))
		if !ok {
			return false
		}
		text = after
	}
	return true
}

func elementsOf(n *html.Node) []*html.Node {
	var out []*html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			out = append(out, c)
		}
	}
	return out
}

// solid leaves letters and digits alone, and undoes raised figures: in all else a block and its element may differ.
func solid(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return r
	}, norm.NFKC.String(article.CleanText(s)))
}

func TestPathsLeadToTheirElements(t *testing.T) {
	r := clean(t, extract.Page{Content: news, Type: extract.HTML})
	paths := 0
	for _, b := range r.Blocks {
		if b.Path != "" {
			paths++
		}
	}
	checkPaths(t, news, r.Blocks)
	if paths != len(r.Blocks) {
		t.Errorf("%d of %d blocks have a path", paths, len(r.Blocks))
	}
}

// The same over a sample of pages as the web has them.
func TestPathsLeadToTheirElementsOnRealPages(t *testing.T) {
	effort.Long(t)
	files, err := filepath.Glob("../../../shared/eval/pages/*/*.html.gz")
	if err != nil || len(files) == 0 {
		t.Skip("the pages of ../shared are absent")
	}
	const every = 25
	for i := 0; i < len(files); i += every {
		page := unzipped(t, files[i])
		checkPaths(t, page, clean(t, extract.Page{Content: page, Type: extract.HTML}).Blocks)
		if t.Failed() {
			t.Fatalf("in %s", filepath.Base(files[i]))
		}
	}
}

func unzipped(t *testing.T, name string) string {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ToValidUTF8(string(data), "\uFFFD")
}
