package app

import (
	"math"

	"claimlight/widgets"
)

// restoreReading brings back the size of the text.
func (w *Window) restoreReading() {
	w.memory.load(keyReading, &w.reading)
	w.panes.view.SetReading(readingAt(w.reading))
}

func (w *Window) setLook(look Look) {
	w.memory.set(keyLook, string(look))
	w.App.Settings().SetTheme(NewTheme(look, 1))
}

// setReading changes the size of the text, in steps of a tenth away from the usual one; from 5 below to 12 above.
func (w *Window) setReading(steps int) {
	w.reading = min(max(steps, -5), 12)
	w.memory.put(keyReading, w.reading)
	w.panes.view.SetReading(readingAt(w.reading))
}

// readingAt scales type and column together, so that a line keeps its number of letters.
func readingAt(steps int) widgets.Reading {
	r := widgets.DefaultReading()
	scale := float32(math.Pow(1.1, float64(steps)))
	r.Size *= scale
	r.Column *= scale
	return r
}

// toggleLetters switches the single-letter keys of the article off or on (WCAG 2.1.4).
func (w *Window) toggleLetters() {
	if w.memory.get(keyLetters) == "off" {
		w.memory.set(keyLetters, "")
		w.tell("Single-letter keys are on.")
		return
	}
	w.memory.set(keyLetters, "off")
	w.tell("Single-letter keys are off; arrows, Enter and Ctrl keys still work.")
}
