package app

import (
	"context"
	"strings"

	"claimlight/storage"
)

// mostHits is how many articles and claims a search shows at most, each.
const mostHits = 20

// searchLibrary looks for words in the texts and claims of the library, beside the window. A new search ends the one
// before.
func (w *Window) searchLibrary(query string, found func([]choice)) {
	if w.searching != nil {
		w.searching()
	}
	ctx, cancel := context.WithCancel(w.ctx)
	w.searching = cancel
	w.Go(func() {
		hits, err := w.Library.Search(ctx, query+"*", mostHits) // the last word may still be growing
		onMain(func() {
			if ctx.Err() == nil && !w.fail(err) {
				found(w.hitChoices(hits))
			}
			cancel()
		})
	})
}

// hitChoices are the claims and articles that were found, each leading to its place.
func (w *Window) hitChoices(hits storage.Found) []choice {
	var choices []choice
	for _, c := range hits.Claims {
		choices = append(choices, choice{oneLine(c.Excerpt.Text), "claim · " + short(c.ArticleTitle, 24), func() { w.showClaim(c.ArticleID, c.ClaimID) }})
	}
	for _, a := range hits.Articles {
		choices = append(choices, choice{oneLine(a.Excerpt.Text), "text · " + short(a.Title, 24), func() { w.showArticle(a.ArticleID) }})
	}
	return choices
}

// showClaim opens an article at one of its claims.
func (w *Window) showClaim(articleID, claimID string) {
	if w.opened == nil || w.opened.article.ID != articleID {
		w.showArticle(articleID)
	}
	w.openClaim(claimID)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
