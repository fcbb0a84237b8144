// Package settings is where a user makes the window her own: its look, how a text is set, keys, name, room for backups,
// and what is worth a look.
package settings

import (
	"context"
	"math"

	"claimlight/app/ask"
	"claimlight/app/memory"
	"claimlight/app/skin"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/reading"

	"fyne.io/fyne/v2/widget"
)

// Params are what the settings need.
type Params struct {
	Ask     *ask.Asker
	Library *storage.Library
	Memory  *memory.Memory
	Wear    func(look skin.Look, scale float32) // gives the window a look, and its own type a size
	Still   func(still bool)                    // has nothing move by itself, or lets it
	Set     func(reading.Style)                 // sets the text of the article in view so
	Changed func()                              // shows in the menus what is switched on
	Respeak func()                              // fills the window anew, in the language that is remembered
	Weighed func()                              // looks anew for what is worth a look
	// Aside does something to the library of which nobody has to know when.
	Aside func(do func(context.Context, *storage.Library) error, then func())
}

// Settings are those of one library, which remembers them.
type Settings struct {
	Params
	steps int // of the reading size away from the usual one
}

// New makes the settings as they are remembered.
func New(p Params) *Settings {
	s := &Settings{Params: p}
	s.Memory.Load(memory.Reading, &s.steps)
	return s
}

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
func (s *Settings) lines() lines {
	l := usualLines()
	s.Memory.Load(memory.Lines, &l)
	return l
}

// changeLines changes how lines are set, and remembers it.
func (s *Settings) changeLines(change func(*lines)) {
	l := s.lines()
	change(&l)
	s.Memory.Put(memory.Lines, l)
	s.Set(s.Style())
}

// Look is light, dark, or as the desktop has it.
func (s *Settings) Look() skin.Look { return skin.Look(s.Memory.Get(memory.Look)) }

// SetLook gives the window a look, and remembers it.
func (s *Settings) SetLook(look skin.Look) {
	s.Memory.Set(memory.Look, string(look))
	s.Wear(look, s.Scale())
	s.Changed()
}

// Scale is the size of the window's own type, 1 being the usual one.
func (s *Settings) Scale() float32 { return ScaleIn(s.Memory) }

// ScaleIn is the size of the window's own type as it is remembered.
func ScaleIn(m *memory.Memory) float32 {
	percent := 100
	m.Load(memory.Scale, &percent)
	return min(max(float32(percent)/100, skin.LeastScale), skin.MostScale)
}

// SetScale gives the window's own type another size, and remembers it.
func (s *Settings) SetScale(scale float32) {
	s.Memory.Put(memory.Scale, int(math.Round(float64(scale)*100)))
	s.Wear(s.Look(), s.Scale())
	s.Changed()
}

// StillIn tells whether nothing in the window is to move by itself, as it is remembered.
func StillIn(m *memory.Memory) bool { return m.Get(memory.Motion) == still }

// still is what is remembered of a window in which nothing moves by itself.
const still = "reduced"

// SetStill has nothing in the window move by itself, or lets it, and remembers that.
func (s *Settings) SetStill(on bool) {
	s.Memory.Set(memory.Motion, map[bool]string{true: still}[on])
	s.Still(on)
	s.Changed()
}

// Steps are those of the reading size away from the usual one.
func (s *Settings) Steps() int { return s.steps }

// SetSteps changes the size of the text, in steps of a tenth away from the usual one; from 5 below to 12 above.
func (s *Settings) SetSteps(steps int) {
	s.steps = min(max(steps, -5), 12)
	s.Memory.Put(memory.Reading, s.steps)
	s.Set(s.Style())
}

// Style is how the text is set. Type and column are scaled together, so that a line keeps its number of letters.
func (s *Settings) Style() reading.Style {
	r, l := reading.DefaultStyle(), s.lines()
	scale := float32(math.Pow(1.1, float64(s.steps)))
	r.Size *= scale
	r.Column *= scale * float32(l.Letters/lettersOfDefault)
	r.LineHeight, r.ParagraphSpacing = float32(l.Height), float32(l.Gap)
	r.Face = s.Face()
	return r
}

// LettersCount tells whether single letters are commands in the article (WCAG 2.1.4).
func (s *Settings) LettersCount() bool { return s.Memory.Get(memory.Letters) != "off" }

func (s *Settings) setLetters(count bool) {
	s.Memory.Set(memory.Letters, map[bool]string{false: "off"}[count])
	s.Changed()
}

// ToggleLetters switches the single-letter keys of the article off or on.
func (s *Settings) ToggleLetters() {
	s.setLetters(!s.LettersCount())
	if s.LettersCount() {
		s.Ask.Tell(words.SettingsSingleLetterKeysOn.String())
		return
	}
	s.Ask.Tell(words.SettingsSingleLetterKeysOffArrows.String())
}

// Author is the name that is put on new claims; it may be empty.
func (s *Settings) Author() string { return s.Memory.Get(memory.Author) }

// AskName asks for the name that is put on new claims.
func (s *Settings) AskName() {
	name := ask.NewEntry(words.SettingsMayStayEmpty.String())
	name.SetText(s.Author())
	items := []*widget.FormItem{
		{Text: words.SettingsName.String(), Widget: name, HintText: words.SettingsExportsSayWhoTaggedClaim.String()},
	}
	s.Ask.Form(words.SettingsYourNameOnNewClaims.String(), words.SettingsSave.String(), items,
		func() { s.Memory.Set(memory.Author, name.Text) }).Focus(name)
}
