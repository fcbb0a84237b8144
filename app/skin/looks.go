package skin

import (
	"image/color"

	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// variantOf tells whether a look is a light or a dark one; the System follows the desktop.
func variantOf(look Look, desktop fyne.ThemeVariant) fyne.ThemeVariant {
	switch look {
	case Light, ContrastLight:
		return theme.VariantLight
	case Dark, Black, ContrastDark:
		return theme.VariantDark
	}
	return desktop
}

// colorsOf are all colours of a look: those of the table, and over them what is its own.
func colorsOf(look Look) map[fyne.ThemeColorName]kit.LightDark {
	colors := chromeColors()
	for name, c := range kit.MarkColors() {
		colors[name] = strengthened(look, c)
	}
	for name, c := range ownColors(look) {
		colors[name] = kit.LightDark{Light: c, Dark: c}
	}
	return colors
}

// strengthened is the colour of a mark in a look of high contrast: further from the page.
func strengthened(look Look, c kit.LightDark) kit.LightDark {
	switch look {
	case ContrastLight:
		c.Light = kit.Blend(c.Light, rgba(0x000000, 0xFF), 0.3)
	case ContrastDark:
		c.Dark = kit.Blend(c.Dark, rgba(0xFFFFFF, 0xFF), 0.3)
	}
	return c
}

// ownColors are those of a look that others have not.
func ownColors(look Look) map[fyne.ThemeColorName]color.NRGBA {
	switch look {
	case Black:
		return grounds(0x000000, 0x0E0F11, 0x08090A, 0x131417, 0x1B1D21, 0x2A2D32, 0x565C66)
	case ContrastDark:
		c := grounds(0x000000, 0x000000, 0x000000, 0x1A1A1A, 0x262626, 0x9A9A9A, 0xD0D0D0)
		for name, v := range map[fyne.ThemeColorName]uint32{
			theme.ColorNameForeground: 0xFFFFFF, theme.ColorNamePlaceHolder: 0xDDDDDD, theme.ColorNameDisabled: 0xA8A8A8,
			theme.ColorNamePrimary: 0xA8D0FF, theme.ColorNameHyperlink: 0xA8D0FF,
			theme.ColorNameForegroundOnPrimary: 0x000000, theme.ColorNameError: 0xFFB4AB,
			theme.ColorNameForegroundOnError: 0x000000, theme.ColorNameSuccess: 0x86E0C2,
			theme.ColorNameForegroundOnSuccess: 0x000000, theme.ColorNameWarning: 0xFFD27A,
			theme.ColorNameForegroundOnWarning: 0x000000,
		} {
			c[name] = rgba(v, 0xFF)
		}
		return c
	case ContrastLight:
		c := grounds(0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0xE6E6E6, 0x6E6E6E, 0x3C3C3C)
		for name, v := range map[fyne.ThemeColorName]uint32{
			theme.ColorNameForeground: 0x000000, theme.ColorNamePlaceHolder: 0x303030, theme.ColorNameDisabled: 0x5C5C5C,
			theme.ColorNamePrimary: 0x003A75, theme.ColorNameHyperlink: 0x003A75,
			theme.ColorNameForegroundOnPrimary: 0xFFFFFF, theme.ColorNameError: 0x8A0F08,
			theme.ColorNameForegroundOnError: 0xFFFFFF, theme.ColorNameSuccess: 0x00452F,
			theme.ColorNameForegroundOnSuccess: 0xFFFFFF, theme.ColorNameWarning: 0x523400,
			theme.ColorNameForegroundOnWarning: 0xFFFFFF,
		} {
			c[name] = rgba(v, 0xFF)
		}
		return c
	}
	return nil
}

// grounds are the grounds and lines of a look: of the window, of fields, of heads, of menus and dialogs, of buttons,
// between things, and around fields.
func grounds(window, input, head, over, button, line, border uint32) map[fyne.ThemeColorName]color.NRGBA {
	return map[fyne.ThemeColorName]color.NRGBA{
		theme.ColorNameBackground: rgba(window, 0xFF), theme.ColorNameInputBackground: rgba(input, 0xFF),
		theme.ColorNameHeaderBackground: rgba(head, 0xFF), theme.ColorNameMenuBackground: rgba(over, 0xFF),
		theme.ColorNameOverlayBackground: rgba(over, 0xFF), theme.ColorNameButton: rgba(button, 0xFF),
		theme.ColorNameDisabledButton: rgba(button, 0xFF), theme.ColorNameSeparator: rgba(line, 0xFF),
		theme.ColorNameInputBorder: rgba(border, 0xFF),
	}
}
