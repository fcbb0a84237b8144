package skin

import (
	"image/color"

	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// chromeColors gives the colours of all that is not a mark in the text. Words keep a contrast of 4.5:1 and more on all
// grounds on which they stand.
func chromeColors() map[fyne.ThemeColorName]kit.LightDark {
	return map[fyne.ThemeColorName]kit.LightDark{
		theme.ColorNameBackground:          pair(0xF7F6F3, 0x1C1E22),
		theme.ColorNameForeground:          pair(0x1F2328, 0xE6E5E1),
		theme.ColorNamePlaceHolder:         pair(0x575C63, 0xADB3BC),
		theme.ColorNameDisabled:            pair(0x858B93, 0x7F8691),
		theme.ColorNamePrimary:             pair(0x1D5C96, 0x86B8EE),
		theme.ColorNameForegroundOnPrimary: pair(0xFFFFFF, 0x0F2438),
		theme.ColorNameHyperlink:           pair(0x1D5C96, 0x86B8EE),
		theme.ColorNameFocus:               faint(0x1D5C96, 0x2E, 0x86B8EE, 0x3A),
		theme.ColorNameSelection:           faint(0x1D5C96, 0x1E, 0x86B8EE, 0x28),
		theme.ColorNameHover:               faint(0x1F2328, 0x0D, 0xFFFFFF, 0x10),
		theme.ColorNamePressed:             faint(0x1F2328, 0x1A, 0xFFFFFF, 0x1E),

		theme.ColorNameButton:              pair(0xECE9E3, 0x2C3036),
		theme.ColorNameDisabledButton:      pair(0xEFEDE8, 0x25282D),
		theme.ColorNameInputBackground:     pair(0xFFFFFF, 0x25282D),
		theme.ColorNameInputBorder:         pair(0xC4BEB3, 0x4C525D),
		theme.ColorNameHeaderBackground:    pair(0xF2F0EB, 0x212428),
		theme.ColorNameMenuBackground:      pair(0xFFFFFF, 0x282B31),
		theme.ColorNameOverlayBackground:   pair(0xFFFFFF, 0x282B31),
		theme.ColorNameSeparator:           pair(0xE3E0D9, 0x31353C),
		theme.ColorNameShadow:              faint(0x2A2618, 0x1C, 0x000000, 0x5C),
		theme.ColorNameScrollBar:           faint(0x1F2328, 0x66, 0xFFFFFF, 0x59),
		theme.ColorNameScrollBarBackground: faint(0x1F2328, 0x0A, 0xFFFFFF, 0x0A),

		theme.ColorNameError:               pair(0xB3261E, 0xFF9E93),
		theme.ColorNameForegroundOnError:   pair(0xFFFFFF, 0x3A0B07),
		theme.ColorNameSuccess:             pair(0x0D6350, 0x62C3A8),
		theme.ColorNameForegroundOnSuccess: pair(0xFFFFFF, 0x06281F),
		theme.ColorNameWarning:             pair(0x7A4F00, 0xE3B45C),
		theme.ColorNameForegroundOnWarning: pair(0xFFFFFF, 0x2B1C00),
	}
}

func pair(light, dark uint32) kit.LightDark {
	return faint(light, 0xFF, dark, 0xFF)
}

// faint is a pair of colours that let the ground shine through.
func faint(light uint32, lightAlpha uint8, dark uint32, darkAlpha uint8) kit.LightDark {
	return kit.LightDark{Light: rgba(light, lightAlpha), Dark: rgba(dark, darkAlpha)}
}

func rgba(v uint32, alpha uint8) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: alpha}
}
