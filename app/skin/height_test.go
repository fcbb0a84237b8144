package skin

import (
	"testing"

	"claimlight/app/ask"
	"claimlight/widgets/field"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// Fields of one line are of one height, in the form and in dialogs, at any size of the window's type.
func TestFieldsAreOfOneHeight(t *testing.T) {
	app := test.NewTempApp(t)
	for _, scale := range []float32{1, 1.5, 2} {
		app.Settings().SetTheme(New(System, scale))
		heights := map[string]float32{}
		for name, o := range map[string]fyne.CanvasObject{
			"an entry of the form": field.NewEntry("entry"), "a list of the form": field.NewSelect("list", []string{"a"}),
			"an entry of a dialog": ask.NewEntry("entry"), "a list of a dialog": ask.NewSelect("a", "b"),
			"a button of the form": field.NewButton("press", nil, nil), "a button of a dialog": ask.NewButton("press", nil, nil),
		} {
			heights[name] = o.MinSize().Height
		}
		want := heights["an entry of the form"]
		for name, h := range heights {
			if h != want {
				t.Errorf("at a scale of %v %s is %v high, an entry of the form %v", scale, name, h, want)
			}
		}
	}
}
