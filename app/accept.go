package app

import (
	"fmt"

	"claimlight/internal/article"
	"claimlight/internal/intake"
)

// accept adds a draft to the library and shows it. What is there already is shown; another text of a known page becomes
// a version of it, if the user wants that.
func (w *Window) accept(d intake.Draft) {
	found, err := w.Library.FindArticles(w.ctx, addressOf(d.Article), d.Version.SHA256())
	if w.fail(err) {
		return
	}
	for _, a := range found {
		filled, err := w.Library.FillStub(w.ctx, a.ID, d.Version, d.Snapshot)
		if w.fail(err) {
			return
		}
		if filled {
			w.showArticle(a.ID)
			w.tell("The text was added to the claims that were imported without it.")
			return
		}
		v, err := w.Library.Version(w.ctx, a.Current)
		if w.fail(err) {
			return
		}
		if v.SHA256() == d.Version.SHA256() {
			w.showArticle(a.ID)
			w.tell("This article is in your library already.")
			return
		}
	}
	if len(found) > 0 {
		w.askVersion(found[0], d)
		return
	}
	w.add(d)
}

func addressOf(a article.Article) string {
	if a.Canonical != "" {
		return a.Canonical
	}
	return a.URL
}

func (w *Window) add(d intake.Draft) {
	a, err := w.Library.AddArticle(w.ctx, d.Article, d.Version, d.Snapshot)
	if w.fail(err) {
		return
	}
	w.showArticle(a.ID)
	w.saved()
	if !d.Found {
		w.warnHere("No article was recognised on this page, so all of its text is shown.", noAction)
	}
}

// askVersion asks what to do with a known page whose text has changed.
func (w *Window) askVersion(known article.Article, d intake.Draft) {
	question := fmt.Sprintf("“%s” is in your library, with another text.\nAdd what the page says now as a new version? The older one stays.", short(known.Title, 60))
	w.question("The page has changed", question, "Add version", "Open the older one", func(yes bool) {
		if yes {
			w.addVersion(known.ID, d)
			return
		}
		w.showArticle(known.ID)
	})
}

// addVersion adds a version to an article, makes it current, and shows what it changed under the claims.
func (w *Window) addVersion(id string, d intake.Draft) {
	known, err := w.Library.Article(w.ctx, id)
	if w.fail(err) {
		return
	}
	v, err := w.Library.AddVersion(w.ctx, id, d.Version, d.Snapshot)
	if w.fail(err) {
		return
	}
	if w.makeCurrent(id, v.ID) {
		w.tellChanges(known.Current, v.ID)
	}
}

// makeCurrent shows another version of an article from now on, with its claims where they are found. It tells whether that
// could be done.
func (w *Window) makeCurrent(id, versionID string) bool {
	if w.fail(w.Library.MakeCurrent(w.ctx, id, versionID, nil)) {
		return false
	}
	w.showArticle(id)
	w.saved()
	return true
}

// trashArticle moves the article in view to the trash.
func (w *Window) trashArticle() { w.moveToTrash(w.opened.article.ID) }

func (w *Window) moveToTrash(id string) {
	if w.fail(w.Library.TrashArticle(w.ctx, id)) {
		return
	}
	if w.opened != nil && w.opened.article.ID == id {
		w.closeArticle()
	}
	w.refreshArticles()
	w.saved()
	w.tell("The article and its claims are in the trash. Ctrl+Z brings them back.")
}

// restoreArticle shows the article that was in view when the window was closed.
func (w *Window) restoreArticle() {
	id := w.memory.get(keyArticle)
	if id == "" {
		return
	}
	if _, err := w.Library.ResolveID(w.ctx, id); err == nil {
		w.showArticle(id)
	}
}

// short cuts a text to at most n code points.
func short(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}
