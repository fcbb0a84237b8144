package paper

import "claimlight/internal/article"

// Metadata is what a document says of itself as that of an article: without what programs put there.
func (a About) Metadata() article.Metadata {
	return article.Metadata{Title: tidy(a.title()), Byline: a.byline(), Published: a.day(), Language: a.language()}
}
