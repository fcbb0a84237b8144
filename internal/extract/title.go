package extract

import (
	"slices"
	"strings"

	"claimlight/internal/article"
)

// reasonOtherTitle is why a second heading with the words of the title is left out.
const reasonOtherTitle = "title again"

// titled makes the first kept block the title. The block of the page with the title's words is taken where there is
// one before the text, so that its place stays known; else a new block is put in front.
func titled(blocks []article.Block, title string) []article.Block {
	if title == "" {
		return blocks
	}
	first := slices.IndexFunc(blocks, article.Block.Kept)
	at := titleBlock(blocks, title, first)
	if at < 0 {
		front := article.Block{Kind: article.Title, Text: title}
		return slices.Insert(blocks, 0, front)
	}
	for i := range blocks {
		b := &blocks[i]
		if i != at && b.Kept() && b.Kind == article.Heading && strings.EqualFold(b.Text, blocks[at].Text) {
			b.Reason = reasonOtherTitle
		}
	}
	b := blocks[at]
	b.Kind, b.Level, b.Reason = article.Title, 0, ""
	blocks = slices.Delete(blocks, at, at+1)
	if first < 0 || at <= first {
		return slices.Insert(blocks, at, b)
	}
	return slices.Insert(blocks, first, b)
}

// titleBlock finds the block that shows the title: an exact one, the highest heading first.
func titleBlock(blocks []article.Block, title string, first int) int {
	best, rank := -1, 100
	for i, b := range blocks {
		if !strings.EqualFold(b.Text, title) {
			continue
		}
		r := 10
		if b.Kind == article.Heading {
			r = b.Level
		}
		if first >= 0 && i > first {
			r += 20
		}
		if r < rank {
			best, rank = i, r
		}
	}
	return best
}
