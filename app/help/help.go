// Package help shows the keys of the window, and what the program is.
package help

import (
	"slices"
	"strings"

	"claimlight/app/ask"
	"claimlight/assets"
	"claimlight/internal/words"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Key is a command that keys call.
type Key struct {
	Menu, Title string
	Keys        []string // as they stand on a keyboard
}

// ShowKeys shows the cheat sheet, a group for each menu in two columns of about the same height.
func ShowKeys(a *ask.Asker, all []Key) {
	columns := []*fyne.Container{container.New(layout.NewFormLayout()), container.New(layout.NewFormLayout())}
	heights := []int{0, 0}
	for len(all) > 0 {
		menu := all[0].Menu
		rows := rowsOf(menu, all)
		all = slices.DeleteFunc(slices.Clone(all), func(k Key) bool { return k.Menu == menu })
		to := 0
		if heights[1] < heights[0] {
			to = 1
		}
		for _, o := range rows {
			columns[to].Add(o)
		}
		heights[to] += len(rows)
	}
	extra := widget.NewLabel(words.HelpClickSentenceShiftClickOr.String())
	extra.Wrapping = fyne.TextWrapWord
	both := container.NewGridWithColumns(2, columns[0], columns[1])
	d := a.NewDialog(words.HelpKeys.String(), container.NewVScroll(container.NewVBox(both, extra)),
		ask.NewButton(words.HelpClose.String(), a.Leave, nil))
	d.Resize(fyne.NewSize(860, 560))
	a.Show(d)
}

// rowsOf are the rows of one menu: keys, and what they do.
func rowsOf(menu string, all []Key) []fyne.CanvasObject {
	rows := []fyne.CanvasObject{ask.Caption(menu), widget.NewLabel("")}
	for _, k := range all {
		if k.Menu == menu {
			keys, title := strings.Join(k.Keys, "  "), strings.TrimSuffix(k.Title, "…")
			rows = append(rows, ask.Caption(keys), widget.NewLabel(title))
		}
	}
	return rows
}

// ShowAbout says what the program is, which version, and where the library lies.
func ShowAbout(a *ask.Asker, version, library string) {
	icon := canvas.NewImageFromResource(fyne.NewStaticResource("icon.svg", assets.Icon))
	icon.FillMode = canvas.ImageFillContain
	icon.SetMinSize(fyne.NewSquareSize(72))
	name := widget.NewLabelWithStyle(words.HelpClaimlight(version).String(), fyne.TextAlignCenter,
		fyne.TextStyle{Bold: true})
	name.SizeName = theme.SizeNameSubHeadingText
	text := widget.NewLabelWithStyle(words.HelpDeskFactCheckerYourWork(library).String(), fyne.TextAlignCenter,
		fyne.TextStyle{})
	a.Show(a.NewDialog(words.HelpAboutClaimlight.String(), container.NewPadded(container.NewVBox(icon, name, text)),
		ask.NewButton(words.HelpClose.String(), a.Leave, nil)))
}
