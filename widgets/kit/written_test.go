package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// drawnBy gives what a caption of a width draws.
func drawnBy(t *testing.T, c *Caption, width float32) []fyne.CanvasObject {
	t.Helper()
	c.Resize(fyne.NewSize(width, c.HeightFor(width)))
	return test.WidgetRenderer(c).Objects()
}

func TestACaptionFromRightToLeftBeginsAtTheRight(t *testing.T) {
	test.NewTempApp(t)
	c := NewCaption("עלה ל-12% אתמול")
	drawn := drawnBy(t, c, 400)
	if len(drawn) != 1 {
		t.Fatalf("%d lines are drawn", len(drawn))
	}
	picture, is := drawn[0].(*canvas.Raster)
	if !is {
		t.Fatalf("Fyne sets the line, in a %T", drawn[0])
	}
	room := roomAround(c.textSize())
	if end := picture.Position().X + picture.Size().Width - room; end < 398 || end > 402 {
		t.Errorf("the line ends at %v, want 400", end)
	}
	c.Alignment = fyne.TextAlignTrailing
	c.Refresh()
	if x := drawnBy(t, c, 400)[0].Position().X + room; x < -1 || x > 1 {
		t.Errorf("at its other end, it begins at %v", x)
	}
}

// Lines are parts of one text: one that begins with a name in other letters is read as the others are.
func TestAllLinesOfACaptionAreReadInOneDirection(t *testing.T) {
	test.NewTempApp(t)
	c := NewCaption("החברה הודיעה אתמול בערב Harbour Ferries על נמל חדש")
	c.Lines = 5
	for _, o := range drawnBy(t, c, 130) {
		if _, is := o.(*canvas.Raster); !is {
			t.Errorf("a line is drawn by Fyne: %v", o.(*canvas.Text).Text)
		}
	}
}

func TestFoundWordsAreTintedWhereTheyAreSeen(t *testing.T) {
	test.NewTempApp(t)
	s := "אב 12 גד"
	l := LetteringOf(s, 14, fyne.TextStyle{})
	var first, last float32
	l.Cover(s, 0, 2, func(from, _ float32) { first = from })
	l.Cover(s, len(s)-2, len(s), func(from, _ float32) { last = from })
	if last != 0 || first <= last {
		t.Errorf("the first letter stands at %v, the last one at %v", first, last)
	}
	parts := 0
	LetteringOf("a", 14, fyne.TextStyle{}).Cover("a אב c", 0, 4, func(float32, float32) { parts++ })
	if parts != 2 {
		t.Errorf("a span in which the direction changes is tinted in %d parts", parts)
	}
}
