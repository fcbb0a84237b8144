package app

import (
	"time"

	"claimlight/app/session"
	"claimlight/internal/text"
)

// newSession makes what is open of the library.
func (w *Window) newSession() *session.Session {
	return session.New(session.Params{
		Context: w.ctx, Library: w.Library, Outbox: w.outbox, Fail: w.fail, Now: func() time.Time { return w.Now() },
		Tell:     func(words string) { w.tell(words) },
		Author:   func() string { return w.settings.Author() },
		Selected: func() text.Span { return w.panes.view.Selection() },
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
		{session.InView, w.showInView},
		{session.Arrived, w.analyse},
		{session.Details, w.showHeader},
		{session.Articles, w.listArticles},
		{session.Articles, w.refreshRecent},
		{session.Articles, w.refreshMenu},
		{session.Claims, w.listClaims},
		{session.Claims, w.showMarks},
		{session.Claims, w.showPlace},
		{session.Overwritten, w.reloadForm},
		{session.Moved, w.goToCurrent},
		{session.IsCurrent, w.showCurrent},
		{session.IsCurrent, w.refreshAble},
		{session.IsCurrent, w.showSaving},
		{session.Entered, w.tellHere},    // what was said of the place before is not true of this one
		{session.Placing, w.refreshMenu}, // which names the claim
		{session.Read, w.showMarks},
		{session.Mode, w.showMode},
		{session.Mode, w.refreshMenu},
		{session.Corrected, w.showSaving},
		{session.Corrected, w.showPending},
		{session.Corrected, w.refreshMenu},
		{session.Sources, w.readSources},
		{session.Done, w.pass},
		{session.Done, w.showSaving},
		{session.Done, w.refreshMenu},
		{session.Done, w.care.BackUpWhenIdle},
		{session.Clashed, w.warnOfClash},
		{session.Refused, w.showRefused},
	} {
		w.session.On(h.of, h.hear)
	}
}

// goToCurrent has the text go to the place of what is current; for a claim that has none, to a place at which nothing is
// selected, lest that be a second current thing.
func (w *Window) goToCurrent() {
	place := w.session.Current().Span
	if place.Empty() {
		at := w.panes.view.Selection().Start
		place = text.Span{Start: at, End: at}
	}
	w.panes.view.Select(place)
}

// reloadForm shows the current claim as it is now, also over what the form holds.
func (w *Window) reloadForm() {
	if c := w.session.Claim(); c != nil {
		w.panes.form.Reload(&c.Claim)
	}
}

// showRefused says that nothing can be changed.
func (w *Window) showRefused() {
	w.panes.status.SetProblem("Not saved")
	w.panes.form.SetProblem("This library is open for reading alone.")
}
