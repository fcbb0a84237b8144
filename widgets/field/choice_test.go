package field

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func TestAnOptionIsChosenByMouse(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.DefaultTheme())
	options := []Option{
		{Word: "False"},
		{Word: "Mostly false"},
		{Word: "Half true"},
		{Word: "Mostly true"},
		{Word: "True"},
		{Word: "Unverifiable"},
	}
	choice, edits := NewChoice(options, true), 0
	choice.OnEdit = func() { edits++ }
	window := test.NewTempWindow(t, choice)
	window.Resize(fyne.NewSize(340, 200))
	for i, o := range options {
		pos, size := choice.cell(i)
		choice.Tapped(&fyne.PointEvent{Position: pos.AddXY(size.Width/2, size.Height/2)})
		if got := choice.Word(); got != o.Word {
			t.Errorf("a click on %q chose %q", o.Word, got)
		}
	}
	if window.Canvas().Focused() != fyne.Focusable(choice) {
		t.Errorf("after a click the caret is in %T", window.Canvas().Focused())
	}
	pos, size := choice.cell(5)
	choice.Tapped(&fyne.PointEvent{Position: pos.AddXY(size.Width/2, size.Height/2)})
	if got := choice.Word(); got != "" {
		t.Errorf("a second click leaves %q", got)
	}
	before := edits
	choice.Tapped(&fyne.PointEvent{Position: fyne.NewPos(pos.X-choiceGap/2, pos.Y+1)})
	if edits != before || before != len(options)+1 {
		t.Errorf("%d edits, and %d after a click between two options", before, edits)
	}
}
