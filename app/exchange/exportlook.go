package exchange

import (
	"context"

	"claimlight/app/ask"
	"claimlight/app/thread"
	"claimlight/internal/export/formats"
	"claimlight/internal/words"
)

// sampleClaims is how many claims a sample shows.
const sampleClaims = 5

// look shows, beside the window, how the export will begin, and what is odd about its claims.
func (f *exportForm) look() {
	f.stop()
	ctx, stop := context.WithCancel(f.e.Ask.Context)
	f.stop = stop
	f.found = survey{}
	ask.SayQuietly(f.count, "counting…")
	ask.SayQuietly(f.odd, "…")
	f.showOdd.Hide()
	job := f.job()
	f.e.Ask.Go(func() {
		sample, err := job.Sample(ctx, sampleClaims)
		thread.Do(func() {
			if ctx.Err() == nil && !f.e.Voice.Fail(err) {
				f.showSample(sample)
			}
		})
		found, err := examine(ctx, job)
		thread.Do(func() {
			if ctx.Err() == nil && !f.e.Voice.Fail(err) {
				f.showFound(found)
			}
		})
	})
}

func (f *exportForm) showSample(s formats.Sample) {
	wording := s.Words
	if wording == "" {
		wording = words.ExchangeHowFileBegins.String()
	}
	ask.SayQuietly(f.first, wording)
	if s.Header != nil {
		f.sample.SetTable(s.Header, s.Rows)
		return
	}
	f.sample.SetText(s.Text)
}

func (f *exportForm) showFound(found survey) {
	f.found = found
	ask.SayQuietly(f.count, words.CountClaims(found.claims).String())
	if len(found.odd) == 0 {
		ask.SayQuietly(f.odd, words.ExchangeNothingMissingOrOdd.String())
		return
	}
	ask.SayQuietly(f.odd, words.ExchangeThingsNoneKeepsClaimFrom(len(found.odd)).String())
	if found.left > 0 {
		ask.SayQuietly(f.odd, words.ExchangeClaimsWillBeLeftOut(found.left).String())
	}
	f.showOdd.Show()
}
