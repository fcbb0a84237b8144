package widgets

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// pageTheme is a theme with the given paper and ink, as pages of a window have them.
type pageTheme struct {
	fyne.Theme
	paper, ink LightDark
}

func (p pageTheme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	switch name {
	case theme.ColorNameBackground:
		return p.paper.Of(variant)
	case theme.ColorNameForeground:
		return p.ink.Of(variant)
	}
	if c, ok := MarkColors()[name]; ok {
		return c.Of(variant)
	}
	return p.Theme.Color(name, variant)
}

func eachPalette(t *testing.T, check func(t *testing.T, p *palette)) {
	themes := map[string]fyne.Theme{
		"Fyne": markTheme{theme.DefaultTheme()},
		"warm": pageTheme{
			theme.DefaultTheme(),
			LightDark{rgb(0xF7F6F3), rgb(0x1C1E22)},
			LightDark{rgb(0x1F2328), rgb(0xE6E5E1)},
		},
	}
	for name, th := range themes {
		for variant, label := range map[fyne.ThemeVariant]string{theme.VariantLight: "light", theme.VariantDark: "dark"} {
			t.Run(name+" "+label, func(t *testing.T) { check(t, newPalette(th, variant)) })
		}
	}
}

func TestContrastIsThatOfWCAG(t *testing.T) {
	for _, c := range []struct {
		a, b uint32
		want float64
	}{{0x000000, 0xFFFFFF, 21}, {0x777777, 0xFFFFFF, 4.48}, {0x0000FF, 0xFFFFFF, 8.59}, {0x123456, 0x123456, 1}} {
		if got := contrast(rgb(c.a), rgb(c.b)); math.Abs(got-c.want) > 0.01 {
			t.Errorf("contrast of %06X and %06X is %.2f, want %.2f", c.a, c.b, got, c.want)
		}
	}
}

func TestTextIsReadableUnderEveryHighlight(t *testing.T) {
	eachPalette(t, func(t *testing.T, p *palette) {
		grounds := map[string]color.NRGBA{"page": p.page, "selection": p.selection, "current sentence": p.here}
		for name := range MarkColors() {
			m := p.mark(name)
			grounds[string(name)] = m.tint
			grounds[string(name)+" active"] = m.active
			grounds[string(name)+" find"] = m.find
		}
		for name, ground := range grounds {
			if c := contrast(p.text, ground); c < readable {
				t.Errorf("text on %s has a contrast of %.2f", name, c)
			}
		}
		for _, ground := range []color.NRGBA{p.page, p.here} {
			if c := contrast(p.dim, ground); c < readable {
				t.Errorf("dimmed text has a contrast of %.2f", c)
			}
		}
	})
}

func TestStripesStandOutFromThePage(t *testing.T) {
	eachPalette(t, func(t *testing.T, p *palette) {
		for name := range MarkColors() {
			if name == ColorMarkFind {
				continue // has no stripe
			}
			if c := contrast(p.mark(name).stripe, p.page); c < 3 {
				t.Errorf("%s has a contrast of %.2f", name, c)
			}
		}
	})
}

func TestTintsCanBeToldFromThePage(t *testing.T) {
	eachPalette(t, func(t *testing.T, p *palette) {
		for name := range MarkColors() {
			if c := contrast(p.mark(name).tint, p.page); c < 1.06 {
				t.Errorf("the tint of %s has a contrast of %.2f", name, c)
			}
		}
	})
}

// dichromat is how a person without one kind of cone sees a colour (Viénot, Brettel and Mollon, 1999).
func dichromat(c color.NRGBA, m [3][3]float64) [3]float64 {
	lin := [3]float64{}
	for i, v := range []uint8{c.R, c.G, c.B} {
		lin[i] = math.Pow(float64(v)/255, 2.2)
	}
	var out [3]float64
	for i := range out {
		v := 0.0
		for k := range lin {
			v += m[i][k] * lin[k]
		}
		out[i] = math.Pow(min(max(v, 0), 1), 1/2.2)
	}
	return out
}

func TestNeighbouringRatingsDifferWithoutRedAndGreen(t *testing.T) {
	sight := map[string][3][3]float64{
		"protanope":   {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}},
		"deuteranope": {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}},
	}
	scale := []fyne.ThemeColorName{ColorMarkFalse, ColorMarkMostlyFalse, ColorMarkHalfTrue, ColorMarkMostlyTrue, ColorMarkTrue}
	for name, m := range sight {
		for _, variant := range []fyne.ThemeVariant{theme.VariantLight, theme.VariantDark} {
			for i, a := range scale {
				for _, b := range scale[i+1:] {
					x := dichromat(MarkColors()[a].Of(variant), m)
					y := dichromat(MarkColors()[b].Of(variant), m)
					d := math.Hypot(math.Hypot(x[0]-y[0], x[1]-y[1]), x[2]-y[2])
					if d < 0.15 {
						t.Errorf("%s, variant %d: %s and %s differ by %.2f", name, variant, a, b, d)
					}
				}
			}
		}
	}
}
