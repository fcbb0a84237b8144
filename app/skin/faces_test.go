package skin

import (
	"bytes"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/typeset"
	"claimlight/widgets/kit"
	"claimlight/widgets/reading"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"github.com/go-text/typesetting/font"
)

// eachFont calls do for all fonts in which a text is set, those of the window among them.
func eachFont(t *testing.T, do func(name string, face typeset.Face, f *font.Face)) {
	t.Helper()
	th := New(System, 1)
	seen := map[string]bool{}
	for _, face := range Faces {
		for _, style := range []fyne.TextStyle{{}, {Bold: true}, {Italic: true}, {Bold: true, Italic: true}} {
			r := th.Font(kit.Letters(face, style.Bold, style.Italic))
			parsed, err := font.ParseTTF(bytes.NewReader(r.Content()))
			if err != nil {
				t.Fatalf("%s: %v", r.Name(), err)
			}
			if seen[r.Name()] {
				t.Errorf("%s is used for two styles", r.Name())
			}
			seen[r.Name()] = true
			do(r.Name(), face, parsed)
		}
	}
}

// Lines, stripes and braces are placed by the measures of the window's font; all faces have the same.
func TestFacesStandAlike(t *testing.T) {
	test.NewTempApp(t)
	eachFont(t, func(name string, _ typeset.Face, f *font.Face) {
		extents, ok := f.FontHExtents()
		em := float32(f.Upem())
		if !ok || extents.Ascender/em != 1.069 || extents.Descender/em != -0.293 || extents.LineGap != 0 {
			t.Errorf("%s stands %v above and %v below its line", name, extents.Ascender/em, extents.Descender/em)
		}
	})
}

// Figures in tables stand below each other.
func TestDigitsAreOfOneWidth(t *testing.T) {
	test.NewTempApp(t)
	eachFont(t, func(name string, _ typeset.Face, f *font.Face) {
		for _, digit := range "0123456789" {
			zero, _ := f.NominalGlyph('0')
			glyph, ok := f.NominalGlyph(digit)
			if !ok || f.HorizontalAdvance(glyph) != f.HorizontalAdvance(zero) {
				t.Errorf("%s: %c is %v wide", name, digit, f.HorizontalAdvance(glyph))
			}
		}
	})
}

func TestFacesHaveTheLettersOfEurope(t *testing.T) {
	test.NewTempApp(t)
	const letters = "Zażółć gęślą jaźń Příliš žluťoučký kůň Țara și orașul Ġgantija þorn Őrült Αθήνα, ὄρος Москва їжак Ђурђа " +
		"Ấn Độ “quoted” ‘x’ «y» – — … € £ № % ‰ × ½ °"
	eachFont(t, func(name string, _ typeset.Face, f *font.Face) {
		for _, letter := range letters {
			if _, ok := f.NominalGlyph(letter); !ok {
				t.Errorf("%s lacks %c", name, letter)
			}
		}
	})
}

// What a face lacks is set in the fonts in which the window sets it: a sign, an emoji, another script.
func TestWhatAFaceLacksIsSetAsTheWindowSetsIt(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(New(System, 1))
	for _, face := range Faces[1:] {
		for _, text := range []string{"⌘", "😀", "ﬀ"} {
			got := fyne.MeasureText(text, 16, kit.Letters(face, false, false)).Width
			if want := fyne.MeasureText(text, 16, fyne.TextStyle{}).Width; got != want {
				t.Errorf("%s is %v wide in face %d, want %v", text, got, face, want)
			}
		}
	}
}

// A text is measured and drawn in the face that was chosen, at once, and bold stays bold.
func TestATextIsSetInTheFaceThatWasChosen(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(New(System, 1))
	view := reading.New()
	view.SetVersion(&article.Version{Blocks: []article.Block{
		{Kind: article.Title, Text: "How many trees a city has"},
		{Kind: article.Paragraph, Text: "The city counted its street trees and found fewer of them than in the year before."},
	}})
	w := test.NewTempWindow(t, view)
	w.Resize(fyne.NewSize(700, 500))
	widths := map[float32]bool{}
	for _, face := range []typeset.Face{typeset.SansFace, typeset.WindowFace, typeset.SerifFace} {
		style := view.Style()
		style.Face = face
		view.SetStyle(style)
		var title, first *canvas.Text
		for _, o := range test.WidgetRenderer(view).Objects() {
			if line, is := o.(*canvas.Text); is && kit.FaceOf(line.TextStyle) != face {
				t.Errorf("face %d: %q is set in %d", face, line.Text, kit.FaceOf(line.TextStyle))
			} else if is && title == nil {
				title = line
			} else if is && first == nil {
				first = line
			}
		}
		if !title.TextStyle.Bold || first.TextStyle.Bold {
			t.Errorf("face %d: title %v, text %v", face, title.TextStyle, first.TextStyle)
		}
		if got, want := title.Size().Width, title.MinSize().Width; got < want-1 || got > want+1 {
			t.Errorf("face %d: a line of %v was taken for %v", face, want, got)
		}
		widths[title.MinSize().Width] = true
	}
	if len(widths) != len(Faces) {
		t.Errorf("the faces are %d wide", len(widths))
	}
}
