package extract

import (
	"bytes"
	"strconv"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/extract/dom"
	"claimlight/internal/markdown"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// cleanMarkdown reads the blocks of a Markdown text. All of it is the article; its first heading is the title.
func cleanMarkdown(p Page) Result {
	front, body := frontMatter(markdown.Shallow(article.CleanField(p.Content)))
	m := mdReader{source: []byte(body)}
	m.children(markdown.Reader().Parser().Parse(text.NewReader(m.source)), article.Block{Kind: article.Paragraph})
	r := Result{Found: true, Blocks: m.blocks}
	r.Metadata.Title, r.Metadata.Byline, r.Metadata.Published = front["title"], front["author"], front["date"]
	r.Metadata.Language, r.Metadata.Site = front["lang"], front["site"]
	markTitle(&r)
	return r
}

// markTitle makes the first heading the title, where it stands before all text and agrees with the front matter.
func markTitle(r *Result) {
	title, blocks := r.Metadata.Title, r.Blocks
	if len(blocks) > 0 && blocks[0].Kind == article.Heading && (title == "" || title == blocks[0].Text) {
		blocks[0].Kind, blocks[0].Level = article.Title, 0
		r.Metadata.Title = blocks[0].Text
		return
	}
	r.Blocks = titled(blocks, title, -1)
}

// mdReader makes the blocks of a parsed text.
type mdReader struct {
	source []byte
	blocks []article.Block
	number string // the next block begins with it
}

// children reads what stands in a node; within says what its paragraphs are: of a list, of a quotation, or plain.
func (m *mdReader) children(n ast.Node, within article.Block) {
	for _, child := range inOrder(n) {
		m.block(child, within)
	}
}

// block reads one node.
func (m *mdReader) block(n ast.Node, within article.Block) {
	switch n := n.(type) {
	case *ast.Heading:
		m.add(article.Block{Kind: article.Heading, Level: n.Level}, m.seen(n))
	case *ast.List:
		m.list(n, within)
	case *ast.Blockquote:
		m.children(n, article.Block{Kind: article.Quote})
	case *ast.Paragraph, *ast.TextBlock:
		m.add(within, m.seen(n))
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		m.stretches(m.raw(n), within)
	case *ast.HTMLBlock:
		m.lines(dom.Flatten(m.raw(n)), within)
	case *extast.TableHeader, *extast.TableRow:
		m.row(n)
	case *ast.LinkReferenceDefinition, *ast.ThematicBreak: // are not seen
	default: // a list's item, a table, or the text as a whole
		m.children(n, within)
	}
}

// list reads the items of a list. A list of one item with a number that nobody counts to is none: "2020. A good year".
func (m *mdReader) list(n *ast.List, within article.Block) {
	if n.IsOrdered() && n.Start > 99 && n.ChildCount() == 1 {
		m.number = strconv.Itoa(n.Start) + string(n.Marker) + " "
		m.children(n, within)
		return
	}
	item := article.Block{Kind: article.ListItem, Level: 1}
	if within.Kind == article.ListItem {
		item.Level = within.Level + 1
	}
	m.children(n, item)
}

// add appends a block of this text, unless it is empty.
func (m *mdReader) add(b article.Block, s string) {
	b.Text, m.number = tidyLine(m.number+s), ""
	if b.Text != "" {
		m.blocks = append(m.blocks, b)
	}
}

// stretches adds what empty lines part.
func (m *mdReader) stretches(s string, within article.Block) {
	for stretch := range strings.SplitSeq(s, "\n\n") {
		m.add(within, stretch)
	}
}

func (m *mdReader) lines(s string, within article.Block) {
	for line := range strings.Lines(s) {
		m.add(within, line)
	}
}

// row adds a row of a table, with a tab between its cells. Its text is tidied cell by cell.
func (m *mdReader) row(n ast.Node) {
	var cells []string
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		cells = append(cells, tidyLine(m.seen(c)))
	}
	if row := strings.Join(cells, "\t"); strings.TrimSpace(row) != "" {
		m.blocks = append(m.blocks, article.Block{Kind: article.TableRow, Text: row})
	}
}

// seen is what a reader sees of a node's words: their page without its tags.
func (m *mdReader) seen(n ast.Node) string {
	var page bytes.Buffer
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if err := markdown.Reader().Renderer().Render(&page, m.source, child); err != nil {
			return string(n.Lines().Value(m.source)) // a buffer refuses nothing: no words are lost if it ever does
		}
	}
	return dom.Flatten(page.String())
}

// raw is the source of a node that has no marks.
func (m *mdReader) raw(n ast.Node) string {
	s := string(n.Lines().Value(m.source))
	if h, ok := n.(*ast.HTMLBlock); ok && h.HasClosure() {
		s += string(h.ClosureLine.Value(m.source))
	}
	return s
}
