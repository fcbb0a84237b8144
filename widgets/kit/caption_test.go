package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// shown gives the lines that a caption draws.
func shown(c *Caption) []string {
	var lines []string
	for _, o := range test.WidgetRenderer(c).Objects() {
		lines = append(lines, o.(*canvas.Text).Text)
	}
	return lines
}

// What was said before is gone when something else is said, or nothing.
func TestACaptionShowsWhatItSaysNow(t *testing.T) {
	test.NewTempApp(t)
	c := NewCaption("Saved")
	c.Resize(fyne.NewSize(300, 20))
	for _, text := range []string{"Not saved", "", "", "Saved", ""} {
		c.SetText(text)
		want := []string{text}
		if text == "" {
			want = nil
		}
		if got := shown(c); !slices.Equal(got, want) {
			t.Errorf("a caption of %q shows %q", text, got)
		}
	}
}
