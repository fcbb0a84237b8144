package glyph

import (
	"bytes"
	"strings"

	"claimlight/internal/typeset"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
	"github.com/go-text/typesetting/language"
)

// File is a font of the program: a name by which it is known, and what stands in its file.
type File interface {
	Name() string
	Content() []byte
}

// Own gives the fonts of the program for a style, the best first; at least one.
type Own func(style typeset.Style) []File

// face is a font, and whether it has no bold letters.
type face struct {
	*font.Face
	thin bool
}

// fonts finds the font for a letter.
type fonts struct {
	own     Own
	parsed  map[string]*font.Face // fonts of the program, by their names
	system  *fontscan.FontMap     // nil before it is needed
	han     []string              // fonts for the signs of Chinese in the language of the text
	found   map[asked]face        // in the system; without a font where it has none
	letters map[letter]face       // that the first font of their script has not
}

// asked is what a font of the system is chosen by.
type asked struct {
	script       language.Script
	bold, italic bool
	han          string
}

// letter is what one letter's font is chosen by.
type letter struct {
	asked
	r rune
}

func newFonts(own Own) *fonts {
	return &fonts{
		own: own, parsed: map[string]*font.Face{}, found: map[asked]face{}, letters: map[letter]face{},
		han: hanFonts(""),
	}
}

// setLanguage chooses the fonts for the signs of Chinese.
func (f *fonts) setLanguage(tag string) { f.han = hanFonts(tag) }

// find gives the font for a letter: that of its script, one of the program's, any that has it; where none has, the
// program's first, which draws a box.
func (f *fonts) find(r rune, script language.Script, style typeset.Style, own []*font.Face) face {
	key := asked{script, style.Bold, style.Italic, f.han[0]}
	switch script {
	case language.Latin, language.Cyrillic, language.Greek, language.Common:
	default:
		if at := f.first(r, key); at.Face != nil && has(at.Face, r) {
			return at
		}
	}
	for _, at := range own {
		if has(at, r) {
			return face{Face: at}
		}
	}
	one := letter{key, r}
	at, known := f.letters[one]
	if !known {
		at = f.ask(r, key)
		f.letters[one] = at
	}
	if at.Face != nil {
		return at
	}
	return face{Face: own[0]}
}

// first gives the font of the system that is best for a script, of which r is a letter.
func (f *fonts) first(r rune, key asked) face {
	at, known := f.found[key]
	if !known && !isShared(r) {
		at = f.ask(r, key)
		f.found[key] = at
	}
	return at
}

// ofProgram gives the fonts of the program.
func (f *fonts) ofProgram(style typeset.Style) []*font.Face {
	var all []*font.Face
	for _, file := range f.own(style) {
		at, known := f.parsed[file.Name()]
		if !known {
			at, _ = font.ParseTTF(bytes.NewReader(file.Content())) // one that cannot be read is none
			f.parsed[file.Name()] = at
		}
		if at != nil {
			all = append(all, at)
		}
	}
	return all
}

// quiet takes what the search for fonts says of itself.
type quiet struct{}

func (quiet) Printf(string, ...any) {}

// ask looks for a font of the system.
func (f *fonts) ask(r rune, key asked) face {
	if f.system == nil {
		f.system = fontscan.NewFontMap(quiet{})
		_ = f.system.UseSystemFonts("") // where that fails there are none
	}
	aspect := font.Aspect{Style: font.StyleNormal, Weight: font.WeightNormal, Stretch: font.StretchNormal}
	if key.bold {
		aspect.Weight = font.WeightBold
	}
	if key.italic {
		aspect.Style = font.StyleItalic
	}
	f.system.SetQuery(fontscan.Query{Families: f.families(key.script), Aspect: aspect})
	f.system.SetScript(key.script)
	at := f.system.ResolveFace(r)
	if at == nil || !has(at, r) {
		return face{}
	}
	_, is := f.system.FontMetadata(at.Font)
	return face{Face: at, thin: is.Weight < font.WeightSemibold}
}

// families names the fonts that are looked for first.
func (f *fonts) families(script language.Script) []string {
	if script == language.Han || script == language.Hiragana || script == language.Katakana ||
		script == language.Hangul || script == language.Bopomofo {
		return append(f.han[:len(f.han):len(f.han)], fontscan.SansSerif)
	}
	return append(preferred[script][:len(preferred[script]):len(preferred[script])], fontscan.SansSerif)
}

// preferred are fonts in which a script is good to read, of the systems that have them.
var preferred = map[language.Script][]string{
	language.Arabic: {
		"Noto Naskh Arabic", "Noto Sans Arabic", "Geeza Pro", "Segoe UI", "Amiri", "DejaVu Sans",
	},
	language.Hebrew:     {"Noto Sans Hebrew", "Arial Hebrew", "Segoe UI", "DejaVu Sans"},
	language.Devanagari: {"Noto Sans Devanagari", "Kohinoor Devanagari", "Nirmala UI", "Lohit Devanagari"},
	language.Bengali:    {"Noto Sans Bengali", "Kohinoor Bangla", "Nirmala UI", "Lohit Bengali"},
	language.Tamil:      {"Noto Sans Tamil", "Tamil Sangam MN", "Nirmala UI", "Lohit Tamil"},
	language.Telugu:     {"Noto Sans Telugu", "Kohinoor Telugu", "Nirmala UI", "Lohit Telugu"},
	language.Kannada:    {"Noto Sans Kannada", "Kannada Sangam MN", "Nirmala UI", "Lohit Kannada"},
	language.Malayalam:  {"Noto Sans Malayalam", "Malayalam Sangam MN", "Nirmala UI", "Lohit Malayalam"},
	language.Gujarati:   {"Noto Sans Gujarati", "Kohinoor Gujarati", "Nirmala UI", "Lohit Gujarati"},
	language.Gurmukhi:   {"Noto Sans Gurmukhi", "Gurmukhi MN", "Nirmala UI", "Lohit Gurmukhi"},
	language.Oriya:      {"Noto Sans Oriya", "Oriya Sangam MN", "Nirmala UI", "Lohit Odia"},
	language.Sinhala:    {"Noto Sans Sinhala", "Sinhala Sangam MN", "Nirmala UI"},
	language.Thai:       {"Noto Sans Thai", "Thonburi", "Leelawadee UI", "Loma"},
	language.Lao:        {"Noto Sans Lao", "Lao MN", "Leelawadee UI"},
	language.Khmer:      {"Noto Sans Khmer", "Khmer MN", "Leelawadee UI"},
	language.Myanmar:    {"Noto Sans Myanmar", "Myanmar MN", "Myanmar Text"},
	language.Armenian:   {"Noto Sans Armenian", "Mshtakan", "Segoe UI", "DejaVu Sans"},
	language.Georgian:   {"Noto Sans Georgian", "Helvetica", "Segoe UI", "DejaVu Sans"},
	language.Ethiopic:   {"Noto Sans Ethiopic", "Kefa", "Nyala"},
}

// hanFonts names the fonts in which the signs of Chinese look as a language writes them.
func hanFonts(tag string) []string {
	tag = strings.ToLower(tag)
	switch {
	case strings.HasPrefix(tag, "ja"):
		return []string{"Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic", "IPAGothic"}
	case strings.HasPrefix(tag, "ko"):
		return []string{"Noto Sans CJK KR", "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", "NanumGothic"}
	case strings.HasPrefix(tag, "zh-hk"):
		return []string{"Noto Sans CJK HK", "Noto Sans CJK TC", "PingFang HK", "Microsoft JhengHei"}
	case strings.HasPrefix(tag, "zh-tw"), strings.HasPrefix(tag, "zh-hant"):
		return []string{"Noto Sans CJK TC", "Noto Sans TC", "PingFang TC", "Microsoft JhengHei"}
	}
	return []string{"Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Zen Hei"}
}
