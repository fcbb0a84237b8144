package kit

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

func TestContrastIsThatOfWCAG(t *testing.T) {
	for _, c := range []struct {
		a, b uint32
		want float64
	}{{0x000000, 0xFFFFFF, 21}, {0x777777, 0xFFFFFF, 4.48}, {0x0000FF, 0xFFFFFF, 8.59}, {0x123456, 0x123456, 1}} {
		if got := Contrast(rgb(c.a), rgb(c.b)); math.Abs(got-c.want) > 0.01 {
			t.Errorf("contrast of %06X and %06X is %.2f, want %.2f", c.a, c.b, got, c.want)
		}
	}
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
	scale := []fyne.ThemeColorName{
		ColorMarkFalse,
		ColorMarkMostlyFalse,
		ColorMarkHalfTrue,
		ColorMarkMostlyTrue,
		ColorMarkTrue,
	}
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
