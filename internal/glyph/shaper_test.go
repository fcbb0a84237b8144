package glyph_test

import (
	"image"
	"image/color"
	"os"
	"testing"

	"claimlight/internal/glyph"
	"claimlight/internal/typeset"
)

// noto is where Debian's package fonts-noto-core lays its fonts.
const noto = "/usr/share/fonts/truetype/noto/"

// file is a font on the disk.
type file struct {
	name string
	data []byte
}

func (f file) Name() string    { return f.name }
func (f file) Content() []byte { return f.data }

// shaper has fonts of Noto for its own; the test is skipped where they are absent.
func shaper(t *testing.T, names ...string) *glyph.Shaper {
	t.Helper()
	var own []glyph.File
	for _, name := range append([]string{"NotoSans-Regular.ttf"}, names...) {
		data, err := os.ReadFile(noto + name)
		if err != nil {
			t.Skipf("%s is absent: install the Debian package fonts-noto-core", noto+name)
		}
		own = append(own, file{name, data})
	}
	return glyph.New(func(typeset.Style) []glyph.File { return own })
}

// inked counts the pixels that a text has in the left and in the right half of its picture.
func inked(s *glyph.Shaper, text string, rtl bool, style typeset.Style) (left, right int) {
	shaped := s.Shape(text, rtl, style)
	line := &typeset.Setting{Width: shaped.Width, Parts: []typeset.Part{{Glyphs: shaped.Glyphs}}}
	img := image.NewAlpha(image.Rect(0, 0, int(shaped.Width)+1, int(2*style.Size)))
	glyph.Draw(img, line, color.Black, 1, 0, 1.5*style.Size)
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			switch {
			case img.AlphaAt(x, y).A < 128:
			case x < img.Rect.Dx()/2:
				left++
			default:
				right++
			}
		}
	}
	return left, right
}

func TestBracketsAreMirroredInTextFromRightToLeft(t *testing.T) {
	s := shaper(t, "NotoSansHebrew-Regular.ttf")
	style := typeset.Style{Size: 80}
	left, right := inked(s, "(", false, style)
	mirroredLeft, mirroredRight := inked(s, "(", true, style)
	if left <= right || mirroredLeft >= mirroredRight {
		t.Errorf("a bracket has %d and %d pixels left and right, mirrored %d and %d", left, right, mirroredLeft,
			mirroredRight)
	}
}

func TestClustersStandFromLeftToRightAndCoverTheText(t *testing.T) {
	s := shaper(t, "NotoNaskhArabic-Regular.ttf", "NotoSansDevanagari-Regular.ttf")
	for text, rtl := range map[string]bool{
		"الأسعار ارتفعت": true, "क्षत्रिय हिन्दी": false, "abc": false, "12.5%": true, "لا (قال)": true, "": false,
	} {
		shaped := s.Shape(text, rtl, typeset.Style{Size: 16})
		x, bytes := float32(0), 0
		for i, c := range shaped.Clusters {
			if d := c.Left - x; d < -0.01 || d > 0.01 || c.End <= c.Start {
				t.Fatalf("%q: cluster %d is %+v, want it at %v", text, i, c, x)
			}
			if i > 0 && (c.Start < shaped.Clusters[i-1].Start) != rtl {
				t.Errorf("%q: cluster %d is on the wrong side", text, i)
			}
			x += c.Width
			bytes += c.End - c.Start
		}
		if bytes != len(text) || x < shaped.Width-0.01 || x > shaped.Width+0.01 {
			t.Errorf("%q: clusters hold %d of %d bytes, %v of %v dp", text, bytes, len(text), x, shaped.Width)
		}
	}
}

// Letters that the script joins are not as wide as the same letters side by side.
func TestLettersJoin(t *testing.T) {
	s := shaper(t, "NotoNaskhArabic-Regular.ttf")
	style := typeset.Style{Size: 16}
	apart := float32(0)
	for _, letter := range []string{"ع", "ع", "ع"} {
		apart += s.Shape(letter, true, style).Width
	}
	if joined := s.Shape("ععع", true, style).Width; joined >= apart*0.9 {
		t.Errorf("joined letters are %v wide, apart %v", joined, apart)
	}
}

// Sizes that are no whole number are kept.
func TestTextIsAsWideAsItsSizeSays(t *testing.T) {
	s := shaper(t)
	one := s.Shape("Width", false, typeset.Style{Size: 20}).Width
	half := s.Shape("Width", false, typeset.Style{Size: 14.5}).Width
	if ratio := half / one; ratio < 0.72 || ratio > 0.73 {
		t.Errorf("at 14.5 it is %v wide, at 20 %v", half, one)
	}
}
