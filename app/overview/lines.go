package overview

import (
	"strconv"

	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/internal/article"
	"claimlight/internal/catalogue"
	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/chart"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
)

// mostMonths is how many months are shown, the latest ones.
const mostMonths = 12

// bar is a line with a bar in one colour.
func bar(label string, n int, color fyne.ThemeColorName, run func()) chart.Bar {
	return chart.Bar{
		Label: label, Number: strconv.Itoa(n), Parts: []chart.Part{{Number: n, Color: color}}, Run: run,
	}
}

// of leads to the claims that pass a filter.
func (o *Overview) of(f catalogue.Filter) func() { return func() { o.ShowClaims(f) } }

func (o *Overview) articleBars(c storage.Counts) []chart.Bar {
	return []chart.Bar{
		bar(words.OverviewUnread.String(), c.Unread, kit.ColorMarkUnchecked, func() {
			o.choose(words.OverviewUnread, func(r storage.ArticleRow) bool { return !r.State.Done && !begun(r) })
		}),
		bar(words.OverviewInProgress.String(), c.InProgress, kit.ColorMarkInProgress, func() {
			o.choose(words.OverviewInProgress, func(r storage.ArticleRow) bool { return !r.State.Done && begun(r) })
		}),
		bar(words.OverviewDone.String(), c.Done, kit.ColorMarkSelection, func() {
			o.choose(words.OverviewDone, func(r storage.ArticleRow) bool { return r.State.Done })
		}),
	}
}

func begun(r storage.ArticleRow) bool { return r.Claims > 0 || r.State.Read > 0 }

// choose lets the user go to one of the articles that are meant.
func (o *Overview) choose(title words.Fixed, meant func(storage.ArticleRow) bool) {
	rows, err := o.Library.Articles.List(o.Context)
	if o.Voice.Fail(err) {
		return
	}
	var choices []ask.Choice
	for _, row := range rows {
		if meant(row) {
			choices = append(choices, ask.Choice{
				Title: row.Title, Hint: row.Site, Run: func() { o.ShowArticle(row.ID) },
			})
		}
	}
	if len(choices) == 0 {
		o.Voice.Tell(words.OverviewNoArticles.String())
		return
	}
	o.Ask.Choose(title.String(), choices, nil)
}

func (o *Overview) statusBars(c storage.Counts) []chart.Bar {
	colors := map[claim.Status]fyne.ThemeColorName{
		claim.Unchecked: kit.ColorMarkUnchecked, claim.InProgress: kit.ColorMarkInProgress,
		claim.Checked: kit.ColorMarkSelection,
	}
	var bars []chart.Bar
	for _, s := range claim.Statuses {
		filter := catalogue.Filter{Statuses: []claim.Status{s}}
		bars = append(bars, bar(o.Labels().Statuses.Text(s), c.Statuses[s], colors[s], o.of(filter)))
	}
	return bars
}

// leftLines are what is left to be looked at; a line says so where nothing is.
func (o *Overview) leftLines(c storage.Counts) []chart.Bar {
	var lines []chart.Bar
	for _, l := range []struct {
		said   words.Fixed
		n      int
		traits []catalogue.Trait
	}{
		{words.OverviewNoSource, c.NoSource, []catalogue.Trait{catalogue.NoSource}},
		{words.OverviewNoEvidence, c.NoEvidence, []catalogue.Trait{catalogue.Rated, catalogue.NoEvidence}},
		{words.OverviewUnconfirmed, c.Unconfirmed, []catalogue.Trait{catalogue.Unconfirmed}},
		{words.OverviewPlacesOpen, c.PlacesOpen, []catalogue.Trait{catalogue.PlaceToConfirm}},
		{words.OverviewPlacesLost, c.PlacesLost, []catalogue.Trait{catalogue.PlaceLost}},
		{words.OverviewPagesChanged, c.PagesChanged, []catalogue.Trait{catalogue.PageChanged}},
	} {
		if l.n > 0 {
			lines = append(lines, chart.Bar{
				Label: l.said.String(), Number: strconv.Itoa(l.n), Run: o.of(catalogue.Filter{Traits: l.traits}),
			})
		}
	}
	if len(lines) == 0 {
		lines = []chart.Bar{{Label: words.OverviewNothingLeft.String()}}
	}
	return lines
}

func (o *Overview) openedLines(recent []article.Article) []chart.Bar {
	lines := make([]chart.Bar, 0, len(recent))
	for _, a := range recent {
		lines = append(lines, chart.Bar{
			Label: phrase.OneLine(a.Title), Number: a.Site, Run: func() { o.ShowArticle(a.ID) },
		})
	}
	return orNone(lines)
}

func (o *Overview) editedLines(c storage.Counts) []chart.Bar {
	labels := o.Labels()
	lines := make([]chart.Bar, 0, len(c.RecentlyEdited))
	for _, e := range c.RecentlyEdited {
		state := labels.Statuses.Text(e.Status)
		if e.Rating != claim.NotRated {
			state = labels.Scale.Label(e.Rating)
		}
		lines = append(lines, chart.Bar{
			Label: phrase.OneLine(e.Quote), Number: state, Run: func() { o.ShowClaim(e.ArticleID, e.ID) },
		})
	}
	return orNone(lines)
}

// orNone says where there are no lines that there are none.
func orNone(lines []chart.Bar) []chart.Bar {
	if len(lines) == 0 {
		return []chart.Bar{{Label: words.OverviewNone.String()}}
	}
	return lines
}

// ratingBars are those of the scale, of what is off it by now, and of what is not rated.
func (o *Overview) ratingBars(c storage.Counts) []chart.Bar {
	labels := o.Labels()
	var bars []chart.Bar
	shown := map[claim.Rating]bool{claim.NotRated: true}
	add := func(r claim.Rating) {
		if shown[r] {
			return
		}
		shown[r] = true
		bars = append(bars, bar(labels.Scale.Label(r), c.Ratings[r], labels.RatingColor(r),
			o.of(catalogue.Filter{Ratings: []claim.Rating{r}})))
	}
	for _, s := range labels.Scale.Offered() {
		add(s.Code)
	}
	for _, r := range sortedRatings(c.Ratings) {
		add(r)
	}
	return append(bars, bar(words.OverviewNotRated.String(), c.Ratings[claim.NotRated], kit.ColorMarkUnchecked,
		o.of(catalogue.Filter{Ratings: []claim.Rating{claim.NotRated}})))
}

// monthBars are those of the latest months.
func (o *Overview) monthBars(c storage.Counts) []chart.Bar {
	var bars []chart.Bar
	for _, m := range c.Months[max(len(c.Months)-mostMonths, 0):] {
		bars = append(bars, bar(m.Month, m.Claims, kit.ColorMarkSelection,
			o.of(catalogue.Filter{Made: &catalogue.Days{From: m.Month, To: m.Month}})))
	}
	return orNone(bars)
}
