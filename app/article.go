package app

import (
	"cmp"
	"context"
	"strconv"
	"strings"

	"claimlight/app/memory"
	"claimlight/app/phrase"
	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/storage"
	"claimlight/widgets/kit"
	"claimlight/widgets/list"
	"claimlight/widgets/reading"
)

// opened is the article in view.
type opened struct {
	article article.Article
	version article.Version
	text    string
	claims  []storage.PlacedClaim
	older   bool // another version than the current one is shown, for reading only
}

// claim finds a claim of the article; nil when there is none with the id.
func (o *opened) claim(id string) *storage.PlacedClaim {
	if o == nil {
		return nil
	}
	for i := range o.claims {
		if o.claims[i].ID == id {
			return &o.claims[i]
		}
	}
	return nil
}

func (w *Window) hasArticle() bool { return w.opened != nil }

// inShort is a claim's quote in a few words, for a sentence about it, which has a full stop of its own.
func inShort(c claim.Claim) string {
	return "“" + phrase.Short(strings.TrimSuffix(phrase.OneLine(c.Quote), "."), 50) + "”"
}

// showArticle brings an article of the library into view, where its reader was last.
func (w *Window) showArticle(id string) { w.showVersion(id, "") }

// showVersion brings a version of an article into view; the current one where none is named.
func (w *Window) showVersion(id, versionID string) {
	if w.opened != nil && w.opened.older {
		w.panes.notice.Hide()
	}
	w.leaveArticle()
	w.leaveWarning()
	w.pass()
	w.tell("")
	a, err := w.Library.Articles.Get(w.ctx, id)
	if w.fail(err) {
		return
	}
	a = w.outbox.Article(a)
	v, err := w.Library.Versions.Get(w.ctx, cmp.Or(versionID, a.Current))
	if w.fail(err) {
		return
	}
	w.aside(func(ctx context.Context, l *storage.Library) error { return l.Places.Find(ctx, id) }, nil)
	w.aside(func(ctx context.Context, l *storage.Library) error { return l.Articles.MarkOpened(ctx, id) }, nil)
	w.opened = &opened{article: a, version: v, text: v.Text(), older: v.ID != a.Current}
	w.memory.Set(memory.Article, id)
	w.panes.view.SetVersion(&v)
	w.showHeader()
	w.current, w.placing, w.suggestions = current{}, "", nil
	w.refreshClaims()
	w.panes.articles.Select(id)
	w.win.SetTitle(a.Title + " — Claimlight")
	top, _ := strconv.Atoi(w.memory.Get(memory.Top + id)) // nothing remembered: the start
	w.panes.view.SetTop(top)
	w.panes.view.StandAtTop()
	w.follow()
	w.refreshArticles()
	w.focusArticle()
	w.analyse()
	if w.opened.older {
		w.noticeOlder()
		return
	}
	if w.opened.text == "" {
		w.warnHere("The text of this article is not in this library, only its claims. Open its page or file again to add it.", noAction)
	}
}

// refreshArticle reads anew what is said about the article in view.
func (w *Window) refreshArticle() {
	if w.opened == nil {
		return
	}
	if a, err := w.Library.Articles.Get(w.ctx, w.opened.article.ID); !w.fail(err) {
		w.opened.article = w.outbox.Article(a)
		w.showHeader()
	}
}

// leaveArticle saves what is pending of the article in view.
func (w *Window) leaveArticle() {
	w.panes.form.Flush()
	w.leaveLeftOut()
	w.closeFind()
	w.memory.Flush()
}

// closeArticle leaves the middle empty.
func (w *Window) closeArticle() {
	w.opened = nil
	w.memory.Set(memory.Article, "")
	w.panes.view.SetVersion(nil)
	w.current, w.placing, w.suggestions = current{}, "", nil
	w.refreshClaims()
	w.showCurrent()
	w.panes.articles.Select("")
	w.win.SetTitle("Claimlight")
	w.refreshArticles()
}

// showHeader writes byline, dates and site under the title.
func (w *Window) showHeader() {
	a := w.opened.article
	var parts []string
	for _, s := range []string{a.Byline, phrase.Time(a.Published), updated(a), siteName(a)} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	w.panes.view.SetHeader(strings.Join(parts, "  ·  "), whence(a))
}

// updated says when the page was changed, where that was on another day than it was published.
func updated(a article.Article) string {
	changed := phrase.Day(a.Updated)
	if changed == "" || changed == phrase.Day(a.Published) {
		return ""
	}
	return "updated " + changed
}

// refreshArticles lists the articles anew.
func (w *Window) refreshArticles() {
	rows, err := w.Library.Articles.List(w.ctx)
	if w.fail(err) {
		return
	}
	shown := make([]list.ArticleRow, len(rows))
	for i, r := range rows {
		r.Article = w.outbox.Article(r.Article)
		shown[i] = list.ArticleRow{ID: r.ID, Title: r.Title, Site: siteName(r.Article), Date: phrase.Day(r.Published), Claims: r.Claims}
	}
	w.panes.articles.SetRows(shown)
	w.showMiddle(len(rows))
	w.refreshRecent()
	w.refreshMenu()
}

// refreshClaims reads the claims of the article in view anew, and shows them in text and list.
func (w *Window) refreshClaims() {
	var rows []list.ClaimRow
	if w.opened != nil {
		claims, err := w.Library.Claims.In(w.ctx, w.opened.article.ID, w.opened.version.ID)
		if w.fail(err) {
			return
		}
		w.opened.claims = w.outbox.Claims(w.opened.article.ID, w.opened.version.ID, claims)
		claims = w.opened.claims
		rows = claimRows(claims, w.outbox.Waiting())
	}
	w.panes.claims.SetRows(rows)
	w.panes.claims.Select(w.current.claim)
	w.showMarks()
	w.showPlace()
	w.panes.status.SetCounts(counts(w.opened))
}

func claimRows(claims []storage.PlacedClaim, unsaved map[string]bool) []list.ClaimRow {
	rows := make([]list.ClaimRow, len(claims))
	for i, c := range claims {
		rows[i] = list.ClaimRow{ID: c.ID, Quote: c.Quote, Source: c.Source.Name, Status: c.Status, Rating: c.Rating, State: c.Anchor.State, Unconfirmed: !c.Confirmed(), Unsaved: unsaved[c.ID]}
		if len(c.Figures) > 0 {
			rows[i].Figure = c.Figures[0].Text
		}
	}
	return rows
}

// showMarks puts claims, suggestions and what was searched for into the text.
func (w *Window) showMarks() {
	if w.opened == nil {
		return
	}
	var marks []reading.Mark
	for _, c := range w.opened.claims {
		if c.Anchor.Placed() {
			marks = append(marks, reading.Mark{ID: c.ID, Span: c.Anchor.Span, Color: kit.ClaimColor(c.Status, c.Rating), Label: w.markLabel(c.Claim)})
		}
	}
	marks = append(marks, w.find.marks()...)
	w.panes.view.SetMarks(append(marks, w.suggestionMarks()...))
	w.panes.view.SetActive(w.current.claim)
}

// markLabel says in a few words what a claim is.
func (w *Window) markLabel(c claim.Claim) string {
	parts := []string{"Claim"}
	if c.Source.Name != "" {
		parts = append(parts, "by "+c.Source.Name)
	}
	if c.Rating != claim.NotRated {
		return strings.Join(parts, " ") + ": " + strings.ToLower(w.words().Ratings.Text(c.Rating))
	}
	return strings.Join(parts, " ") + ": " + strings.ToLower(w.words().Statuses.Text(c.Status))
}

func (w *Window) words() kit.Labels { return kit.EnglishLabels() }

// counts says how many claims an article has, and how many of them are checked.
func counts(o *opened) string {
	if o == nil {
		return ""
	}
	checked := 0
	for _, c := range o.claims {
		if c.Status == claim.Checked {
			checked++
		}
	}
	return phrase.Plural(len(o.claims), "claim") + ", " + strconv.Itoa(checked) + " checked"
}
