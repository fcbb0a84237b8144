package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// bordered is a list with the border of a field.
type bordered struct {
	widget.Select
	focused bool
}

func (b *bordered) CreateRenderer() fyne.WidgetRenderer {
	return NewBorder(b.Select.CreateRenderer(), b, func() bool { return b.focused })
}

func TestABorderLiesAroundItsFieldAndShowsTheKeyboard(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.DefaultTheme())
	field := &bordered{}
	field.ExtendBaseWidget(field)
	test.NewTempWindow(t, field).Resize(fyne.NewSize(200, 60))
	objects := test.WidgetRenderer(field).Objects()
	line, is := objects[len(objects)-1].(*canvas.Rectangle)
	if !is {
		t.Fatalf("over the field lies %T", objects[len(objects)-1])
	}
	entry := widget.NewEntry()
	entry.Resize(field.Size())
	own := test.WidgetRenderer(entry).Objects()
	for i, want := range []*canvas.Rectangle{own[0].(*canvas.Rectangle), own[1].(*canvas.Rectangle)} {
		got := []*canvas.Rectangle{objects[0].(*canvas.Rectangle), line}[i]
		if got.Position() != want.Position() || got.Size() != want.Size() {
			t.Errorf("%d: at %v of %v, and in an entry at %v of %v", i, got.Position(), got.Size(), want.Position(), want.Size())
		}
	}
	resting := line.StrokeColor
	field.focused = true
	field.Refresh()
	primary := field.Theme().Color(theme.ColorNamePrimary, fyne.CurrentApp().Settings().ThemeVariant())
	if line.StrokeColor == resting || line.StrokeColor != primary {
		t.Errorf("with the keyboard the border is %v, and %v without", line.StrokeColor, resting)
	}
}

func TestAGroundTakesTheColoursOfTheTheme(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.DefaultTheme())
	ground := NewGround(theme.ColorNameInputBackground, theme.ColorNameInputBorder, 6)
	test.NewTempWindow(t, ground).Resize(fyne.NewSize(100, 100))
	sheet := test.WidgetRenderer(ground).Objects()[0].(*canvas.Rectangle)
	v := app.Settings().ThemeVariant()
	if sheet.FillColor != ground.Theme().Color(theme.ColorNameInputBackground, v) || sheet.StrokeWidth != 1 ||
		sheet.StrokeColor != ground.Theme().Color(theme.ColorNameInputBorder, v) || sheet.CornerRadius != 6 {
		t.Errorf("the sheet is %+v", sheet)
	}
	bare := NewGround(theme.ColorNameBackground, "", 0)
	test.NewTempWindow(t, bare)
	if sheet := test.WidgetRenderer(bare).Objects()[0].(*canvas.Rectangle); sheet.StrokeWidth != 0 {
		t.Errorf("without a name for it there is a line of %v", sheet.StrokeWidth)
	}
}
