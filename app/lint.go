package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/internal/claim"
	"claimlight/internal/export"
	"claimlight/internal/export/formats"
	"claimlight/internal/record"
)

// oddity is something about a claim that a reader may ask about.
type oddity struct {
	claimID, articleID string
	title              string // of the article
	quote, words       string
}

// survey is what was seen in the claims that may leave.
type survey struct {
	claims int
	left   int // of these, how many the format will leave out
	odd    []oddity
}

// examine goes through the claims of an export.
func examine(ctx context.Context, j formats.Job) (survey, error) {
	var s survey
	keep := j.Choice.Keep()
	err := j.Records(ctx, func(r record.Record) error {
		if err := ctx.Err(); err != nil || !keep(r) {
			return err
		}
		s.claims++
		if missing := export.MissingForReview(r.Claim); j.Format.Name == "claimreview" && len(missing) > 0 {
			s.left++
			s.note(r, "It will be left out, as it lacks "+strings.Join(missing, " and ")+".")
		}
		for _, warning := range claim.Lint(r.Claim, r.Anchor) {
			s.note(r, warning.Message)
		}
		return nil
	})
	return s, err
}

func (s *survey) note(r record.Record, words string) {
	s.odd = append(s.odd, oddity{r.Claim.ID, r.Article.ID, r.Article.Title, r.Claim.Quote, words})
}

// checkClaims lists what is missing or odd in all claims.
func (w *Window) checkClaims() {
	w.session.Settle()
	var found survey
	w.ask.Run("Checking the claims", func(ctx context.Context, _ *ask.Job) (err error) {
		found, err = examine(ctx, w.exportJob(formats.Format{}, exportScope{}))
		return err
	}, func() { w.listOddities(found) })
}

// listOddities lists what was found, that of the article in view first; each leads to its claim.
func (w *Window) listOddities(s survey) {
	if len(s.odd) == 0 {
		w.sayDone(fmt.Sprintf("Nothing is missing or odd in %s.", phrase.Plural(s.claims, "claim")), noAction)
		return
	}
	here := func(o oddity) bool { return w.session.Opened() != nil && w.session.Opened().Article.ID == o.articleID }
	slices.SortStableFunc(s.odd, func(a, b oddity) int {
		switch {
		case here(a) == here(b):
			return 0
		case here(a):
			return -1
		}
		return 1
	})
	choices := make([]ask.Choice, len(s.odd))
	for i, o := range s.odd {
		choices[i] = ask.Choice{Title: o.words + "  “" + phrase.Short(phrase.OneLine(o.quote), 60) + "”", Hint: phrase.Short(o.title, 28), Run: func() {
			w.showClaim(o.articleID, o.claimID)
			w.panes.form.FocusRating()
		}}
	}
	w.ask.Choose(phrase.Plural(len(s.odd), "thing")+" to look at; none keeps a claim from leaving", choices, nil)
}
