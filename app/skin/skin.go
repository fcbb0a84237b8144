// Package skin is what the window wears: the theme with its colours and sizes, and the signs of its fonts.
//
// The measures, at a scale of 1, in dp. Type: 13 for all words, 11 for names of fields and what is quiet, 16 and
// 21 for headings (roomSizes). Room: 4 between things, 6 within fields; kit.GapTight, GapFields, GapSection and
// GapMargin (2, 6, 14, 12) within panes. Lines are 1 thin at any scale, corners 6 round, 8 on what floats, 10 on
// dialogs (lineSizes). Fields of one line are as high as an entry (kit.FieldHeight), and their edges lie where those of
// an entry lie (kit.Border). Rows of lists are a line of text and one of what is told of it, 2 within and 4 between
// them. The ring around what has the keyboard is 1 thick (kit.RingWidth), as faint as is seen at once (kit.RingColor).
// Signs are Fyne's; what it lacks is drawn like them (kit.FilterIcon and its neighbours). Colours: chromeColors for the
// window, kit.MarkColors for claims, ownColors for what a look has otherwise. Words have a contrast of 4.5:1 and
// more on every ground, marks of 3:1; 7:1 in high contrast. Tests hold all of it.
package skin

import (
	"image/color"

	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Look is which of the variants of the theme is used.
type Look string

// The looks; System follows the desktop.
const (
	System        Look = ""
	Light         Look = "light"
	Dark          Look = "dark"
	Black         Look = "black"
	ContrastLight Look = "contrast-light"
	ContrastDark  Look = "contrast-dark"
)

// Looks lists them in the order in which they are offered.
var Looks = []Look{System, Light, Dark, Black, ContrastLight, ContrastDark}

// The least and the greatest scale.
const (
	LeastScale = 0.8
	MostScale  = 2.0
)

// New makes the theme of the window: quiet around the text, colour only where it says something.
// A scale of 1 is the usual size of type and room; it is kept between LeastScale and MostScale.
func New(look Look, scale float32) fyne.Theme {
	scale = min(max(scale, LeastScale), MostScale)
	t := &deskTheme{Theme: theme.DefaultTheme(), look: look, scale: scale, colors: colorsOf(look), sizes: lineSizes()}
	for name, size := range roomSizes() {
		t.sizes[name] = size * scale
	}
	return t
}

// Wears tells whether a theme is ours, in that look and scale.
func Wears(t fyne.Theme, look Look, scale float32) bool {
	ours, is := t.(*deskTheme)
	return is && ours.look == look && ours.scale == scale
}

// deskTheme takes icons and fonts from Fyne, but for faces for reading, and colours and sizes from its own tables.
type deskTheme struct {
	fyne.Theme
	look   Look
	scale  float32
	colors map[fyne.ThemeColorName]kit.LightDark
	sizes  map[fyne.ThemeSizeName]float32
}

// Color gives a colour of the tables, in the chosen look if there is one.
func (t *deskTheme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	variant = variantOf(t.look, variant)
	if c, ok := t.colors[name]; ok {
		return c.Of(variant)
	}
	return t.Theme.Color(name, variant)
}

// Size gives a size in dp. Lines and borders stay thin at any scale.
func (t *deskTheme) Size(name fyne.ThemeSizeName) float32 {
	if size, ok := t.sizes[name]; ok {
		return size
	}
	return t.Theme.Size(name) * t.scale
}

// lineSizes are the sizes of lines, corners and bars, which are the same at any scale.
func lineSizes() map[fyne.ThemeSizeName]float32 {
	return map[fyne.ThemeSizeName]float32{
		theme.SizeNameSeparatorThickness: 1,
		theme.SizeNameInputBorder:        1,
		theme.SizeNameSplitThickness:     5,
		theme.SizeNameInputRadius:        6,
		theme.SizeNameButtonRadius:       6,
		theme.SizeNameSelectionRadius:    5,
		theme.SizeNamePopupRadius:        8,
		theme.SizeNameMenuRadius:         8,
		theme.SizeNameDialogRadius:       10,
		theme.SizeNameCardRadius:         8,
		theme.SizeNameScrollBar:          10,
		theme.SizeNameScrollBarSmall:     4,
		theme.SizeNameScrollBarRadius:    4,
	}
}

// roomSizes are the sizes of type and of the room around it at a scale of 1.
func roomSizes() map[fyne.ThemeSizeName]float32 {
	return map[fyne.ThemeSizeName]float32{
		theme.SizeNameText:           13,
		theme.SizeNameCaptionText:    11,
		theme.SizeNameSubHeadingText: 16,
		theme.SizeNameHeadingText:    21,
		theme.SizeNamePadding:        4,
		theme.SizeNameInnerPadding:   6,
		theme.SizeNameLineSpacing:    4,
		theme.SizeNameInlineIcon:     16,
	}
}
