package app

import (
	"math"

	"claimlight/app/memory"
	"claimlight/app/skin"
	"claimlight/widgets/reading"
)

// lines is how the reader likes the lines of a text.
type lines struct {
	Letters float64 // of a full line, about
	Height  float64 // as a factor of the size of the text
	Gap     float64 // between paragraphs, in lines
}

func usualLines() lines {
	r := reading.DefaultStyle()
	return lines{Letters: lettersOfDefault, Height: round(r.LineHeight), Gap: round(r.ParagraphSpacing)}
}

// lettersOfDefault is how many letters stand in a full line of reading.DefaultStyle.
const lettersOfDefault = 70

// round takes off what a float32 adds to a tenth.
func round(x float32) float64 { return math.Round(float64(x)*10) / 10 }

// lines gives what is remembered of how the reader likes the lines.
func (w *Window) lines() lines {
	l := usualLines()
	w.memory.Load(memory.Lines, &l)
	return l
}

// changeLines changes how lines are set, and remembers it.
func (w *Window) changeLines(change func(*lines)) {
	l := w.lines()
	change(&l)
	w.memory.Put(memory.Lines, l)
	w.panes.view.SetStyle(w.setText())
}

// restoreReading brings back how the text is set.
func (w *Window) restoreReading() {
	w.memory.Load(memory.Reading, &w.reading)
	w.panes.view.SetStyle(w.setText())
}

// look is light, dark, or as the desktop has it.
func (w *Window) look() skin.Look { return skin.Look(w.memory.Get(memory.Look)) }

func (w *Window) setLook(look skin.Look) {
	w.memory.Set(memory.Look, string(look))
	w.App.Settings().SetTheme(skin.New(look, 1))
	w.refreshMenu()
}

// setReading changes the size of the text, in steps of a tenth away from the usual one; from 5 below to 12 above.
func (w *Window) setReading(steps int) {
	w.reading = min(max(steps, -5), 12)
	w.memory.Put(memory.Reading, w.reading)
	w.panes.view.SetStyle(w.setText())
}

// setText is how the text is set. Type and column are scaled together, so that a line keeps its number of letters.
func (w *Window) setText() reading.Style {
	r, l := reading.DefaultStyle(), w.lines()
	scale := float32(math.Pow(1.1, float64(w.reading)))
	r.Size *= scale
	r.Column *= scale * float32(l.Letters/lettersOfDefault)
	r.LineHeight, r.ParagraphSpacing = float32(l.Height), float32(l.Gap)
	return r
}

// lettersCount tells whether single letters are commands in the article (WCAG 2.1.4).
func (w *Window) lettersCount() bool { return w.memory.Get(memory.Letters) != "off" }

func (w *Window) setLetters(count bool) {
	w.memory.Set(memory.Letters, map[bool]string{false: "off"}[count])
	w.refreshMenu()
}

// toggleLetters switches the single-letter keys of the article off or on.
func (w *Window) toggleLetters() {
	w.setLetters(!w.lettersCount())
	if w.lettersCount() {
		w.tell("Single-letter keys are on.")
		return
	}
	w.tell("Single-letter keys are off; arrows, Enter and Ctrl keys still work.")
}
