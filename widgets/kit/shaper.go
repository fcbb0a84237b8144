package kit

import (
	"sync"

	"claimlight/internal/glyph"
	"claimlight/internal/typeset"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Shaper sets text of the scripts that Fyne cannot set, with the fonts of the theme and those of the system. Fonts are
// read once a program; it is made when it is first asked for.
var Shaper = sync.OnceValue(func() *glyph.Shaper { return glyph.New(ownFonts) })

// ownFonts are those of the theme for a style, then those that Fyne brings for signs.
func ownFonts(style typeset.Style) []glyph.File {
	is := Letters(style.Face, style.Bold, style.Italic)
	fonts := []fyne.Resource{theme.Current().Font(is), theme.DefaultTheme().Font(is)}
	fonts = append(fonts, theme.DefaultEmojiFont(), theme.DefaultSymbolFont())
	var files []glyph.File
	for _, f := range fonts {
		if f != nil {
			files = append(files, f)
		}
	}
	return files
}
