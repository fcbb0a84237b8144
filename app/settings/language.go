package settings

import (
	"slices"

	"claimlight/app/ask"
	"claimlight/app/memory"
	"claimlight/internal/words"
)

// Language is the one that the user chose for the window, by its tag; empty where it follows the system.
func (s *Settings) Language() string { return s.Memory.Get(memory.Language) }

// SetLanguage puts the window into a language, and remembers it.
func (s *Settings) SetLanguage(tag string) {
	if tag == s.Language() {
		return
	}
	s.Memory.Set(memory.Language, tag)
	s.Respeak()
}

// ShowLanguage shows the settings with the language to be chosen, in the language that was chosen.
func (s *Settings) ShowLanguage() {
	p := s.show()
	s.Ask.Focus(p.language)
}

// addLanguage offers the languages of the window. Each is called what it calls itself, so that who cannot read the
// others finds it.
func (p *panel) addLanguage() {
	tags, names := []string{""}, []string{words.SettingsAsTheSystem.String()}
	for _, l := range words.Offered() {
		tags, names = append(tags, l.Tag), append(names, l.Name)
	}
	p.language = ask.NewSelect(names...)
	p.language.SetSelectedIndex(max(0, slices.Index(tags, p.of.Language())))
	p.language.OnChanged = func(string) {
		at := p.language.SelectedIndex()
		p.dialog.Hide()
		p.of.SetLanguage(tags[at])
	}
	p.add(words.SettingsLanguage.String(), p.language, nil)
}
