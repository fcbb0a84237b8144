// Package voice is how the window speaks: in the banner above its panes, and quietly in the line below them.
package voice

import (
	"log/slog"

	"claimlight/internal/say"
	"claimlight/widgets/field"
	"claimlight/widgets/notice"
)

// NoAction goes with a sentence about which there is nothing to be done.
var NoAction = field.Action{}

// Params are what a voice needs.
type Params struct {
	Log *slog.Logger // gets the details of what went wrong
	// Lost takes over where an error means that the library itself is lost, and tells whether it has said so.
	Lost func(error) bool
}

// Voice says what there is to say. Its methods are called on the main goroutine.
type Voice struct {
	Params
	Banner *notice.Banner
	Status *notice.StatusBar

	hushed  bool
	here    string // what the banner says of the article in view
	passing string // what the banner says until something else is done; empty when that stays
}

// New makes a voice.
func New(p Params) *Voice {
	return &Voice{Params: p, Banner: notice.NewBanner(), Status: notice.NewStatusBar()}
}

// Silent makes the voice of a window that has nothing yet to say something in: errors go to the log alone.
func Silent(log *slog.Logger) *Voice { return &Voice{Params: Params{Log: log}, hushed: true} }

// Hush ends what is said, as the library was left.
func (v *Voice) Hush() { v.hushed = true }

// Hushed tells whether nothing is said any more.
func (v *Voice) Hushed() bool { return v.hushed }

// Fail tells the user about an error and writes its details to the log. It tells whether there was one.
func (v *Voice) Fail(err error) bool {
	if err == nil {
		return false
	}
	v.Log.Error("failed", "error", err)
	if !v.hushed && !v.Lost(err) {
		v.Banner.Say(notice.Failure, say.Error(err), NoAction)
	}
	return true
}

// Alarm says that something went wrong, with at most one thing to do about it.
func (v *Voice) Alarm(sentence string, action field.Action) {
	v.Banner.Say(notice.Failure, sentence, action)
}

// Warn says something that the user ought to know, with at most one thing to do about it.
func (v *Voice) Warn(sentence string, action field.Action) {
	v.Banner.Say(notice.Warning, sentence, action)
}

// Say says something that is no warning.
func (v *Voice) Say(sentence string, action field.Action) {
	v.Banner.Say(notice.Info, sentence, action)
}

// WarnHere warns of the article in view: once another one is, this is no longer said.
func (v *Voice) WarnHere(sentence string, action field.Action) {
	v.Warn(sentence, action)
	v.here = sentence
}

// SayHere says something of the article in view that is no warning, for as long.
func (v *Voice) SayHere(sentence string, action field.Action) {
	v.Say(sentence, action)
	v.here = sentence
}

// LeaveHere takes away what WarnHere and SayHere have said.
func (v *Voice) LeaveHere() {
	v.Banner.Withdraw(v.here)
	v.here = ""
}

// Done says what was done, until something else is.
func (v *Voice) Done(sentence string, action field.Action) {
	v.Say(sentence, action)
	v.passing = sentence
}

// Pass takes away what Done has said.
func (v *Voice) Pass() {
	v.Banner.Withdraw(v.passing)
	v.passing = ""
}

// Hide takes away what the banner says.
func (v *Voice) Hide() { v.Banner.Hide() }

// Tell says something quietly in the status line.
func (v *Voice) Tell(sentence string) { v.Status.SetHint(sentence) }
