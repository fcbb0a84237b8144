package guideline

import (
	"net/url"
	"strconv"
	"strings"

	"claimlight/internal/extract/dom"
	"claimlight/internal/markdown"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// Most is how many blocks are shown. No guideline has so many that was written to be read.
const Most = 3000

// deepest is how deep an item stands at most, and how deep marks within marks are read.
const deepest = 6

// Parse reads a text. Pictures are not fetched: what is said of one stands for it, and leads to it.
func Parse(source string) []Block {
	p := parser{source: []byte(markdown.Shallow(source))}
	p.children(markdown.Reader().Parser().Parse(text.NewReader(p.source)), Block{})
	return p.blocks
}

// parser makes the blocks of a parsed text.
type parser struct {
	source []byte
	blocks []Block
	depth  int
}

// children reads what stands in a node; within says what its paragraphs are.
func (p *parser) children(n ast.Node, within Block) {
	p.depth++
	for c := n.FirstChild(); c != nil && len(p.blocks) < Most; c = c.NextSibling() {
		p.block(c, within)
		if within.Kind == Item {
			within.Mark = "" // that of the first paragraph of an item
		}
	}
	p.depth--
}

// block reads one node.
func (p *parser) block(n ast.Node, within Block) {
	switch n := n.(type) {
	case *ast.Heading:
		p.add(Block{Kind: Heading, Level: n.Level}, p.runs(n))
	case *ast.List:
		p.list(n, within)
	case *ast.Blockquote:
		p.children(n, Block{Kind: Quote, Level: min(within.Level+1, deepest)})
	case *ast.Paragraph, *ast.TextBlock:
		p.add(within, p.runs(n))
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		code := strings.TrimRight(string(n.Lines().Value(p.source)), "\n")
		p.add(Block{Kind: Code, Level: within.Level}, []Run{{Text: code, Code: true}})
	case *ast.HTMLBlock:
		p.add(within, []Run{{Text: strings.TrimSpace(dom.Flatten(string(n.Lines().Value(p.source))))}})
	case *extast.TableHeader, *extast.TableRow:
		p.row(n)
	case *ast.ThematicBreak:
		p.blocks = append(p.blocks, Block{Kind: Rule})
	case *ast.LinkReferenceDefinition: // is not seen
	default:
		p.children(n, within)
	}
}

// list reads the items of a list.
func (p *parser) list(n *ast.List, within Block) {
	item := Block{Kind: Item, Level: 1}
	if within.Kind == Item {
		item.Level = min(within.Level+1, deepest)
	}
	number := n.Start
	for c := n.FirstChild(); c != nil && len(p.blocks) < Most; c = c.NextSibling() {
		item.Mark = "•"
		if n.IsOrdered() {
			item.Mark = strconv.Itoa(number) + "."
			number++
		}
		p.children(c, item)
	}
}

// row reads a row of a table: its first cell stands out, as that is what the others are about.
func (p *parser) row(n ast.Node) {
	var runs []Run
	_, head := n.(*extast.TableHeader)
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		cell := p.runs(c)
		if len(cell) == 0 {
			continue
		}
		for i := range cell {
			cell[i].Bold = cell[i].Bold || head || len(runs) == 0
		}
		if len(runs) > 0 {
			runs = append(runs, Run{Text: "  ·  "})
		}
		runs = append(runs, cell...)
	}
	p.add(Block{Kind: Row}, runs)
}

// add appends a block that says something.
func (p *parser) add(b Block, runs []Run) {
	if b.Runs = runs; strings.TrimSpace(b.Text()) != "" {
		p.blocks = append(p.blocks, b)
	}
}

// runs reads the words of a node.
func (p *parser) runs(n ast.Node) []Run {
	w := words{source: p.source}
	w.children(n, Run{})
	return w.runs
}

// words collects the words of a block.
type words struct {
	source []byte
	runs   []Run
	depth  int
}

func (w *words) children(n ast.Node, like Run) {
	w.depth++
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.node(c, like)
	}
	w.depth--
}

// node reads one node; like says what its words are.
func (w *words) node(n ast.Node, like Run) {
	switch n := n.(type) {
	case *ast.Text:
		w.add(string(n.Value(w.source)), like)
		if n.HardLineBreak() {
			w.add("\n", like)
		} else if n.SoftLineBreak() {
			w.add(" ", like)
		}
		return
	case *ast.String:
		w.add(string(n.Value), like)
		return
	case *ast.RawHTML: // tags are not seen
		return
	case *ast.AutoLink:
		address := string(n.URL(w.source))
		w.add(string(n.Label(w.source)), linked(like, address))
		return
	case *ast.Emphasis:
		like.Italic, like.Bold = like.Italic || n.Level == 1, like.Bold || n.Level > 1
	case *extast.Strikethrough:
		like.Struck = true
	case *ast.CodeSpan:
		like.Code = true
	case *ast.Link:
		like = linked(like, string(n.Destination))
	case *ast.Image:
		like = linked(like, string(n.Destination))
	}
	if w.depth > 40*deepest { // marks within marks that nobody reads
		return
	}
	w.children(n, like)
}

// linked are words that lead to a page; others have no address that could be opened.
func linked(like Run, address string) Run {
	u, err := url.Parse(address)
	if err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
		like.Link = address
	}
	return like
}

// add appends words, to those before where they are alike.
func (w *words) add(s string, like Run) {
	if s == "" {
		return
	}
	last := len(w.runs) - 1
	like.Text = ""
	if last >= 0 {
		if before := w.runs[last]; alike(before, like) {
			w.runs[last].Text += s
			return
		}
	}
	like.Text = s
	w.runs = append(w.runs, like)
}

func alike(a, b Run) bool {
	a.Text, b.Text = "", ""
	return a == b
}
