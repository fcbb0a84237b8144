package articles

import (
	"context"
	"time"

	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/app/thread"
	"claimlight/internal/words"
	"claimlight/storage"
)

// mostHits is how many articles and claims a search shows at most, each.
const mostHits = 20

// typingPause is how long nothing more is typed before the library is searched.
const typingPause = 150 * time.Millisecond

// searcher looks for words in the texts and claims of the library, beside the window, once nothing more is typed.
type searcher struct {
	wait   func() // stops the wait for more to be typed
	newest thread.Newest
}

// drop lets go what is waited for and what runs.
func (s *searcher) drop() {
	if s.wait != nil {
		s.wait()
	}
	s.newest.Drop()
}

// Search gives what the library holds of a query, once, unless another one is asked for before.
func (w *Work) Search(query string, found func([]ask.Choice)) {
	s := &w.look
	s.drop()
	s.wait = w.Later(typingPause, func() {
		s.newest.Ask(w.Context, w.Go, func(ctx context.Context) func() {
			hits, err := w.Library.Search.Find(ctx, query+"*", mostHits) // the last word may still be growing
			return func() {
				w.Voice.Fail(err)
				found(w.hitChoices(hits))
			}
		})
	})
}

// hitChoices are the claims and articles that were found, each leading to its place.
func (w *Work) hitChoices(hits storage.Found) []ask.Choice {
	var choices []ask.Choice
	for _, c := range hits.Claims {
		choices = append(choices, ask.Choice{
			Title: phrase.OneLine(c.Excerpt.Text),
			Hint:  words.ArticlesClaim(phrase.Short(c.ArticleTitle, 24)).String(),
			Run:   func() { w.ShowClaim(c.ArticleID, c.ClaimID) },
		})
	}
	for _, a := range hits.Articles {
		choices = append(choices, ask.Choice{
			Title: phrase.OneLine(a.Excerpt.Text),
			Hint:  words.ArticlesText(phrase.Short(a.Title, 24)).String(), Run: func() { w.Show(a.ArticleID) },
		})
	}
	return choices
}

// ShowClaim opens an article at one of its claims.
func (w *Work) ShowClaim(articleID, claimID string) {
	if w.Session.Opened() == nil || w.Session.Opened().Article.ID != articleID {
		w.Show(articleID)
	}
	w.Session.Open(claimID)
}

// StopSearch lets go what is searched for.
func (w *Work) StopSearch() { w.look.drop() }

// Searching tells whether the library is being searched.
func (w *Work) Searching() bool { return w.look.newest.Runs() }
