package app

import (
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
func (r *room) showInView() {
	o := r.session.Opened()
	if o == nil {
		r.panes.view.SetVersion(nil)
		r.panes.articles.Select("")
		r.win.SetTitle("Claimlight")
		return
	}
	r.panes.view.SetVersion(&o.Version)
	r.showHeader()
	r.panes.articles.Select(o.Article.ID)
	r.win.SetTitle(words.AppClaimlight(o.Article.Title).String())
}

// showHeader writes byline, dates and site under the title.
func (r *room) showHeader() {
	a := r.session.Opened().Article
	r.panes.view.SetHeader(phrase.Byline(a), phrase.Whence(a))
}

// listArticles lists the articles of the library.
func (r *room) listArticles() {
	rows, err := r.Library.Articles.List(r.ctx)
	if r.voice.Fail(err) {
		return
	}
	shown := make([]list.ArticleRow, len(rows))
	for i, row := range rows {
		a := r.outbox.Article(row.Article)
		shown[i] = list.ArticleRow{
			ID: a.ID, Title: a.Title, Site: phrase.Site(a), Date: phrase.Day(a.Published), Claims: row.Claims,
		}
	}
	r.panes.articles.SetRows(shown)
	r.showMiddle(len(rows))
}

// listClaims lists the claims of the article in view, and counts them.
func (r *room) listClaims() {
	o := r.session.Opened()
	var rows []list.ClaimRow
	if o != nil {
		rows = claimRows(o.Claims, r.outbox.Waiting())
	}
	r.panes.claims.SetRows(rows)
	r.panes.claims.Select(r.session.Current().Claim)
	r.voice.Status.SetCounts(counts(o))
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
func (r *room) showMarks() {
	if r.session.Opened() == nil {
		return
	}
	var marks []reading.Mark
	for _, c := range r.session.Opened().Claims {
		if c.Anchor.Placed() {
			marks = append(marks, reading.Mark{ID: c.ID, Span: c.Anchor.Span, Color: kit.ClaimColor(c.Status, c.Rating), Label: r.markLabel(c.Claim)})
		}
	}
	marks = append(marks, r.find.Marks()...)
	r.panes.view.SetMarks(append(marks, r.suggestionMarks()...))
	r.panes.view.SetActive(r.session.Current().Claim)
}

// markLabel says in a few words what a claim is.
func (r *room) markLabel(c claim.Claim) string {
	parts := []string{words.AppClaim.String()}
	if c.Source.Name != "" {
		parts = append(parts, words.AppBy(c.Source.Name).String())
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
	return words.AppClaimsChecked(len(o.Claims), o.Checked()).String()
}

func (r *room) suggestionMarks() []reading.Mark {
	var marks []reading.Mark
	for _, s := range r.session.Suggestions() {
		marks = append(marks, reading.Mark{
			ID: "suggestion " + s.Text, Span: s.Span, Color: kit.ColorMarkSuggestion, Kind: reading.SuggestionMark,
			Label: words.WorthLook(words.Texts(words.InUse(), s.Reasons)).String(),
		})
	}
	return marks
}

// showCurrent shows in form, list and text what is current.
func (r *room) showCurrent() {
	form, s := r.panes.form, r.session
	switch c, draft := s.Claim(), s.Draft(); {
	case c != nil:
		form.SetClaim(&c.Claim)
	case draft != nil:
		form.SetDraft(draft, insteadOf(s.Opened().Overlapping(s.Current().Span)))
	default:
		form.SetClaim(nil)
	}
	r.likes.Compare()
	r.showPlace()
	r.panes.claims.Select(s.Current().Claim)
	r.panes.view.SetActive(s.Current().Claim)
}

// insteadOf says of selected words that so many claims stand in them already.
func insteadOf(claims int) string {
	switch claims {
	case 0:
		return ""
	case 1:
		return words.AppClaimStandsInTheseWords.String()
	}
	return words.AppClaimsStandInTheseWords(claims).String()
}

// showPlace says in the form how sure the place of the open claim is.
func (r *room) showPlace() {
	state := claim.AnchorState("")
	if c := r.session.Claim(); c != nil {
		state = c.Anchor.State
	}
	r.panes.form.SetPlace(state)
}

// showMode shows what was left out, or ends that.
func (r *room) showMode() {
	shown := r.session.LeftOut() != nil
	r.panes.view.ShowLeftOut(shown)
	if shown {
		r.panes.form.SetInstead(words.AppWhatWasLeftOutShown.String())
		return
	}
	r.panes.view.SetPending(nil)
	r.panes.form.SetInstead("")
}

// showPending shows what is corrected so far.
func (r *room) showPending() { r.panes.view.SetPending(r.session.LeftOut().Blocks()) }

// reloadForm shows the current claim as it is now, also over what the form holds.
func (r *room) reloadForm() {
	if c := r.session.Claim(); c != nil {
		r.panes.form.Reload(&c.Claim)
	}
}

// showRefused says that nothing can be changed.
func (r *room) showRefused() {
	r.voice.Status.SetProblem(words.AppNotSaved.String())
	r.panes.form.SetProblem(words.AppLibraryOpenForReadingAlone.String())
}
