package desk

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// menuGap is the least room between the words of a menu item and its keys, in spaces.
const menuGap = 4

// writeKeys writes the keys of the commands into the menus, below each other in each.
func (d *Desk) writeKeys() {
	widths, widest := map[string]float32{}, map[string]float32{}
	for _, c := range d.Runner.Commands {
		width := MenuWidth(d.menuWords(c))
		widths[c.ID] = width
		if len(c.Keys) > 0 {
			widest[c.Menu] = fyne.Max(widest[c.Menu], width)
		}
	}
	space := MenuWidth("n n") - MenuWidth("nn")
	for _, c := range d.Runner.Commands {
		label := d.menuWords(c)
		if len(c.Keys) > 0 {
			missing := int((widest[c.Menu]-widths[c.ID])/space + 0.5)
			label += strings.Repeat(" ", missing+menuGap) + c.Keys[0].String()
		}
		d.Menu.Items[c.ID].Label = label
	}
}

// menuWords is what a command is called in the menu: undo and redo name what they would do.
func (d *Desk) menuWords(c Command) string {
	if step := d.Menu.Steps[c.ID]; step != "" {
		return c.Title + ": " + step
	}
	return c.Title
}

// MenuWidth is how wide words are in a menu, in dp.
func MenuWidth(s string) float32 {
	return fyne.MeasureText(s, fyne.CurrentApp().Settings().Theme().Size(theme.SizeNameText), fyne.TextStyle{}).Width
}
