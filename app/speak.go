package app

import (
	"claimlight/internal/say"
	"claimlight/widgets/field"
	"claimlight/widgets/notice"
)

// fail tells the user about an error and writes its details to the log. It tells whether there was one.
func (w *Window) fail(err error) bool {
	if err == nil {
		return false
	}
	w.Log.Error("failed", "error", err)
	switch {
	case w.panes == nil: // the library was left meanwhile
	case isAdrift(err):
		w.tellAdrift(err)
	default:
		w.panes.notice.Say(notice.Failure, say.Error(err), field.Action{})
	}
	if w.panes != nil && w.isBroken(err) {
		w.Later(0, func() { w.toRescue(err) }) // whoever asked goes on first
	}
	return true
}

// warn says something that the user ought to know, with at most one thing to do about it.
func (w *Window) warn(sentence string, action field.Action) {
	w.panes.notice.Say(notice.Warning, sentence, action)
}

// warnHere warns of the article in view: once another one is, this is no longer said.
func (w *Window) warnHere(sentence string, action field.Action) {
	w.warn(sentence, action)
	w.panes.here = sentence
}

// sayHere says something of the article in view that is no warning, for as long.
func (w *Window) sayHere(sentence string, action field.Action) {
	w.panes.notice.Say(notice.Info, sentence, action)
	w.panes.here = sentence
}

// leaveWarning takes away what warnHere and sayHere have said.
func (w *Window) leaveWarning() {
	w.panes.notice.Withdraw(w.panes.here)
	w.panes.here = ""
}

// sayDone says what was done, until something else is.
func (w *Window) sayDone(sentence string, action field.Action) {
	w.panes.notice.Say(notice.Info, sentence, action)
	w.panes.passing = sentence
}

// pass takes away what sayDone has said.
func (w *Window) pass() {
	w.panes.notice.Withdraw(w.panes.passing)
	w.panes.passing = ""
}

// tell says something quietly in the status line.
func (w *Window) tell(sentence string) { w.panes.status.SetHint(sentence) }

// saved shows how far saving is after something was done.
func (w *Window) saved() {
	w.pass()
	w.showSaving()
	w.refreshMenu()
	w.backUpWhenIdle()
}
