package app

import (
	"strconv"
	"strings"

	"claimlight/app/memory"
	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/storage"
	"claimlight/widgets/kit"
	"claimlight/widgets/list"
	"claimlight/widgets/reading"
)

// inShort is a claim's quote in a few words, for a sentence about it, which has a full stop of its own.
func inShort(c claim.Claim) string {
	return "“" + phrase.Short(strings.TrimSuffix(phrase.OneLine(c.Quote), "."), 50) + "”"
}

// showArticle brings an article of the library into view, where its reader was last.
func (w *Window) showArticle(id string) { w.showVersion(id, "") }

// showVersion brings a version of an article into view; the current one where none is named.
func (w *Window) showVersion(id, versionID string) {
	if w.session.Opened() != nil && w.session.Opened().Older {
		w.panes.notice.Hide()
	}
	w.leaveArticle()
	w.leaveWarning()
	w.pass()
	w.tell("")
	if !w.session.Show(id, versionID) {
		return
	}
	w.memory.Set(memory.Article, id)
	top, _ := strconv.Atoi(w.memory.Get(memory.Top + id)) // nothing remembered: the start
	w.panes.view.SetTop(top)
	w.panes.view.StandAtTop()
	w.session.Follow()
	w.session.Say(session.Articles)
	w.focusArticle()
	w.session.Say(session.Arrived)
	if w.session.Opened().Older {
		w.noticeOlder()
		return
	}
	if w.session.Opened().Text == "" {
		w.warnHere("The text of this article is not in this library, only its claims. Open its page or file again to add it.", noAction)
	}
}

// leaveArticle saves what is pending of the article in view.
func (w *Window) leaveArticle() {
	w.session.Settle()
	w.leaveLeftOut()
	w.closeFind()
	w.memory.Flush()
}

// closeArticle leaves the middle empty.
func (w *Window) closeArticle() {
	w.memory.Set(memory.Article, "")
	w.session.Close()
}

// showInView shows the article that is in view now, from its start.
func (w *Window) showInView() {
	o := w.session.Opened()
	if o == nil {
		w.panes.view.SetVersion(nil)
		w.panes.articles.Select("")
		w.win.SetTitle("Claimlight")
		return
	}
	w.panes.view.SetVersion(&o.Version)
	w.showHeader()
	w.panes.articles.Select(o.Article.ID)
	w.win.SetTitle(o.Article.Title + " — Claimlight")
}

// showHeader writes byline, dates and site under the title.
func (w *Window) showHeader() {
	a := w.session.Opened().Article
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

// listArticles lists the articles of the library.
func (w *Window) listArticles() {
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
}

// listClaims lists the claims of the article in view, and counts them.
func (w *Window) listClaims() {
	o := w.session.Opened()
	var rows []list.ClaimRow
	if o != nil {
		rows = claimRows(o.Claims, w.outbox.Waiting())
	}
	w.panes.claims.SetRows(rows)
	w.panes.claims.Select(w.session.Current().Claim)
	w.panes.status.SetCounts(counts(o))
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
	if w.session.Opened() == nil {
		return
	}
	var marks []reading.Mark
	for _, c := range w.session.Opened().Claims {
		if c.Anchor.Placed() {
			marks = append(marks, reading.Mark{ID: c.ID, Span: c.Anchor.Span, Color: kit.ClaimColor(c.Status, c.Rating), Label: w.markLabel(c.Claim)})
		}
	}
	marks = append(marks, w.find.marks()...)
	w.panes.view.SetMarks(append(marks, w.suggestionMarks()...))
	w.panes.view.SetActive(w.session.Current().Claim)
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
func counts(o *session.Opened) string {
	if o == nil {
		return ""
	}
	return phrase.Plural(len(o.Claims), "claim") + ", " + strconv.Itoa(o.Checked()) + " checked"
}
