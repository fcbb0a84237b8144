package articles

import (
	"context"

	"claimlight/app/memory"
	"claimlight/app/outbox"
	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/internal/article"
	"claimlight/internal/intake"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/field"
)

// accept adds a draft to the library and shows it. What is there already is shown; another text of a known page becomes
// a version of it, if the user wants that.
func (w *Door) accept(d intake.Draft) {
	var found acquainted
	w.Session.Act(words.ArticlesAdding(phrase.Short(d.Article.Title, 40)).String(),
		func(ctx context.Context, l *storage.Library) (err error) {
			found, err = meet(ctx, l, d)
			return err
		}, func(bool) {
			switch {
			case found.filled != "":
				w.Articles.Show(found.filled)
				w.Voice.Tell(words.ArticlesTextWasAddedClaimsWere.String())
			case found.same != "":
				w.Articles.Show(found.same)
				w.Voice.Tell(words.ArticlesArticleInYourLibraryAlready.String())
			case found.known != nil:
				w.askVersion(*found.known, d)
			default:
				w.add(d)
			}
		})
}

// acquainted is what the library holds of a draft.
type acquainted struct {
	filled string           // the id of an article that had no text and has got this one
	same   string           // the id of an article with this text
	known  *article.Article // one with the address; nil when there is none
}

// meet looks for a draft in the library, and gives its text to an article that was imported without it.
func meet(ctx context.Context, l *storage.Library, d intake.Draft) (out acquainted, err error) {
	found, err := l.Articles.Find(ctx, d.Article.Address(), d.Version.SHA256())
	if err != nil {
		return out, err
	}
	for i, a := range found {
		filled, err := l.Exchange.FillStub(ctx, a.ID, d.Version, d.Snapshot)
		if err != nil {
			return out, err
		}
		if filled {
			out.filled = a.ID
			return out, nil
		}
		v, err := l.Versions.Get(ctx, a.Current)
		if err != nil {
			return out, err
		}
		if v.SHA256() == d.Version.SHA256() {
			out.same = a.ID
			return out, nil
		}
		if i == 0 {
			out.known = &found[0]
		}
	}
	return out, nil
}

// add adds a draft as a new article. One that had to wait does not take the place of what is being read by then.
func (w *Door) add(d intake.Draft) {
	if d.Article.ID == "" {
		d.Article.ID = session.NewID()
	}
	late := false
	w.Session.Put(&outbox.Add{Article: d.Article, Version: d.Version, Snapshot: d.Snapshot}, func() {
		if late && w.Session.Opened() != nil {
			w.Voice.Say(words.ArticlesInYourLibraryNow(phrase.Short(d.Article.Title, 60)).String(),
				field.Action{Text: words.ArticlesOpen.String(), Run: func() { w.Voice.Hide(); w.Articles.Show(d.Article.ID) }})
			return
		}
		w.Articles.Show(d.Article.ID)
		w.Session.Say(session.Done)
		if d.Doubt != "" {
			w.Voice.WarnHere(d.Doubt.Words(), voice.NoAction)
		}
	})
	late = true
}

// askVersion asks what to do with a known page whose text has changed.
func (w *Door) askVersion(known article.Article, d intake.Draft) {
	question := words.ArticlesInYourLibraryWithAnother(phrase.Short(known.Title, 60)).String()
	w.Ask.Question(words.ArticlesPageHasChanged.String(), question, words.ArticlesAddVersion.String(),
		words.ArticlesOpenOlderOne.String(), func(yes bool) {
			if yes {
				w.AddVersion(known.ID, d)
				return
			}
			w.Articles.Show(known.ID)
		})
}

// AddVersion adds a version to an article, makes it current, and shows what it changed under the claims.
func (w *Door) AddVersion(id string, d intake.Draft) {
	var before string
	version := d.Version
	version.ID = session.NewID()
	added := false
	w.Session.Act(words.ArticlesNewVersionOf(phrase.Short(d.Article.Title, 40)).String(),
		func(ctx context.Context, l *storage.Library) error {
			known, err := l.Articles.Get(ctx, id)
			if err != nil {
				return err
			}
			before = known.Current
			if !added {
				if _, err := l.Versions.Add(ctx, id, version, d.Snapshot); err != nil {
					return err
				}
				added = true
			}
			return l.Articles.MakeCurrent(ctx, id, version.ID, nil)
		}, func(bool) {
			w.Articles.Show(id)
			w.Session.Say(session.Done)
			w.TellChanges(before, version.ID)
		})
}

// MakeCurrent shows another version of an article from now on, with its claims where they are found, and then does
// what follows.
func (w *Door) MakeCurrent(id, versionID string, then func()) {
	w.Session.Act(words.ArticlesChangeVersion.String(), func(ctx context.Context, l *storage.Library) error {
		return l.Articles.MakeCurrent(ctx, id, versionID, nil)
	}, func(bool) {
		w.Articles.Show(id)
		w.Session.Say(session.Done)
		then()
	})
}

// TrashCurrent moves the article in view to the trash.
func (w *Door) TrashCurrent() { w.Trash(w.Session.Opened().Article.ID) }

// Trash moves an article to the trash.
func (w *Door) Trash(id string) {
	w.Session.Settle()
	w.Session.Act(words.ArticlesDeletionArticle.String(),
		func(ctx context.Context, l *storage.Library) error { return l.Articles.Trash(ctx, id) }, func(bool) {
			if w.Session.Opened() != nil && w.Session.Opened().Article.ID == id {
				w.Articles.Close()
			}
			w.Session.Say(session.Articles)
			w.Session.Say(session.Done)
			w.Voice.Tell(words.ArticlesArticleAndItsClaimsIn.String())
		})
}

// Restore shows the article that was in view when the window was closed.
func (w *Door) Restore() {
	id := w.Memory.Get(memory.Article)
	if id == "" {
		return
	}
	if _, err := w.Library.Articles.Resolve(w.Context, id); err == nil {
		w.Articles.Show(id)
	}
}
