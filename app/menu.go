package app

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// menuBar is the main menu with the item of each command.
type menuBar struct {
	main  *fyne.MainMenu
	items map[string]*fyne.MenuItem // by the command's id
}

// newMenuBar makes the main menu from the table of commands.
func (w *Window) newMenuBar() *menuBar {
	bar := &menuBar{main: fyne.NewMainMenu(), items: map[string]*fyne.MenuItem{}}
	for _, c := range w.commands {
		i := slices.IndexFunc(bar.main.Items, func(m *fyne.Menu) bool { return m.Label == c.Menu })
		if i < 0 {
			bar.main.Items = append(bar.main.Items, fyne.NewMenu(c.Menu))
			i = len(bar.main.Items) - 1
		}
		item := menuItem(c)
		item.Action = func() { w.do(c) }
		bar.items[c.ID] = item
		bar.main.Items[i].Items = append(bar.main.Items[i].Items, item)
	}
	return bar
}

func menuItem(c Command) *fyne.MenuItem {
	item := fyne.NewMenuItem(c.Title+keyHint(c), nil)
	for _, k := range c.Keys {
		if k.Shortcut != nil && !keptByFields(c.ID) {
			item.Shortcut = k.Shortcut
			break
		}
	}
	return item
}

// refreshMenu says what can be done now, and names what would be undone and redone.
func (w *Window) refreshMenu() {
	for _, c := range w.commands {
		w.menu.items[c.ID].Disabled = !c.Enabled()
		w.menu.items[c.ID].Checked = c.On != nil && c.On()
	}
	w.nameStep("undo", w.nextUndo)
	w.nameStep("redo", w.nextRedo)
	for id, b := range w.panes.tools {
		pressIn(b, w.menu.items[id].Checked)
		if able := !w.menu.items[id].Disabled; able == b.Disabled() {
			setAble(b, able)
		}
	}
	w.menu.main.Refresh()
}

// pressIn shows that what a button switches is on, or off.
func pressIn(b *widget.Button, on bool) {
	look := widget.LowImportance
	if on {
		look = widget.HighImportance
	}
	if b.Importance != look {
		b.Importance = look
		b.Refresh()
	}
}

// setAble lets a button be pressed or a field be changed, or not.
func setAble(b fyne.Disableable, able bool) {
	if able {
		b.Enable()
	} else {
		b.Disable()
	}
}

func (w *Window) nameStep(id string, next func(context.Context) (string, error)) {
	c, item := w.command(id), w.menu.items[id]
	name, err := next(context.Background())
	item.Label = c.Title
	if err == nil && name != "" {
		item.Label += ": " + name
	}
	item.Label += keyHint(c)
	item.Disabled = name == ""
}

// keptByFields tells whether text fields have their own meaning for the command's shortcut, which a menu would take
// from them.
func keptByFields(id string) bool {
	return slices.Contains([]string{"undo", "redo", "copy", "form", "to-start", "to-end"}, id)
}

// keyHint is the key of a command whose shortcut Fyne does not write into the menu by itself.
func keyHint(c Command) string {
	if len(c.Keys) == 0 || (c.Keys[0].Shortcut != nil && !keptByFields(c.ID)) {
		return ""
	}
	return "    " + c.Keys[0].String()
}
