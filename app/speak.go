package app

import (
	"claimlight/app/voice"
	"claimlight/widgets/field"
)

// newVoice makes what the window speaks by.
func (w *Window) newVoice() *voice.Voice { return voice.New(voice.Params{Log: w.Log, Lost: w.lost}) }

// lost is told of what went wrong, which may mean that the library itself is lost.
func (w *Window) lost(err error) (said bool) { return w.panes != nil && w.care.Lost(err) }

func (w *Window) fail(err error) bool { return w.voice.Fail(err) }

func (w *Window) warn(sentence string, action field.Action) { w.voice.Warn(sentence, action) }

func (w *Window) warnHere(sentence string, action field.Action) { w.voice.WarnHere(sentence, action) }

func (w *Window) sayHere(sentence string, action field.Action) { w.voice.SayHere(sentence, action) }

func (w *Window) leaveWarning() { w.voice.LeaveHere() }

func (w *Window) sayDone(sentence string, action field.Action) { w.voice.Done(sentence, action) }

func (w *Window) pass() { w.voice.Pass() }

func (w *Window) tell(sentence string) { w.voice.Tell(sentence) }
