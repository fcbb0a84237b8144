package app

import (
	"time"

	"claimlight/app/session"
	"claimlight/internal/text"
)

// newSession makes what is open of the library.
func (w *Window) newSession() *session.Session {
	return session.New(session.Params{
		Context: w.ctx, Library: w.Library, Outbox: w.outbox, Fail: w.voice.Fail, Now: func() time.Time { return w.Now() },
		Tell:     func(words string) { w.voice.Tell(words) },
		Author:   func() string { return w.settings.Author() },
		Selected: func() text.Span { return w.panes.view.Selection() },
		Select:   func(span text.Span) { w.panes.view.Select(span) },
	})
}

// hear has the parts of the window hear of what happens to what is open.
func (w *Window) hear() {
	p := w.panes
	for _, h := range []struct {
		of   session.Event
		hear func()
	}{
		{session.Settling, p.form.Flush},
		{session.Leaving, w.corrector.Leave},
		{session.Leaving, w.find.Close},
		{session.Leaving, w.memory.Flush},
		{session.InView, w.showInView},
		{session.Arrived, w.hints.Analyse},
		{session.Arrived, w.versions.NoticeOlder},
		{session.Details, w.showHeader},
		{session.Articles, w.listArticles},
		{session.Articles, w.refreshRecent},
		{session.Articles, w.refreshMenu},
		{session.Claims, w.listClaims},
		{session.Claims, w.showMarks},
		{session.Claims, w.showPlace},
		{session.Overwritten, w.reloadForm},
		{session.IsCurrent, w.showCurrent},
		{session.IsCurrent, w.refreshAble},
		{session.IsCurrent, w.saving.Show},
		{session.Entered, w.hints.TellHere}, // what was said of the place before is not true of this one
		{session.Placing, w.refreshMenu},    // which names the claim
		{session.Read, w.showMarks},
		{session.Mode, w.showMode},
		{session.Mode, w.refreshMenu},
		{session.Corrected, w.saving.Show},
		{session.Corrected, w.showPending},
		{session.Corrected, w.refreshMenu},
		{session.Sources, w.book.ReadNames},
		{session.Done, w.voice.Pass},
		{session.Done, w.saving.Show},
		{session.Done, w.refreshMenu},
		{session.Done, w.care.BackUpWhenIdle},
		{session.Clashed, w.claims.WarnOfClash},
		{session.Refused, w.showRefused},
	} {
		w.session.On(h.of, h.hear)
	}
}
