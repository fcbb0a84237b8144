package symbolfont_test

import (
	"bytes"
	"errors"
	"testing"

	"claimlight/internal/symbolfont"

	"fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/font"
)

func parse(t *testing.T, ttf []byte) *font.Face {
	t.Helper()
	face, err := font.ParseTTF(bytes.NewReader(ttf))
	if err != nil {
		t.Fatal(err)
	}
	return face
}

func TestASignFontGetsASpace(t *testing.T) {
	signs := theme.DefaultSymbolFont().Content()
	before := parse(t, signs)
	if _, has := before.NominalGlyph(' '); has {
		t.Fatal("the font has a space already: this package is no longer needed")
	}
	spaced, err := symbolfont.WithSpace(signs)
	if err != nil {
		t.Fatal(err)
	}
	after := parse(t, spaced)
	space, has := after.NominalGlyph(' ')
	if width := after.HorizontalAdvance(space) / float32(after.Upem()); !has || width < 0.25 || width > 0.27 {
		t.Errorf("there is a space: %v, %v wide", has, width)
	}
	if data, ok := after.GlyphData(space).(font.GlyphOutline); !ok || len(data.Segments) > 0 {
		t.Errorf("the space is %v", after.GlyphData(space))
	}
	for it := before.Cmap.Iter(); it.Next(); {
		r, glyph := it.Char()
		got, has := after.NominalGlyph(r)
		if !has || got != glyph || after.HorizontalAdvance(got) != before.HorizontalAdvance(glyph) {
			t.Errorf("%c is glyph %d, and was %d", r, got, glyph)
		}
	}
	if again, err := symbolfont.WithSpace(spaced); err != nil || !bytes.Equal(again, spaced) {
		t.Errorf("a font with a space is changed (%v)", err)
	}
}

// What is no whole font is refused.
func TestAPartOfAFontIsNone(t *testing.T) {
	signs := theme.DefaultSymbolFont().Content()
	for n := 0; n < len(signs); n += 1 + n/50 {
		spaced, err := symbolfont.WithSpace(signs[:n])
		if err != nil && !errors.Is(err, symbolfont.ErrFont) {
			t.Fatalf("%d bytes: %v", n, err)
		}
		if err == nil {
			parse(t, spaced)
		}
	}
}
