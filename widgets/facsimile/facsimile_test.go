package facsimile

import (
	"image"
	"testing"

	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// shown is a view of a page of 400 by 800 dp with a mark in its lower half, in a window that is half as high.
func shown(t *testing.T) *View {
	t.Helper()
	test.NewTempApp(t)
	v := New()
	w := test.NewTempWindow(t, v)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(420, 400))
	v.Set(Page{
		Image: image.NewRGBA(image.Rect(0, 0, 40, 80)), Shape: 2, Marks: []Mark{{0.25, 0.75, 0.5, 0.8}},
		Color: kit.ColorMarkFalse, Label: "Page 3 of 7",
	}, 400)
	return v
}

func TestAMarkLiesOverItsPartOfThePage(t *testing.T) {
	v := shown(t)
	var marks []*canvas.Rectangle
	for _, o := range test.WidgetRenderer(v.sheet).Objects() {
		if r, is := o.(*canvas.Rectangle); is {
			marks = append(marks, r)
		}
	}
	if len(marks) != 1 {
		t.Fatalf("%d marks", len(marks))
	}
	at, size := fyne.NewPos(100-markRim, 600-markRim), fyne.NewSize(100+2*markRim, 40+2*markRim)
	off := marks[0].Size().Subtract(size)
	if marks[0].Position() != at || off.Width > 0.1 || off.Width < -0.1 || off.Height > 0.1 || off.Height < -0.1 {
		t.Errorf("the mark is %v at %v, want %v at %v", marks[0].Size(), marks[0].Position(), size, at)
	}
	if label := v.sheet.AccessibilityLabel(); label != "Page 3 of 7" {
		t.Errorf("it is called %q", label)
	}
}

func TestTheMarkIsInViewAndThePageScrolls(t *testing.T) {
	v := shown(t)
	if top := v.scroll.Offset.Y; top > 600 || top+v.scroll.Size().Height < 640 {
		t.Errorf("the view begins at %v", top)
	}
	v.ToTop()
	if !v.ScrollBy(0.9) || v.scroll.Offset.Y != 360 {
		t.Errorf("the view begins at %v", v.scroll.Offset.Y)
	}
	v.ToEnd()
	if v.ScrollBy(0.9) {
		t.Error("it scrolls beyond its end")
	}
}
