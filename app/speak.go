package app

import (
	"claimlight/app/voice"
	"claimlight/widgets/field"
)

// newVoice makes what the window speaks by.
func (w *Window) newVoice() *voice.Voice { return voice.New(voice.Params{Log: w.Log, Lost: w.lost}) }

// lost says where an error means that the library is not the file at its path any more, and leaves one that cannot be shown.
func (w *Window) lost(err error) (said bool) {
	if w.panes == nil {
		return false
	}
	if w.isBroken(err) {
		w.Later(0, func() { w.toRescue(err) }) // whoever asked goes on first
	}
	if isAdrift(err) {
		w.tellAdrift(err)
		return true
	}
	return false
}

func (w *Window) fail(err error) bool { return w.voice.Fail(err) }

func (w *Window) warn(sentence string, action field.Action) { w.voice.Warn(sentence, action) }

func (w *Window) warnHere(sentence string, action field.Action) { w.voice.WarnHere(sentence, action) }

func (w *Window) sayHere(sentence string, action field.Action) { w.voice.SayHere(sentence, action) }

func (w *Window) leaveWarning() { w.voice.LeaveHere() }

func (w *Window) sayDone(sentence string, action field.Action) { w.voice.Done(sentence, action) }

func (w *Window) pass() { w.voice.Pass() }

func (w *Window) tell(sentence string) { w.voice.Tell(sentence) }
