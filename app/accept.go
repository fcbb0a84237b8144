package app

import (
	"context"
	"fmt"

	"claimlight/app/memory"
	"claimlight/app/outbox"
	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/internal/article"
	"claimlight/internal/intake"
	"claimlight/storage"
	"claimlight/widgets/field"
)

// accept adds a draft to the library and shows it. What is there already is shown; another text of a known page becomes
// a version of it, if the user wants that.
func (w *door) accept(d intake.Draft) {
	var found acquainted
	w.session.Act("Adding “"+phrase.Short(d.Article.Title, 40)+"”", func(ctx context.Context, l *storage.Library) (err error) {
		found, err = meet(ctx, l, d)
		return err
	}, func(bool) {
		switch {
		case found.filled != "":
			w.articles.showArticle(found.filled)
			w.voice.Tell("The text was added to the claims that were imported without it.")
		case found.same != "":
			w.articles.showArticle(found.same)
			w.voice.Tell("This article is in your library already.")
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
	found, err := l.Articles.Find(ctx, addressOf(d.Article), d.Version.SHA256())
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

func addressOf(a article.Article) string {
	if a.Canonical != "" {
		return a.Canonical
	}
	return a.URL
}

// add adds a draft as a new article. One that had to wait does not take the place of what is being read by then.
func (w *door) add(d intake.Draft) {
	if d.Article.ID == "" {
		d.Article.ID = session.NewID()
	}
	late := false
	w.session.Put(&outbox.Add{Article: d.Article, Version: d.Version, Snapshot: d.Snapshot}, func() {
		if late && w.session.Opened() != nil {
			w.voice.Say("“"+phrase.Short(d.Article.Title, 60)+"” is in your library now.",
				field.Action{Text: "Open", Run: func() { w.voice.Hide(); w.articles.showArticle(d.Article.ID) }})
			return
		}
		w.articles.showArticle(d.Article.ID)
		w.session.Say(session.Done)
		if d.Doubt != "" {
			w.voice.WarnHere(d.Doubt.Words(), voice.NoAction)
		}
	})
	late = true
}

// askVersion asks what to do with a known page whose text has changed.
func (w *door) askVersion(known article.Article, d intake.Draft) {
	question := fmt.Sprintf("“%s” is in your library, with another text.\nAdd what the page says now as a new version? The older one stays.", phrase.Short(known.Title, 60))
	w.ask.Question("The page has changed", question, "Add version", "Open the older one", func(yes bool) {
		if yes {
			w.addVersion(known.ID, d)
			return
		}
		w.articles.showArticle(known.ID)
	})
}

// addVersion adds a version to an article, makes it current, and shows what it changed under the claims.
func (w *door) addVersion(id string, d intake.Draft) {
	var before string
	version := d.Version
	version.ID = session.NewID()
	added := false
	w.session.Act("New version of “"+phrase.Short(d.Article.Title, 40)+"”", func(ctx context.Context, l *storage.Library) error {
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
		w.articles.showArticle(id)
		w.session.Say(session.Done)
		w.tellChanges(before, version.ID)
	})
}

// makeCurrent shows another version of an article from now on, with its claims where they are found, and then does what follows.
func (w *door) makeCurrent(id, versionID string, then func()) {
	w.session.Act("Change of the version", func(ctx context.Context, l *storage.Library) error {
		return l.Articles.MakeCurrent(ctx, id, versionID, nil)
	}, func(bool) {
		w.articles.showArticle(id)
		w.session.Say(session.Done)
		then()
	})
}

// trashArticle moves the article in view to the trash.
func (w *door) trashArticle() { w.moveToTrash(w.session.Opened().Article.ID) }

func (w *door) moveToTrash(id string) {
	w.session.Settle()
	w.session.Act("Deletion of the article", func(ctx context.Context, l *storage.Library) error { return l.Articles.Trash(ctx, id) }, func(bool) {
		if w.session.Opened() != nil && w.session.Opened().Article.ID == id {
			w.articles.closeArticle()
		}
		w.session.Say(session.Articles)
		w.session.Say(session.Done)
		w.voice.Tell("The article and its claims are in the trash. Ctrl+Z brings them back.")
	})
}

// restoreArticle shows the article that was in view when the window was closed.
func (w *door) restoreArticle() {
	id := w.memory.Get(memory.Article)
	if id == "" {
		return
	}
	if _, err := w.Library.Articles.Resolve(w.ctx, id); err == nil {
		w.articles.showArticle(id)
	}
}
