package skin

import (
	"image/color"
	"math"
	"testing"

	"claimlight/app/ask"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

var variants = map[string]fyne.ThemeVariant{"light": theme.VariantLight, "dark": theme.VariantDark}

// worn is a look in one of its variants, with the least contrast of its words.
type worn struct {
	name    string
	look    Look
	variant fyne.ThemeVariant
	words   float64
}

// allWorn are all looks in all variants.
func allWorn() []worn {
	out := []worn{
		{"light", System, theme.VariantLight, 4.5},
		{"dark", System, theme.VariantDark, 4.5},
		{"black", Black, theme.VariantLight, 4.5},
		{"high contrast, light", ContrastLight, theme.VariantDark, 7},
		{"high contrast, dark", ContrastDark, theme.VariantLight, 7},
	}
	return out
}

func TestWordsCanBeReadOnEveryGround(t *testing.T) {
	test.NewTempApp(t)
	words := []fyne.ThemeColorName{
		theme.ColorNameForeground, theme.ColorNamePlaceHolder, theme.ColorNamePrimary, theme.ColorNameHyperlink,
		theme.ColorNameError, theme.ColorNameSuccess, theme.ColorNameWarning,
	}
	grounds := []fyne.ThemeColorName{
		theme.ColorNameBackground, theme.ColorNameInputBackground, theme.ColorNameHeaderBackground,
		theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground,
	}
	for _, w := range allWorn() {
		look, variant, th := w.name, w.variant, New(w.look, 1)
		for _, word := range words {
			for _, ground := range grounds {
				under := th.Color(ground, variant)
				checkContrast(t, look+" "+string(word)+" on "+string(ground), th.Color(word, variant), under, w.words)
				for _, veil := range []fyne.ThemeColorName{theme.ColorNameHover, theme.ColorNameSelection} {
					veiled := over(under, th.Color(veil, variant))
					what := look + " " + string(word) + " on " + string(ground) + " under " + string(veil)
					checkContrast(t, what, th.Color(word, variant), veiled, 4.5)
				}
			}
		}
	}
}

func TestWordsOnColourCanBeRead(t *testing.T) {
	test.NewTempApp(t)
	for _, w := range allWorn() {
		look, variant, th := w.name, w.variant, New(w.look, 1)
		for word, ground := range map[fyne.ThemeColorName]fyne.ThemeColorName{
			theme.ColorNameForegroundOnPrimary: theme.ColorNamePrimary,
			theme.ColorNameForegroundOnError:   theme.ColorNameError,
			theme.ColorNameForegroundOnSuccess: theme.ColorNameSuccess,
			theme.ColorNameForegroundOnWarning: theme.ColorNameWarning,
			theme.ColorNameForeground:          theme.ColorNameButton,
		} {
			checkContrast(t, look+" "+string(word), th.Color(word, variant), th.Color(ground, variant), 4.5)
		}
	}
}

func TestStripesOfRatingsCanBeSeen(t *testing.T) {
	test.NewTempApp(t)
	for _, w := range allWorn() {
		look, variant, th := w.name, w.variant, New(w.look, 1)
		for name := range kit.MarkColors() {
			if name == kit.ColorMarkFind || name == kit.ColorMarkSuggestion {
				continue // drawn in the text only, where the article view answers for them
			}
			for _, ground := range []fyne.ThemeColorName{theme.ColorNameBackground, theme.ColorNameInputBackground} {
				checkContrast(t, look+" "+string(name), th.Color(name, variant), th.Color(ground, variant), 3)
			}
		}
	}
}

// Words are read on the tint of each mark, also of the claim that is open and of one under the pointer.
func TestWordsCanBeReadOnMarks(t *testing.T) {
	test.NewTempApp(t)
	for _, w := range allWorn() {
		th := New(w.look, 1)
		page := kit.NRGBA(th.Color(theme.ColorNameBackground, w.variant))
		for name := range kit.MarkColors() {
			tint := kit.Blend(page, kit.NRGBA(th.Color(name, w.variant)), 0.26)
			checkContrast(t, w.name+" on "+string(name), th.Color(theme.ColorNameForeground, w.variant), tint, 4.5)
		}
	}
}

// In high contrast the lines around fields are seen, as are those between things.
func TestLinesAreSeenInHighContrast(t *testing.T) {
	test.NewTempApp(t)
	for _, look := range []Look{ContrastLight, ContrastDark} {
		th := New(look, 1)
		for _, line := range []fyne.ThemeColorName{theme.ColorNameInputBorder, theme.ColorNameSeparator} {
			for _, ground := range []fyne.ThemeColorName{theme.ColorNameBackground, theme.ColorNameInputBackground} {
				checkContrast(t, string(look)+" "+string(line), th.Color(line, 0), th.Color(ground, 0), 3)
			}
		}
	}
}

// Nothing moves by itself where that was chosen, whoever asks for it.
func TestAWindowCanBeStill(t *testing.T) {
	app := test.NewTempApp(t)
	Still(app, true)
	if fyne.CurrentApp().Settings().ShowAnimations() || !IsStill() || fyne.CurrentApp().Driver() != app.Driver() {
		t.Error("things move")
	}
	Still(fyne.CurrentApp(), true)
	Still(fyne.CurrentApp(), false)
	if fyne.CurrentApp() != app {
		t.Error("the program is not the one that it was")
	}
}

func TestTheBoxOfACheckCanBeSeen(t *testing.T) {
	test.NewTempApp(t)
	check := ask.NewCheck("Private notes too")
	for _, ticked := range []bool{false, true, false} {
		check.SetChecked(ticked)
		boxes := 0
		for _, o := range test.WidgetRenderer(check).Objects() {
			image, is := o.(*canvas.Image)
			if !is {
				continue
			}
			box := image.Resource.(*theme.ThemedResource).ColorName
			if box == theme.ColorNameInputBackground || box == theme.ColorNameBackground {
				continue // what the box is filled with
			}
			boxes++
			for look, variant := range variants {
				th := New(System, 1)
				under := th.Color(theme.ColorNameOverlayBackground, variant)
				checkContrast(t, look+" "+string(box), th.Color(box, variant), under, 3)
			}
		}
		if boxes != 1 {
			t.Errorf("%d boxes are drawn", boxes)
		}
	}
}

func TestALookCanBeForced(t *testing.T) {
	test.NewTempApp(t)
	for _, c := range []struct {
		look Look
		want fyne.ThemeVariant
	}{{Light, theme.VariantLight}, {Dark, theme.VariantDark}} {
		for _, asked := range variants {
			for _, name := range []fyne.ThemeColorName{
				theme.ColorNameBackground, kit.ColorMarkFalse, theme.ColorNameInnerWindowBorder,
			} {
				if got, want := New(c.look, 1).Color(name, asked), New(System, 1).Color(name, c.want); got != want {
					t.Errorf("%s %s is %v, want %v", c.look, name, got, want)
				}
			}
		}
	}
}

func TestScaleChangesTypeAndRoomButNotLines(t *testing.T) {
	test.NewTempApp(t)
	usual, large := New(System, 1), New(System, 1.5)
	for _, name := range []fyne.ThemeSizeName{
		theme.SizeNameText, theme.SizeNameInnerPadding, theme.SizeNameWindowTitleBarHeight,
	} {
		if got, want := large.Size(name), 1.5*usual.Size(name); got != want {
			t.Errorf("%s is %v, want %v", name, got, want)
		}
	}
	if got := large.Size(theme.SizeNameSeparatorThickness); got != 1 {
		t.Errorf("a line is %v thick", got)
	}
}

// checkContrast holds a pair of colours against a ratio of WCAG.
func checkContrast(t *testing.T, what string, word, ground color.Color, least float64) {
	t.Helper()
	a, b := luminance(word), luminance(ground)
	if ratio := (math.Max(a, b) + 0.05) / (math.Min(a, b) + 0.05); ratio < least {
		t.Errorf("%s: contrast %.2f, want at least %.1f", what, ratio, least)
	}
}

// luminance is the relative luminance of WCAG 2.
func luminance(c color.Color) float64 {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(n.R) + 0.7152*linear(n.G) + 0.0722*linear(n.B)
}

// over lays a translucent colour on an opaque one.
func over(under, veil color.Color) color.Color {
	u, v := color.NRGBAModel.Convert(under).(color.NRGBA), color.NRGBAModel.Convert(veil).(color.NRGBA)
	mix := func(a, b uint8) uint8 { return uint8((int(a)*(255-int(v.A)) + int(b)*int(v.A)) / 255) }
	return color.NRGBA{R: mix(u.R, v.R), G: mix(u.G, v.G), B: mix(u.B, v.B), A: 255}
}
