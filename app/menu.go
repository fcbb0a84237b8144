package app

import (
	"context"
	"slices"

	"claimlight/app/ask"
	"claimlight/app/phrase"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// menuBar is the main menu with the item of each command.
type menuBar struct {
	main  *fyne.MainMenu
	items map[string]*fyne.MenuItem // by the command's id
	steps map[string]string         // what undo and redo would take back or do again, by their ids
}

// newMenuBar makes the main menu from the table of commands.
func (r *room) newMenuBar() *menuBar {
	bar := &menuBar{main: fyne.NewMainMenu(), items: map[string]*fyne.MenuItem{}, steps: map[string]string{}}
	for _, c := range r.commands {
		i := slices.IndexFunc(bar.main.Items, func(m *fyne.Menu) bool { return m.Label == c.Menu })
		if i < 0 {
			bar.main.Items = append(bar.main.Items, fyne.NewMenu(c.Menu))
			i = len(bar.main.Items) - 1
		}
		item := menuItem(c)
		item.Action = func() { r.do(c) }
		bar.items[c.ID] = item
		if item.IsQuit {
			bar.main.Items[i].Items = append(bar.main.Items[i].Items, fyne.NewMenuItemSeparator())
		}
		bar.main.Items[i].Items = append(bar.main.Items[i].Items, item)
	}
	return bar
}

func menuItem(c Command) *fyne.MenuItem {
	item := fyne.NewMenuItem(c.Title, nil)
	item.IsQuit = c.ID == "quit"
	for _, k := range c.Keys {
		if k.Shortcut != nil && !keptByFields(c.ID) {
			item.Shortcut = unseen{k.Shortcut.ShortcutName()}
			break
		}
	}
	return item
}

// unseen is a shortcut that calls a menu item, and that Fyne does not draw: it would write the keys in a fifth of the
// strength of the words, which nobody can read. Our labels hold them.
type unseen struct{ name string }

// ShortcutName is that of the shortcut that the driver makes of the keys.
func (u unseen) ShortcutName() string { return u.name }

// refreshMenu says what can be done now, and names what would be undone and redone.
func (r *room) refreshMenu() {
	for _, c := range r.commands {
		r.menu.items[c.ID].Disabled = !c.Enabled()
		r.menu.items[c.ID].Checked = c.On != nil && c.On()
	}
	r.nameStep("undo", r.past.NextUndo)
	r.nameStep("redo", r.past.NextRedo)
	r.namePlacing()
	r.writeKeys()
	for id, b := range r.panes.tools {
		pressIn(b, r.menu.items[id].Checked)
		if able := !r.menu.items[id].Disabled; able == b.Disabled() {
			ask.SetAble(b, able)
		}
	}
	r.menu.main.Refresh()
}

// refreshAble says what can be done with what is current now. It is called for each step through a text, and asks the library nothing.
func (r *room) refreshAble() {
	changed := false
	for _, c := range r.commands {
		item := r.menu.items[c.ID]
		if able := c.Enabled(); able == item.Disabled && !slices.Contains([]string{"undo", "redo"}, c.ID) {
			item.Disabled, changed = !able, true
		}
	}
	if changed {
		r.menu.main.Refresh()
	}
}

// namePlacing names in the menu the claim for which a place is to be chosen.
func (r *room) namePlacing() {
	r.menu.steps["place-here"] = ""
	if c := r.session.ToBePlaced(); c != nil {
		r.menu.steps["place-here"] = phrase.Quoted(c.Quote)
	}
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

// nameStep finds out what undo or redo would do.
func (r *room) nameStep(id string, next func(context.Context) (string, error)) {
	name, err := next(context.Background())
	r.menu.items[id].Disabled = name == ""
	if err != nil {
		name = ""
	}
	r.menu.steps[id] = name
}

// keptByFields tells whether text fields have their own meaning for the command's shortcut, which a menu would take
// from them.
func keptByFields(id string) bool {
	return slices.Contains([]string{"undo", "redo", "copy", "form", "to-start", "to-end"}, id)
}
