package table

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var eight = []Column{
	{ID: "name", Title: "Name", Width: 300},
	{ID: "a", Title: "A", Width: 110},
	{ID: "b", Title: "B", Width: 110},
	{ID: "number", Title: "Number", Width: 110},
	{ID: "c", Title: "C", Width: 110},
	{ID: "d", Title: "D", Width: 110},
	{ID: "e", Title: "E", Width: 110},
	{ID: "f", Title: "F", Width: 110},
}

// BenchmarkScroll scrolls through a hundred thousand rows of eight columns, by a row and by a page, in this table and
// in Fyne's.
func BenchmarkScroll(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(theme.DefaultTheme())
	rows := upTo(100_000)
	ours := New()
	ours.SetColumns(eight)
	ours.SetRows(rows)
	theirs := widget.NewTable(func() (int, int) { return len(rows), len(eight) },
		func() fyne.CanvasObject { l := widget.NewLabel(""); l.Truncation = fyne.TextTruncateEllipsis; return l },
		func(id widget.TableCellID, o fyne.CanvasObject) {
			o.(*widget.Label).SetText(rows.Cell(id.Row, eight[id.Col].ID).Text)
		})
	for i, c := range eight {
		theirs.SetColumnWidth(i, c.Width)
	}
	for name, at := range map[string]struct {
		o      fyne.CanvasObject
		scroll func(float32)
	}{
		"ours":   {ours, ours.list.ScrollToOffset},
		"theirs": {theirs, func(y float32) { theirs.ScrollToOffset(fyne.NewPos(0, y)) }},
	} {
		w := test.NewTempWindow(b, at.o)
		w.Resize(fyne.NewSize(1280, 800))
		for step, by := range map[string]float32{"row": 29, "page": 700} {
			b.Run(name+"/"+step, func(b *testing.B) {
				y := float32(0)
				for b.Loop() {
					if y += by; y > 2_000_000 {
						y = 0
					}
					at.scroll(y)
				}
			})
		}
	}
}
