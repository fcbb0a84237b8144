package extract

import (
	"claimlight/internal/article"
	"claimlight/internal/extract/paste"
)

// cleanText judges a pasted text line by line.
func cleanText(p Page) Result {
	lines := paste.Lines(article.CleanField(p.Content))
	v := paste.Judge(lines)
	r := Result{Found: v.Found, Blocks: make([]article.Block, 0, len(lines))}
	r.Metadata.Byline, r.Metadata.Published = v.Byline, v.Published
	for i, l := range lines {
		b := article.Block{Kind: article.Paragraph, Text: l.Text, Reason: v.Reasons[i]}
		if i == v.Title {
			b.Kind = article.Title
			r.Metadata.Title = l.Text
		}
		r.Blocks = append(r.Blocks, b)
	}
	return r
}
