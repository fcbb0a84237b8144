package glyph

import (
	"claimlight/internal/typeset"

	"github.com/go-text/typesetting/language"
)

// Lacking names the scripts of a text for which no font is here, in the order in which they stand in it.
func (s *Shaper) Lacking(text string) []string {
	var names []string
	looked := map[language.Script]bool{}
	for _, r := range text {
		if r < 0x300 || isShared(r) {
			continue
		}
		script := language.LookupScript(r)
		if looked[script] {
			continue
		}
		looked[script] = true
		style := typeset.Style{}
		if at := s.fonts.find(r, script, style, s.fonts.ofProgram(style)); !has(at.Face, r) {
			names = append(names, nameOf(script))
		}
	}
	return names
}

// nameOf is how a script is called in English; its code where it is rarely met.
func nameOf(script language.Script) string {
	if name, ok := names[script]; ok {
		return name
	}
	return script.String()
}

var names = map[language.Script]string{
	language.Arabic: "Arabic", language.Hebrew: "Hebrew", language.Syriac: "Syriac", language.Thaana: "Thaana",
	language.Devanagari: "Devanagari", language.Bengali: "Bengali", language.Gurmukhi: "Gurmukhi",
	language.Gujarati: "Gujarati", language.Oriya: "Odia", language.Tamil: "Tamil", language.Telugu: "Telugu",
	language.Kannada: "Kannada", language.Malayalam: "Malayalam", language.Sinhala: "Sinhala", language.Thai: "Thai",
	language.Lao: "Lao", language.Tibetan: "Tibetan", language.Myanmar: "Burmese", language.Khmer: "Khmer",
	language.Georgian: "Georgian", language.Armenian: "Armenian", language.Ethiopic: "Ethiopic", language.Han: "Chinese",
	language.Hiragana: "Japanese", language.Katakana: "Japanese", language.Hangul: "Korean",
	language.Cherokee: "Cherokee", language.Mongolian: "Mongolian", language.Tifinagh: "Tifinagh", language.Nko: "N’Ko",
	language.Adlam: "Adlam",
}
