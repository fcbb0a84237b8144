package document

import (
	"context"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/document/reflow"
	"claimlight/internal/extract"
)

// plain reads a plain text: as its author wrote it, without what programs did to its lines.
type plain struct{}

// Read judges the lines of a text as those of a pasted page. The heads of pages stay where they stood, left out.
func (plain) Read(ctx context.Context, content string) (extract.Result, error) {
	if err := extract.CountLines(content); err != nil {
		return extract.Result{}, err
	}
	lines := reflow.Lines(content)
	var text strings.Builder
	for _, l := range lines {
		if !l.Head {
			text.WriteString(l.Text)
		}
		text.WriteByte('\n')
	}
	r, err := extract.Clean(ctx, extract.Page{Content: text.String(), Type: extract.PlainText})
	if err != nil {
		return extract.Result{}, err
	}
	r.Blocks = withHeads(r.Blocks, lines)
	return r, nil
}

// withHeads puts the heads of pages back between the blocks, of which there is one for each line with a text.
func withHeads(blocks []article.Block, lines []reflow.Line) []article.Block {
	out := make([]article.Block, 0, len(blocks))
	for _, l := range lines {
		switch text := article.CleanText(strings.Join(strings.Fields(l.Text), " ")); {
		case text == "":
		case l.Head:
			out = append(out, article.Block{Kind: article.Paragraph, Text: text, Reason: article.ReasonHeadOfPage})
		case len(blocks) > 0 && sees(l.Text):
			out, blocks = append(out, blocks[0]), blocks[1:]
		}
	}
	return append(out, blocks...)
}

// sees tells that a line holds more than marks without width, of which no block is made.
func sees(line string) bool {
	return strings.Trim(line, " \t\u00a0\u00ad\u200b\ufeff") != ""
}
