package app

import (
	"time"

	"claimlight/app/session"
	"claimlight/internal/text"
)

// newSession makes what is open of the library.
func (r *room) newSession() *session.Session {
	return session.New(session.Params{
		Context: r.ctx, Library: r.Library, Outbox: r.outbox, Fail: r.voice.Fail, Now: func() time.Time { return r.Now() },
		Tell:     func(wording string) { r.voice.Tell(wording) },
		Author:   func() string { return r.settings.Author() },
		Selected: func() text.Span { return r.panes.view.Selection() },
		Select:   func(span text.Span) { r.panes.view.Select(span) },
	})
}

// hear has the parts of the window hear of what happens to what is open.
func (r *room) hear() {
	p := r.panes
	for _, h := range []struct {
		of   session.Event
		hear func()
	}{
		{session.Settling, p.form.Flush},
		{session.Leaving, r.corrector.Leave},
		{session.Leaving, r.find.Close},
		{session.Leaving, r.memory.Flush},
		{session.InView, r.showInView},
		{session.Arrived, r.hints.Analyse},
		{session.Arrived, r.versions.NoticeOlder},
		{session.Details, r.showHeader},
		{session.Articles, r.listArticles},
		{session.Articles, r.refreshRecent},
		{session.Articles, r.refreshMenu},
		{session.Claims, r.listClaims},
		{session.Claims, r.showMarks},
		{session.Claims, r.showPlace},
		{session.Overwritten, r.reloadForm},
		{session.IsCurrent, r.showCurrent},
		{session.IsCurrent, r.refreshAble},
		{session.IsCurrent, r.saving.Show},
		{session.Entered, r.hints.TellHere}, // what was said of the place before is not true of this one
		{session.Placing, r.refreshMenu},    // which names the claim
		{session.Read, r.showMarks},
		{session.Mode, r.showMode},
		{session.Mode, r.refreshMenu},
		{session.Corrected, r.saving.Show},
		{session.Corrected, r.showPending},
		{session.Corrected, r.refreshMenu},
		{session.Sources, r.book.ReadNames},
		{session.Done, r.voice.Pass},
		{session.Done, r.saving.Show},
		{session.Done, r.refreshMenu},
		{session.Done, r.care.BackUpWhenIdle},
		{session.Clashed, r.claims.WarnOfClash},
		{session.Refused, r.showRefused},
	} {
		r.session.On(h.of, h.hear)
	}
}
