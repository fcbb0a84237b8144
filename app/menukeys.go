package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// menuGap is the least room between the words of a menu item and its keys, in spaces.
const menuGap = 4

// writeKeys writes the keys of the commands into the menus, below each other in each.
func (r *room) writeKeys() {
	widths, widest := map[string]float32{}, map[string]float32{}
	for _, c := range r.commands {
		width := menuWidth(r.menuWords(c))
		widths[c.ID] = width
		if len(c.Keys) > 0 {
			widest[c.Menu] = fyne.Max(widest[c.Menu], width)
		}
	}
	space := menuWidth("n n") - menuWidth("nn")
	for _, c := range r.commands {
		label := r.menuWords(c)
		if len(c.Keys) > 0 {
			missing := int((widest[c.Menu]-widths[c.ID])/space + 0.5)
			label += strings.Repeat(" ", missing+menuGap) + c.Keys[0].String()
		}
		r.menu.items[c.ID].Label = label
	}
}

// menuWords is what a command is called in the menu: undo and redo name what they would do.
func (r *room) menuWords(c Command) string {
	if step := r.menu.steps[c.ID]; step != "" {
		return c.Title + ": " + step
	}
	return c.Title
}

func menuWidth(s string) float32 {
	return fyne.MeasureText(s, fyne.CurrentApp().Settings().Theme().Size(theme.SizeNameText), fyne.TextStyle{}).Width
}
