package desk

import (
	"strings"

	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/kit"
	"claimlight/widgets/list"
	"claimlight/widgets/reading"
)

// ShowInView shows the article that is in view now, from its start.
func (d *Desk) ShowInView() {
	o := d.Session.Opened()
	if o == nil {
		d.Panes.View.SetVersion(nil)
		d.Panes.Articles.Select("")
		d.Rest()
		d.showTitle()
		return
	}
	d.Panes.View.SetLanguage(o.Article.Language)
	d.Panes.View.SetVersion(&o.Version)
	d.ShowHeader()
	d.Panes.Articles.Select(o.Article.ID)
	d.LeaveScenes()
	d.showTitle()
}

// ShowHeader writes byline, dates and site under the title.
func (d *Desk) ShowHeader() {
	a := d.Session.Opened().Article
	d.Panes.View.SetHeader(phrase.Byline(a), phrase.Whence(a))
}

// ListArticles lists the articles of the library.
func (d *Desk) ListArticles() {
	rows, err := d.Library.Articles.List(d.Context)
	if d.Voice.Fail(err) {
		return
	}
	shown := make([]list.ArticleRow, len(rows))
	for i, row := range rows {
		row.Article = d.Outbox.Article(row.Article)
		row.State.Done = d.Outbox.Finished(row.ID, row.State.Done)
		shown[i] = articleRow(row)
		if d.Session.Opened().Is(row.ID) {
			d.inView = row
			shown[i] = articleRow(d.stateInView())
		}
	}
	d.Panes.Articles.SetRows(shown)
}

func articleRow(row storage.ArticleRow) list.ArticleRow {
	return list.ArticleRow{
		ID: row.ID, Title: row.Title, Site: phrase.Site(row.Article), Date: phrase.Day(row.Published), Claims: row.Claims,
		Read: int(100 * row.State.Read), Suggestions: row.State.Suggestions, Done: row.State.Done,
	}
}

// stateInView is the article in view with what is known here of the work on it, which the library hears of later.
func (d *Desk) stateInView() storage.ArticleRow {
	row, o := d.inView, d.Session.Opened()
	if o.Older {
		return row
	}
	row.State.Done = o.Reading.Done
	if len(o.Text) > 0 {
		row.State.Read = float64(o.Reading.Read) / float64(len(o.Text))
	}
	if d.Session.WasAnalysed() {
		row.State.Suggestions = len(d.Session.Suggestions())
	}
	return row
}

// ShowProgress shows in text and list how far the article in view was read, and what is left to look at.
func (d *Desk) ShowProgress() {
	o := d.Session.Opened()
	if o == nil {
		return
	}
	d.Panes.View.SetRead(o.Reading.Read)
	if o.Is(d.inView.ID) {
		d.Panes.Articles.SetRow(articleRow(d.stateInView()))
	}
}

// ListClaims lists the claims of the article in view, and counts them.
func (d *Desk) ListClaims() {
	o := d.Session.Opened()
	var rows []list.ClaimRow
	if o != nil {
		rows = claimRows(o.Claims, d.Outbox.Waiting())
	}
	d.Panes.Claims.SetRows(rows)
	d.Panes.Claims.Select(d.Session.Current().Claim)
	d.showCounts()
}

// showCounts says how many claims the article has that is in view; nothing where something else is.
func (d *Desk) showCounts() {
	if d.InScene() {
		d.Voice.Status.SetCounts("")
		return
	}
	d.Voice.Status.SetCounts(counts(d.Session.Opened()))
}

func claimRows(claims []storage.PlacedClaim, unsaved map[string]bool) []list.ClaimRow {
	rows := make([]list.ClaimRow, len(claims))
	for i, c := range claims {
		rows[i] = list.ClaimRow{
			ID: c.ID, Quote: c.Quote, Source: c.Source.Name, Status: c.Status, Rating: c.Rating,
			State: c.Anchor.State, Unconfirmed: !c.Confirmed(), Unsaved: unsaved[c.ID],
		}
		if len(c.Figures) > 0 {
			rows[i].Figure = c.Figures[0].Text
		}
	}
	return rows
}

// ShowMarks puts claims, suggestions and what was searched for into the text.
func (d *Desk) ShowMarks() {
	if d.Session.Opened() == nil {
		return
	}
	labels := kit.LabelsOf(d.Session.Scheme().Scale)
	var marks []reading.Mark
	for _, c := range d.Session.Opened().Claims {
		if c.Anchor.Placed() {
			marks = append(marks, reading.Mark{
				ID: c.ID, Span: c.Anchor.Span, Color: labels.ClaimColor(c.Status, c.Rating),
				Label: markLabel(labels, c.Claim),
			})
		}
	}
	marks = append(marks, d.Find.Marks()...)
	d.Panes.View.SetMarks(append(marks, d.suggestionMarks()...))
	d.Panes.View.SetActive(d.Session.Current().Claim)
}

// markLabel says in a few words what a claim is.
func markLabel(labels kit.Labels, c claim.Claim) string {
	parts := []string{words.AppClaim.String()}
	if c.Source.Name != "" {
		parts = append(parts, words.AppBy(c.Source.Name).String())
	}
	if c.Rating != claim.NotRated {
		return strings.Join(parts, " ") + ": " + strings.ToLower(labels.Rating(c.Rating))
	}
	return strings.Join(parts, " ") + ": " + strings.ToLower(labels.Statuses.Text(c.Status))
}

// counts says how many claims an article has, and how many of them are checked.
func counts(o *session.Opened) string {
	if o == nil {
		return ""
	}
	return words.AppClaimsChecked(len(o.Claims), o.Checked()).String()
}

func (d *Desk) suggestionMarks() []reading.Mark {
	var marks []reading.Mark
	for _, s := range d.Session.Suggestions() {
		marks = append(marks, reading.Mark{
			ID: "suggestion " + s.Text, Span: s.Span, Color: kit.ColorMarkSuggestion, Kind: reading.SuggestionMark,
			Label: words.WorthLook(words.Texts(words.InUse(), s.Reasons)).String(),
		})
	}
	return marks
}

// ShowCurrent shows in form, list and text what is current.
func (d *Desk) ShowCurrent() {
	form, s := d.Panes.Form, d.Session
	switch c, draft := s.Claim(), s.Draft(); {
	case c != nil:
		form.SetClaim(&c.Claim)
	case draft != nil:
		form.SetDraft(draft, insteadOf(s.Opened().Overlapping(s.Current().Span)), d.before())
	default:
		form.SetClaim(nil)
	}
	d.ShowPlace()
	d.Panes.Claims.Select(s.Current().Claim)
	d.Panes.View.SetActive(s.Current().Claim)
	d.showParts()
}

// before quotes the claim of which the selected words can be a part; empty where there is none.
func (d *Desk) before() string {
	if c := d.Session.Pointed(); c != nil && d.Session.CanBePart(d.Session.Words()) {
		return phrase.Short(phrase.OneLine(c.Quote), 80)
	}
	return ""
}

// showParts shows in the text where source and figures stand of the claim whose parts selected words would be.
func (d *Desk) showParts() {
	c := d.Session.Pointed()
	var braces []reading.Brace
	for _, part := range d.Session.Opened().Parts(c) {
		brace := reading.Brace{Span: part.Span, Label: words.PointSourceHere(c.Source.Name).String()}
		if part.Figure {
			brace.Kind, brace.Label = reading.FigureBrace, words.PointFigureHere(part.Span.Of(d.Session.Opened().Text)).String()
		}
		braces = append(braces, brace)
	}
	d.Panes.View.SetBraces(braces)
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

// ShowPlace says in the form how sure the place of the open claim is.
func (d *Desk) ShowPlace() {
	state := claim.AnchorState("")
	if c := d.Session.Claim(); c != nil {
		state = c.Anchor.State
	}
	d.Panes.Form.SetPlace(state)
	d.Panes.Form.SetWhere(whereWords(d.Session.Where()))
}

// whereWords says where in its document a claim stands, and who says it there.
func whereWords(w article.Where) string {
	said := ""
	if w.Speaker != "" {
		said = words.PlaceSaidBy(w.Speaker).String()
	}
	return kit.JoinWords(w.Part, w.Words(), said)
}

// ShowMode shows what was left out, or ends that.
func (d *Desk) ShowMode() {
	shown := d.Session.LeftOut() != nil
	d.Panes.View.ShowLeftOut(shown)
	if shown {
		d.Panes.Form.SetInstead(words.AppWhatWasLeftOutShown.String())
		return
	}
	d.Panes.View.SetPending(nil)
	d.Panes.Form.SetInstead("")
}

// ShowPending shows what is corrected so far.
func (d *Desk) ShowPending() { d.Panes.View.SetPending(d.Session.LeftOut().Blocks()) }

// ReloadForm shows the current claim as it is now, also over what the form holds.
func (d *Desk) ReloadForm() {
	if c := d.Session.Claim(); c != nil {
		d.Panes.Form.Reload(&c.Claim)
	}
}

// ShowRefused says that nothing can be changed.
func (d *Desk) ShowRefused() {
	d.Voice.Status.SetProblem(words.AppNotSaved.String())
	d.Panes.Form.SetProblem(words.AppLibraryOpenForReadingAlone.String())
}
