package extract

import (
	"slices"
	"strings"

	"claimlight/internal/article"
)

// titled makes the first kept block the title. The block at is taken, which shows it on the page, so that its place
// stays known; it moves in front of the text where it stood behind its beginning. Where at is -1, the title is put in
// front as a block without a path.
func titled(blocks []article.Block, title string, at int) []article.Block {
	if title == "" {
		return blocks
	}
	first := max(0, slices.IndexFunc(blocks, article.Block.Kept))
	block := article.Block{Kind: article.Title, Text: title}
	if at >= 0 {
		block.Text, block.Path = blocks[at].Text, blocks[at].Path
		blocks = slices.Delete(blocks, at, at+1)
		first = min(first, at)
	}
	for i := range blocks {
		if b := &blocks[i]; b.Kept() && b.Kind == article.Heading && strings.EqualFold(b.Text, block.Text) {
			b.Reason = article.ReasonTitleAgain // a second heading with its words
		}
	}
	return slices.Insert(blocks, first, block)
}
