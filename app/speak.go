package app

import "claimlight/app/voice"

// newVoice makes what the window speaks by.
func (w *Window) newVoice() *voice.Voice { return voice.New(voice.Params{Log: w.Log, Lost: w.lost}) }

// lost is told of what went wrong, which may mean that the library itself is lost.
func (w *Window) lost(err error) (said bool) { return w.panes != nil && w.care.Lost(err) }
