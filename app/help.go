package app

import (
	"strings"

	"claimlight/app/ask"
	"claimlight/assets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// showKeys shows the cheat sheet, made from the table of commands.
func (w *Window) showKeys() {
	columns := []*fyne.Container{container.New(layout.NewFormLayout()), container.New(layout.NewFormLayout())}
	heights := []int{0, 0}
	for _, menu := range w.menu.main.Items {
		rows := w.keyRows(menu.Label)
		if len(rows) == 0 {
			continue
		}
		to := 0
		if heights[1] < heights[0] {
			to = 1
		}
		for _, o := range rows {
			columns[to].Add(o)
		}
		heights[to] += len(rows)
	}
	extra := widget.NewLabel("Click a sentence; Shift-click or drag for more; double-click for words. Digits rate wherever no text is typed. Ctrl+Enter in the form: done and next.")
	extra.Wrapping = fyne.TextWrapWord
	both := container.NewGridWithColumns(2, columns[0], columns[1])
	d := w.ask.NewDialog("Keys", container.NewVScroll(container.NewVBox(both, extra)), ask.NewButton("Close", w.ask.Leave, nil))
	d.Resize(fyne.NewSize(860, 560))
	w.ask.Show(d)
}

// keyRows are the rows of one menu: keys, and what they do.
func (w *Window) keyRows(menu string) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, c := range w.commands {
		if c.Menu != menu || len(c.Keys) == 0 {
			continue
		}
		if len(rows) == 0 {
			rows = append(rows, ask.Caption(menu), widget.NewLabel(""))
		}
		var keys []string
		for _, k := range c.Keys {
			keys = append(keys, k.String())
		}
		rows = append(rows, ask.Caption(strings.Join(keys, "  ")), widget.NewLabel(strings.TrimSuffix(c.Title, "…")))
	}
	return rows
}

func (w *Window) showAbout() {
	icon := canvas.NewImageFromResource(fyne.NewStaticResource("icon.svg", assets.Icon))
	icon.FillMode = canvas.ImageFillContain
	icon.SetMinSize(fyne.NewSquareSize(72))
	name := widget.NewLabelWithStyle("Claimlight "+w.Version, fyne.TextAlignCenter, fyne.TextStyle{Bold: true})
	name.SizeName = theme.SizeNameSubHeadingText
	text := widget.NewLabelWithStyle("The desk of a fact-checker. Your work lies in one file on this computer:\n"+w.Library.Path()+
		"\n\nNothing leaves this computer unless you ask for it.", fyne.TextAlignCenter, fyne.TextStyle{})
	w.ask.Show(w.ask.NewDialog("About Claimlight", container.NewPadded(container.NewVBox(icon, name, text)), ask.NewButton("Close", w.ask.Leave, nil)))
}
