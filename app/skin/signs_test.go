package skin

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// A space after an arrow is a space, as wide as any other: no broken character.
func TestASpaceAfterAnArrowIsASpace(t *testing.T) {
	test.NewTempApp(t)
	SpaceSigns(theme.DefaultSymbolFont())
	for _, style := range []fyne.TextStyle{{}, {Bold: true}, {Italic: true}} {
		width := func(s string) float32 { return fyne.MeasureText(s, 100, style).Width }
		want := width("a b") - width("ab")
		for _, arrow := range []string{"→", "↓", "⌘"} {
			if got := width("a"+arrow+" b") - width("a"+arrow+"b"); got < want-2 || got > want+2 {
				t.Errorf("%v: the space after %s is %v wide, and %v elsewhere", style, arrow, got, want)
			}
		}
	}
}
