package kit

import (
	"image/color"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func box(width, height float32) *canvas.Rectangle {
	b := canvas.NewRectangle(color.Black)
	b.SetMinSize(fyne.NewSize(width, height))
	return b
}

func TestShareRowSharesByWeightAndKeepsLeastWidths(t *testing.T) {
	for _, c := range []struct {
		name    string
		weights []float32
		least   []float32
		width   float32
		want    []float32
	}{
		{"by weight", []float32{1, 1, 2}, []float32{10, 10, 10}, 420, []float32{100, 100, 200}},
		{"weight 0 keeps its width", []float32{1, 0}, []float32{10, 30}, 140, []float32{100, 30}},
		{"none below its least", []float32{1, 1}, []float32{80, 10}, 110, []float32{80, 20}},
	} {
		var objects []fyne.CanvasObject
		for _, least := range c.least {
			objects = append(objects, box(least, 10))
		}
		NewRow(10, c.weights, objects...).Resize(fyne.NewSize(c.width, 10))
		var got []float32
		for _, o := range objects {
			got = append(got, o.Size().Width)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: widths %v, want %v", c.name, got, c.want)
		}
	}
}

func TestHiddenObjectsTakeNoRoom(t *testing.T) {
	a, b, c := box(10, 10), box(50, 50), box(10, 10)
	row := NewRow(5, []float32{1, 0, 0}, a, b, c)
	col := NewColumn(5, box(10, 10), row, box(10, 10))
	b.Hide()
	row.Resize(fyne.NewSize(100, 10))
	if a.Size().Width != 85 || c.Position().X != 90 {
		t.Errorf("first is %v wide, last stands at %v", a.Size().Width, c.Position().X)
	}
	if got := col.MinSize(); got.Height != 40 {
		t.Errorf("height = %v, want 40", got.Height)
	}
}

func TestColumnGivesWrappedTextItsRoom(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.DefaultTheme())
	text := NewCaption("a sentence that is longer than the narrow column in which it stands")
	text.Lines = 10
	below := box(10, 10)
	col := NewColumn(5, text, below)
	col.Resize(fyne.NewSize(1000, 100))
	one := below.Position().Y
	col.Resize(fyne.NewSize(100, 100))
	if below.Position().Y < 3*one {
		t.Errorf("in a narrow column the next object stands at %v, in a wide one at %v", below.Position().Y, one)
	}
	if got := col.MinSize().Height; got != below.Position().Y+10 {
		t.Errorf("the column asks for a height of %v, and needs %v", got, below.Position().Y+10)
	}
}

func TestWrapRowBreaksIntoLines(t *testing.T) {
	objects := []fyne.CanvasObject{box(60, 20), box(60, 30), box(60, 20)}
	c := &fyne.Container{Layout: &WrapRow{Gap: 10}, Objects: objects}
	c.Resize(fyne.NewSize(140, 100))
	want := []fyne.Position{{X: 0, Y: 0}, {X: 70, Y: 0}, {X: 0, Y: 40}}
	for i, o := range objects {
		if o.Position() != want[i] {
			t.Errorf("object %d stands at %v, want %v", i, o.Position(), want[i])
		}
	}
	if got := c.MinSize(); got != fyne.NewSize(60, 60) {
		t.Errorf("asks for %v", got)
	}
}
