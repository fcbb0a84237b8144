package app

import (
	"strconv"
	"strings"

	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/kit"
	"claimlight/widgets/list"
	"claimlight/widgets/reading"
)

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
	w.panes.view.SetHeader(phrase.Byline(a), phrase.Whence(a))
}

// listArticles lists the articles of the library.
func (w *Window) listArticles() {
	rows, err := w.Library.Articles.List(w.ctx)
	if w.voice.Fail(err) {
		return
	}
	shown := make([]list.ArticleRow, len(rows))
	for i, r := range rows {
		r.Article = w.outbox.Article(r.Article)
		shown[i] = list.ArticleRow{ID: r.ID, Title: r.Title, Site: phrase.Site(r.Article), Date: phrase.Day(r.Published), Claims: r.Claims}
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
	w.voice.Status.SetCounts(counts(o))
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
	marks = append(marks, w.find.Marks()...)
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
		return strings.Join(parts, " ") + ": " + strings.ToLower(kit.EnglishLabels().Ratings.Text(c.Rating))
	}
	return strings.Join(parts, " ") + ": " + strings.ToLower(kit.EnglishLabels().Statuses.Text(c.Status))
}

// counts says how many claims an article has, and how many of them are checked.
func counts(o *session.Opened) string {
	if o == nil {
		return ""
	}
	return phrase.Plural(len(o.Claims), "claim") + ", " + strconv.Itoa(o.Checked()) + " checked"
}

func (w *Window) suggestionMarks() []reading.Mark {
	var marks []reading.Mark
	for _, s := range w.session.Suggestions() {
		marks = append(marks, reading.Mark{
			ID: "suggestion " + s.Text, Span: s.Span, Color: kit.ColorMarkSuggestion, Kind: reading.SuggestionMark,
			Label: words.WorthLook(words.Texts(words.InUse(), s.Reasons)).String(),
		})
	}
	return marks
}

// showCurrent shows in form, list and text what is current.
func (w *Window) showCurrent() {
	form, s := w.panes.form, w.session
	switch c, draft := s.Claim(), s.Draft(); {
	case c != nil:
		form.SetClaim(&c.Claim)
	case draft != nil:
		form.SetDraft(draft, insteadOf(s.Opened().Overlapping(s.Current().Span)))
	default:
		form.SetClaim(nil)
	}
	w.likes.Compare()
	w.showPlace()
	w.panes.claims.Select(s.Current().Claim)
	w.panes.view.SetActive(s.Current().Claim)
}

// insteadOf says of selected words that so many claims stand in them already.
func insteadOf(claims int) string {
	switch claims {
	case 0:
		return ""
	case 1:
		return "A claim stands in these words: O goes to it."
	}
	return phrase.Plural(claims, "claim") + " stand in these words: O goes from one to the next."
}

// showPlace says in the form how sure the place of the open claim is.
func (w *Window) showPlace() {
	state := claim.AnchorState("")
	if c := w.session.Claim(); c != nil {
		state = c.Anchor.State
	}
	w.panes.form.SetPlace(state)
}

// showMode shows what was left out, or ends that.
func (w *Window) showMode() {
	shown := w.session.LeftOut() != nil
	w.panes.view.ShowLeftOut(shown)
	if shown {
		w.panes.form.SetInstead("What was left out is shown in the text. Enter brings a part back or drops it; Esc ends this.")
		return
	}
	w.panes.view.SetPending(nil)
	w.panes.form.SetInstead("")
}

// showPending shows what is corrected so far.
func (w *Window) showPending() { w.panes.view.SetPending(w.session.LeftOut().Blocks()) }

// reloadForm shows the current claim as it is now, also over what the form holds.
func (w *Window) reloadForm() {
	if c := w.session.Claim(); c != nil {
		w.panes.form.Reload(&c.Claim)
	}
}

// showRefused says that nothing can be changed.
func (w *Window) showRefused() {
	w.voice.Status.SetProblem("Not saved")
	w.panes.form.SetProblem("This library is open for reading alone.")
}
