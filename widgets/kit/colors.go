package kit

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The colours of marks in an article: of claims by rating or status, and of what is no claim.
const (
	ColorMarkUnchecked    fyne.ThemeColorName = "markUnchecked"
	ColorMarkInProgress   fyne.ThemeColorName = "markInProgress"
	ColorMarkFalse        fyne.ThemeColorName = "markFalse"
	ColorMarkMostlyFalse  fyne.ThemeColorName = "markMostlyFalse"
	ColorMarkHalfTrue     fyne.ThemeColorName = "markHalfTrue"
	ColorMarkMostlyTrue   fyne.ThemeColorName = "markMostlyTrue"
	ColorMarkTrue         fyne.ThemeColorName = "markTrue"
	ColorMarkUnverifiable fyne.ThemeColorName = "markUnverifiable"
	ColorMarkBlue         fyne.ThemeColorName = "markBlue"
	ColorMarkViolet       fyne.ThemeColorName = "markViolet"
	ColorMarkPink         fyne.ThemeColorName = "markPink"
	ColorMarkSuggestion   fyne.ThemeColorName = "markSuggestion"
	ColorMarkFind         fyne.ThemeColorName = "markFind"
	ColorMarkSelection    fyne.ThemeColorName = "markSelection"
)

// LightDark is one colour of a theme in its two variants.
type LightDark struct{ Light, Dark color.NRGBA }

// Of gives the colour for a theme variant.
func (c LightDark) Of(variant fyne.ThemeVariant) color.NRGBA {
	if variant == theme.VariantDark {
		return c.Dark
	}
	return c.Light
}

// MarkColors gives the colours of marks, for a theme to take over. The ratings run from red over amber to blue-green,
// the extremes darker than the middle on light paper, so that they can be told apart without seeing red and green.
func MarkColors() map[fyne.ThemeColorName]LightDark {
	return map[fyne.ThemeColorName]LightDark{
		ColorMarkUnchecked:    {rgb(0x5B6B8C), rgb(0x9AA9C7)},
		ColorMarkInProgress:   {rgb(0x7A55B0), rgb(0xB79AE6)},
		ColorMarkFalse:        {rgb(0x981916), rgb(0xE0524B)},
		ColorMarkMostlyFalse:  {rgb(0xB0602F), rgb(0xC98A68)},
		ColorMarkHalfTrue:     {rgb(0xB0820F), rgb(0xDEC455)},
		ColorMarkMostlyTrue:   {rgb(0x2A9A85), rgb(0x8ADBD3)},
		ColorMarkTrue:         {rgb(0x1C6068), rgb(0x45ABA6)},
		ColorMarkUnverifiable: {rgb(0x77706A), rgb(0xB5ACA4)},
		ColorMarkBlue:         {rgb(0x2458A6), rgb(0x86AEF0)},
		ColorMarkViolet:       {rgb(0x6B3FA0), rgb(0xC0A2EE)},
		ColorMarkPink:         {rgb(0xA83A7A), rgb(0xE893C2)},
		ColorMarkSuggestion:   {rgb(0x8A8F98), rgb(0x858B95)},
		ColorMarkFind:         {rgb(0xD9A400), rgb(0xC79A2B)},
		ColorMarkSelection:    {rgb(0x2F6FDE), rgb(0x5B93F5)},
	}
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xFF}
}

// MarkColor asks the theme, and where that does not know the name, MarkColors.
func MarkColor(th fyne.Theme, name fyne.ThemeColorName, variant fyne.ThemeVariant) color.NRGBA {
	if c := NRGBA(th.Color(name, variant)); c.A > 0 {
		return c
	}
	return MarkColors()[name].Of(variant)
}

// NRGBA gives a colour as one that is not premultiplied; none for nil.
func NRGBA(c color.Color) color.NRGBA {
	if c == nil {
		return color.NRGBA{}
	}
	return color.NRGBAModel.Convert(c).(color.NRGBA)
}

// Blend lays the colour over with a share of 0 to 1 on the colour under; the result is opaque.
func Blend(under, over color.NRGBA, share float32) color.NRGBA {
	mix := func(a, b uint8) uint8 { return uint8(float32(a)*(1-share) + float32(b)*share + 0.5) }
	return color.NRGBA{R: mix(under.R, over.R), G: mix(under.G, over.G), B: mix(under.B, over.B), A: 0xFF}
}

// Contrast is that of WCAG 2, from 1 to 21.
func Contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c color.NRGBA) float64 {
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func linear(v uint8) float64 {
	x := float64(v) / 255
	if x <= 0.04045 {
		return x / 12.92
	}
	return math.Pow((x+0.055)/1.055, 2.4)
}
