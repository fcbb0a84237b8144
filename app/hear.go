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
		Selected: func() text.Span { return r.desk.Panes.View.Selection() },
		Select: func(span text.Span) {
			r.trail.LeaveFor(span)
			r.desk.Panes.View.Select(span)
		},
	})
}

// hear has the parts of the window hear of what happens to what is open.
func (r *room) hear() {
	p := r.desk.Panes
	for _, h := range []struct {
		of   session.Event
		hear func()
	}{
		{session.Settling, p.Form.Flush},
		{session.Leaving, r.corrector.Leave},
		{session.Leaving, r.find.Close},
		{session.Leaving, r.memory.Flush},
		{session.InView, r.desk.ShowInView},
		{session.InView, r.desk.ShowOutline},
		{session.Arrived, r.desk.FollowOutline},
		{session.Arrived, r.hints.Analyse},
		{session.Arrived, r.facsimile.Follow},
		{session.Arrived, r.versions.NoticeOlder},
		{session.Details, r.desk.ShowHeader},
		{session.Settling, r.guide.Flush},
		{session.Articles, r.guide.Changed},
		{session.Articles, r.session.RereadScheme},
		{session.Articles, r.desk.ListArticles},
		{session.Articles, r.desk.RefreshRecent},
		{session.Articles, r.desk.RefreshMenu},
		{session.Articles, r.overview.Changed},
		{session.Claims, r.desk.ListClaims},
		{session.Claims, r.desk.ShowMarks},
		{session.Claims, r.desk.ShowPlace},
		{session.Claims, r.desk.ShowProgress}, // a sentence with a claim is left to look at no more
		{session.Overwritten, r.desk.ReloadForm},
		{session.IsCurrent, r.desk.ShowCurrent},
		{session.IsCurrent, r.likes.Compare},
		{session.IsCurrent, r.facsimile.Follow},
		{session.IsCurrent, r.desk.RefreshAble},
		{session.IsCurrent, r.guide.Rated},
		{session.Claims, r.guide.Rated},
		{session.IsCurrent, r.saving.Show},
		{session.Entered, r.desk.LeaveScenes},
		{session.Entered, r.hints.TellHere},   // what was said of the place before is not true of this one
		{session.Placing, r.desk.RefreshMenu}, // which names the claim
		{session.Read, r.desk.ShowMarks},
		{session.Read, r.desk.ShowProgress},
		{session.Progress, r.desk.ShowProgress},
		{session.Mode, r.desk.ShowMode},
		{session.Mode, r.desk.RefreshMenu},
		{session.Corrected, r.saving.Show},
		{session.Corrected, r.desk.ShowPending},
		{session.Corrected, r.desk.RefreshMenu},
		{session.Sources, r.book.ReadNames},
		{session.Scheme, r.desk.ShowScheme},
		{session.Scheme, r.desk.ListClaims},
		{session.Scheme, r.desk.ShowMarks},
		{session.Scheme, r.recommand},
		{session.Scheme, r.table.Rescaled},
		{session.Done, r.voice.Pass},
		{session.Done, r.saving.Show},
		{session.Done, r.desk.RefreshMenu},
		{session.Done, r.care.BackUpWhenIdle},
		{session.Articles, r.table.Changed},
		{session.Articles, r.figures.Changed},
		{session.Claims, r.table.Changed},
		{session.Claims, r.figures.Changed},
		{session.Done, r.table.Changed},
		{session.Done, r.overview.Changed},
		{session.Done, r.figures.Changed},
		{session.Clashed, r.claims.WarnOfClash},
		{session.Refused, r.desk.ShowRefused},
	} {
		r.session.On(h.of, h.hear)
	}
}
