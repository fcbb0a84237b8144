package list

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// tap clicks a row of an outline, at its sign or at its words.
func tapRow(o *Outline, row int, sign bool) {
	x := o.indent(o.shown[row]) + outlineSign + 3
	if sign {
		x = o.indent(o.shown[row]) + 3
	}
	o.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, float32(row*outlineRow)+5)})
}

func TestAnOutlineFoldsAndSaysWhereOneIs(t *testing.T) {
	test.NewTempApp(t)
	o := NewOutline()
	window := test.NewTempWindow(t, o.Scroll)
	window.Resize(fyne.NewSize(220, 120))
	var gone []string
	o.OnGo = func(h Heading) { gone = append(gone, h.Text) }
	o.SetHeadings([]Heading{{"A", 2, 10}, {"A1", 3, 20}, {"A1a", 4, 30}, {"A2", 3, 40}, {"B", 2, 50}, {"C", 2, 60}})
	if o.indent(0) >= o.indent(1) || o.indent(1) >= o.indent(2) || o.indent(0) != o.indent(4) {
		t.Error("headings within others are not indented")
	}
	o.Follow(35)
	if o.current != 2 || o.rowOf(o.current) != 2 {
		t.Errorf("at 35 one is below heading %d", o.current)
	}
	tapRow(o, 0, true) // fold A
	if !slices.Equal(o.shown, []int{0, 4, 5}) || o.rowOf(o.current) != 0 || len(gone) != 0 {
		t.Errorf("folded, %v are shown, the user is at row %d, and went to %v", o.shown, o.rowOf(o.current), gone)
	}
	tapRow(o, 1, false)
	tapRow(o, 2, true) // C holds nothing that could be folded
	if !slices.Equal(gone, []string{"B", "C"}) {
		t.Errorf("went to %v", gone)
	}
	tapRow(o, 0, true)
	if len(o.shown) != 6 {
		t.Errorf("unfolded, %v are shown", o.shown)
	}
	o.Follow(5)
	if o.current != -1 {
		t.Errorf("before the first heading one is below heading %d", o.current)
	}
	if o.Follow(60); o.Scroll.Offset.Y == 0 {
		t.Error("the heading where one is is out of sight")
	}
}
