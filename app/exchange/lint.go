package exchange

import (
	"context"
	"slices"
	"strings"

	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/app/voice"
	"claimlight/internal/export"
	"claimlight/internal/export/formats"
	"claimlight/internal/record"
	"claimlight/internal/words"
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
			s.note(r, words.ExchangeWillBeLeftOutAs(strings.Join(missing, " and ")).String())
		}
		for _, warning := range j.Scheme.Lint(r.Claim, r.Anchor) {
			s.note(r, warning.Message)
		}
		return nil
	})
	return s, err
}

func (s *survey) note(r record.Record, wording string) {
	s.odd = append(s.odd, oddity{r.Claim.ID, r.Article.ID, r.Article.Title, r.Claim.Quote, wording})
}

// Check lists what is missing or odd in all claims.
func (e *Exchange) Check() {
	e.Session.Settle()
	var found survey
	e.Ask.Run(words.ExchangeCheckingTheClaims.String(), func(ctx context.Context, _ *ask.Job) (err error) {
		found, err = examine(ctx, e.job(formats.Format{}, exportScope{}))
		return err
	}, func() { e.listOddities(found) })
}

// listOddities lists what was found, that of the article in view first; each leads to its claim.
func (e *Exchange) listOddities(s survey) {
	if len(s.odd) == 0 {
		e.Voice.Done(words.ExchangeNothingMissingOrOddIn(s.claims).String(), voice.NoAction)
		return
	}
	here := func(o oddity) bool { return e.Session.Opened().Is(o.articleID) }
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
		choices[i] = ask.Choice{
			Title: o.words + "  “" + phrase.Short(phrase.OneLine(o.quote), 60) + "”",
			Hint:  phrase.Short(o.title, 28), Run: func() {
				e.ShowClaim(o.articleID, o.claimID)
				e.GoToForm()
			},
		}
	}
	e.Ask.Choose(words.ExchangeThingsLookAtNoneKeeps(len(s.odd)).String(), choices, nil)
}
