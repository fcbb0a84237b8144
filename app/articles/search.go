package articles

import (
	"context"
	"strings"
	"time"

	"claimlight/app/ask"
	"claimlight/app/thread"
	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/kit"
)

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

// Search gives what the library holds of a query, at most so many claims and articles, unless another one is asked for
// before; and again once it is known how many there are.
func (w *Work) Search(query string, most int, found func(ask.Found)) {
	s := &w.look
	s.drop()
	s.wait = w.Later(typingPause, func() {
		query += "*" // the last word may still be growing
		s.newest.Ask(w.Context, w.Go, func(ctx context.Context) func() {
			hits, err := w.Library.Search.Find(ctx, query, most)
			return func() {
				w.Voice.Fail(err)
				w.tellFound(query, most, hits, found)
			}
		})
	})
}

// tellFound gives what was found; where that may not be all, it is counted first how much there is.
func (w *Work) tellFound(query string, most int, hits storage.Found, found func(ask.Found)) {
	f := ask.Found{Choices: w.hitChoices(hits)}
	if len(hits.Claims) < most && len(hits.Articles) < most {
		if f.Said = ""; len(f.Choices) > 0 {
			f.Said = words.ArticlesFoundAll(numbers(len(hits.Claims), len(hits.Articles))).String()
		}
		found(f)
		return
	}
	f.Said = words.ArticlesCounting.String()
	found(f)
	w.look.newest.Ask(w.Context, w.Go, func(ctx context.Context) func() {
		claims, articles, err := w.Library.Search.Count(ctx, query)
		return func() {
			w.Voice.Fail(err)
			f.More = claims > len(hits.Claims) || articles > len(hits.Articles)
			say := words.ArticlesFoundAll
			switch {
			case hits.Newest:
				say = words.ArticlesFoundNewest
			case f.More:
				say = words.ArticlesFoundFirst
			}
			f.Said = say(numbers(claims, articles)).String()
			found(f)
		}
	})
}

// numbers says how many claims and articles there are.
func numbers(claims, articles int) (words.Message, words.Message) {
	return words.ArticlesFoundClaims(claims), words.ArticlesFoundArticles(articles)
}

// hitChoices are the claims and articles that were found, each leading to its place.
func (w *Work) hitChoices(hits storage.Found) []ask.Choice {
	var choices []ask.Choice
	labels := kit.LabelsOf(w.Session.Scheme().Scale)
	for _, c := range hits.Claims {
		result := labels.Rating(c.Rating)
		if c.Rating == claim.NotRated {
			result = labels.Statuses.Text(c.Status)
		}
		choices = append(choices, ask.Choice{
			Title: c.Excerpt.Text, Marks: c.Excerpt.Marks, Color: labels.ClaimColor(c.Status, c.Rating),
			Detail: kit.JoinWords(result, c.Source, words.ArticlesClaim(c.ArticleTitle).String()),
			Run:    func() { w.ShowClaim(c.ArticleID, c.ClaimID) },
		})
	}
	for _, a := range hits.Articles {
		choices = append(choices, ask.Choice{
			Title: a.Excerpt.Text, Marks: a.Excerpt.Marks,
			Detail: kit.JoinWords(words.ArticlesText(a.Title).String(), a.Site),
			Run:    func() { w.ShowPassage(a.ArticleID, a.Excerpt) },
		})
	}
	return choices
}

// ShowPassage opens an article at the sentence from which an excerpt was taken, where its text has that.
func (w *Work) ShowPassage(articleID string, excerpt storage.Excerpt) {
	w.Jump(func() { w.showPassage(articleID, excerpt) })
}

// showPassage does what ShowPassage says.
func (w *Work) showPassage(articleID string, excerpt storage.Excerpt) {
	w.Show(articleID)
	o := w.Session.Opened()
	if o == nil || o.Article.ID != articleID || len(excerpt.Marks) == 0 {
		return
	}
	passage := strings.Trim(excerpt.Text, "…")
	shift := strings.Index(excerpt.Text, passage)
	full := strings.NewReplacer("\n", " ", "\t", " ").Replace(o.Text) // as excerpts are written, byte for byte
	if at := strings.Index(full, passage); at >= 0 {
		w.Session.GoTo(excerpt.Marks[0].Shift(at - shift))
		w.ToText()
	}
}

// ShowClaim opens an article at one of its claims.
func (w *Work) ShowClaim(articleID, claimID string) {
	w.Jump(func() {
		if w.Session.Opened() == nil || w.Session.Opened().Article.ID != articleID {
			w.Show(articleID)
		}
		w.Session.Open(claimID)
	})
}

// StopSearch lets go what is searched for.
func (w *Work) StopSearch() { w.look.drop() }

// Searching tells whether the library is being searched.
func (w *Work) Searching() bool { return w.look.newest.Runs() }
