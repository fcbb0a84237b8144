package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// ringed is a list with a ring.
type ringed struct {
	widget.List
	focused bool
}

func (r *ringed) CreateRenderer() fyne.WidgetRenderer {
	return NewRing(r.List.CreateRenderer(), r, func() bool { return r.focused })
}

func TestARingIsThinAndSeenWhereTheKeyboardStands(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.DefaultTheme())
	field := &ringed{}
	field.ExtendBaseWidget(field)
	test.NewTempWindow(t, field).Resize(fyne.NewSize(200, 60))
	bars := func() []fyne.CanvasObject {
		all := test.WidgetRenderer(field).Objects()
		return all[len(all)-4:]
	}
	for _, focused := range []bool{false, true, false} {
		field.focused = focused
		field.Refresh()
		for i, bar := range bars() {
			if bar.Visible() != focused {
				t.Errorf("side %d is seen: %v, with the keyboard: %v", i, bar.Visible(), focused)
			}
			if thin := min(bar.Size().Width, bar.Size().Height); thin != RingWidth {
				t.Errorf("side %d is %v", i, bar.Size())
			}
		}
	}
	for _, variant := range []fyne.ThemeVariant{theme.VariantLight, theme.VariantDark} {
		page := NRGBA(field.Theme().Color(theme.ColorNameBackground, variant))
		if ink := RingColor(field.Theme(), variant); Contrast(ink, page) < 3 || Contrast(ink, page) > 4.5 {
			t.Errorf("a contrast of %.2f to the page: it is to be seen, and quiet", Contrast(ink, page))
		}
	}
}
