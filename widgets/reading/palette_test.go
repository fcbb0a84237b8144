package reading

import (
	"image/color"
	"testing"

	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// pageTheme is a theme with the given paper and ink, as pages of a window have them.
type pageTheme struct {
	fyne.Theme
	paper, ink kit.LightDark
}

func (p pageTheme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	switch name {
	case theme.ColorNameBackground:
		return p.paper.Of(variant)
	case theme.ColorNameForeground:
		return p.ink.Of(variant)
	}
	if c, ok := kit.MarkColors()[name]; ok {
		return c.Of(variant)
	}
	return p.Theme.Color(name, variant)
}

func grey(r, g, b uint8) color.NRGBA { return color.NRGBA{R: r, G: g, B: b, A: 0xFF} }

func eachPalette(t *testing.T, check func(t *testing.T, p *palette)) {
	themes := map[string]fyne.Theme{
		"Fyne": markTheme{theme.DefaultTheme()},
		"warm": pageTheme{
			theme.DefaultTheme(),
			kit.LightDark{Light: grey(0xF7, 0xF6, 0xF3), Dark: grey(0x1C, 0x1E, 0x22)},
			kit.LightDark{Light: grey(0x1F, 0x23, 0x28), Dark: grey(0xE6, 0xE5, 0xE1)},
		},
	}
	for name, th := range themes {
		variants := map[fyne.ThemeVariant]string{theme.VariantLight: "light", theme.VariantDark: "dark"}
		for variant, label := range variants {
			t.Run(name+" "+label, func(t *testing.T) { check(t, newPalette(th, variant)) })
		}
	}
}

func TestTextIsReadableUnderEveryHighlight(t *testing.T) {
	eachPalette(t, func(t *testing.T, p *palette) {
		grounds := map[string]color.NRGBA{"page": p.page, "selection": p.selection, "current sentence": p.here}
		for name := range kit.MarkColors() {
			m := p.mark(name)
			grounds[string(name)] = m.tint
			grounds[string(name)+" active"] = m.active
			grounds[string(name)+" find"] = m.find
		}
		for name, ground := range grounds {
			if c := kit.Contrast(p.text, ground); c < readable {
				t.Errorf("text on %s has a contrast of %.2f", name, c)
			}
		}
		for _, ground := range []color.NRGBA{p.page, p.here} {
			if c := kit.Contrast(p.dim, ground); c < readable {
				t.Errorf("dimmed text has a contrast of %.2f", c)
			}
		}
	})
}

func TestStripesStandOutFromThePage(t *testing.T) {
	eachPalette(t, func(t *testing.T, p *palette) {
		for name := range kit.MarkColors() {
			if name == kit.ColorMarkFind {
				continue // has no stripe
			}
			if c := kit.Contrast(p.mark(name).stripe, p.page); c < 3 {
				t.Errorf("%s has a contrast of %.2f", name, c)
			}
		}
	})
}

func TestTintsCanBeToldFromThePage(t *testing.T) {
	eachPalette(t, func(t *testing.T, p *palette) {
		for name := range kit.MarkColors() {
			if c := kit.Contrast(p.mark(name).tint, p.page); c < 1.06 {
				t.Errorf("the tint of %s has a contrast of %.2f", name, c)
			}
		}
	})
}
