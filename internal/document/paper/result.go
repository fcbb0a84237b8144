package paper

import (
	"slices"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/extract"
	"claimlight/internal/extract/dom"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Result reads what was written. What the document says of itself fills in what its text does not.
func (p *Paper) Result(about About) (extract.Result, error) {
	blocks, err := extract.Whole(p.root)
	if err != nil {
		return extract.Result{}, err
	}
	r := extract.Result{Found: true, Blocks: blocks}
	r.Metadata.Byline, r.Metadata.Published, r.Metadata.Language = about.byline(), about.day(), about.language()
	title := tidy(about.title())
	at := titleAt(blocks, p.titleText(), title)
	if about.Sure && title != "" && (at < 0 || !strings.EqualFold(blocks[at].Text, title)) {
		at = -1
	}
	switch {
	case at >= 0:
		blocks[at].Kind, blocks[at].Level = article.Title, 0
		r.Metadata.Title = blocks[at].Text
	case title != "":
		first := max(0, slices.IndexFunc(blocks, article.Block.Kept))
		r.Blocks = slices.Insert(blocks, first, article.Block{Kind: article.Title, Text: title})
		r.Metadata.Title = title
	}
	return r, nil
}

// titleText is the text of the paragraph that the document sets as its title.
func (p *Paper) titleText() string {
	if p.title == nil {
		return ""
	}
	shown := &html.Node{Type: html.DocumentNode}
	shown.AppendChild(clone(p.title))
	blocks, err := extract.Whole(shown)
	i := slices.IndexFunc(blocks, article.Block.Kept)
	if err != nil || i < 0 {
		return ""
	}
	return blocks[i].Text
}

func clone(n *html.Node) *html.Node {
	out := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Attr: n.Attr}
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		out.AppendChild(clone(k))
	}
	return out
}

// lastTitle is the kept block by which a title stands at the latest: behind it is the text.
const lastTitle = 8

// titleAt finds the title among the first blocks: what is set as the title, what the document says is its title, else a
// heading before all text. It is -1 where there is none.
func titleAt(blocks []article.Block, set, said string) int {
	kept, heading, named := 0, -1, -1
	for i := range blocks {
		b := &blocks[i]
		if !b.Kept() || b.Kind == article.TableRow {
			continue
		}
		if set != "" && b.Text == set {
			return i
		}
		if kept++; kept > lastTitle && set == "" {
			break
		}
		if kept <= lastTitle && named < 0 && said != "" && strings.EqualFold(b.Text, said) {
			named = i
		}
		if kept == 1 && b.Kind == article.Heading {
			heading = i
		}
	}
	if named >= 0 {
		return named
	}
	return heading
}

// IsBlank tells that nothing is written in an element.
func IsBlank(n *html.Node) bool {
	return strings.TrimSpace(dom.Text(n, 1<<10)) == "" && n.DataAtom != atom.Table
}

// tidy is a text in one line, as it stands in a block.
func tidy(s string) string {
	return article.CleanText(strings.Join(strings.FieldsFunc(strings.Map(func(r rune) rune {
		if article.Widthless(r) {
			return -1
		}
		return r
	}, s), isSpace), " "))
}
