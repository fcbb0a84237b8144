package desk

import (
	"context"
	"slices"

	"claimlight/app/ask"
	"claimlight/app/phrase"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Menu is the main menu with the item of each command.
type Menu struct {
	Main  *fyne.MainMenu
	Items map[string]*fyne.MenuItem // by the command's id
	Steps map[string]string         // what undo and redo would take back or do again, by their ids
}

// NewMenuBar makes the main menu from the table of commands.
func (d *Desk) NewMenuBar() *Menu {
	bar := &Menu{Main: fyne.NewMainMenu(), Items: map[string]*fyne.MenuItem{}, Steps: map[string]string{}}
	for _, c := range d.Runner.Commands {
		i := slices.IndexFunc(bar.Main.Items, func(m *fyne.Menu) bool { return m.Label == c.Menu })
		if i < 0 {
			bar.Main.Items = append(bar.Main.Items, fyne.NewMenu(c.Menu))
			i = len(bar.Main.Items) - 1
		}
		item := menuItem(c)
		item.Action = func() { d.Runner.Do(c) }
		bar.Items[c.ID] = item
		if c.Begins && len(bar.Main.Items[i].Items) > 0 {
			bar.Main.Items[i].Items = append(bar.Main.Items[i].Items, fyne.NewMenuItemSeparator())
		}
		bar.Main.Items[i].Items = append(bar.Main.Items[i].Items, item)
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

// RefreshMenu says what can be done now, and names what would be undone and redone.
func (d *Desk) RefreshMenu() {
	for _, c := range d.Runner.Commands {
		d.Menu.Items[c.ID].Disabled = !c.Enabled()
		d.Menu.Items[c.ID].Checked = c.On != nil && c.On()
	}
	d.nameStep("undo", d.Past.NextUndo)
	d.nameStep("redo", d.Past.NextRedo)
	d.namePlacing()
	d.writeKeys()
	for id, b := range d.Panes.Tools {
		pressIn(b, d.Menu.Items[id].Checked)
		if able := !d.Menu.Items[id].Disabled; able == b.Disabled() {
			ask.SetAble(b, able)
		}
	}
	d.Menu.Main.Refresh()
}

// RefreshAble says what can be done with what is current now. It is called for each step through a text, and asks the
// library nothing.
func (d *Desk) RefreshAble() {
	changed := false
	for _, c := range d.Runner.Commands {
		item := d.Menu.Items[c.ID]
		if able := c.Enabled(); able == item.Disabled && !slices.Contains([]string{"undo", "redo"}, c.ID) {
			item.Disabled, changed = !able, true
		}
	}
	if changed {
		d.Menu.Main.Refresh()
	}
}

// namePlacing names in the menu the claim for which a place is to be chosen.
func (d *Desk) namePlacing() {
	d.Menu.Steps["place-here"] = ""
	if c := d.Session.ToBePlaced(); c != nil {
		d.Menu.Steps["place-here"] = phrase.Quoted(c.Quote)
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
func (d *Desk) nameStep(id string, next func(context.Context) (string, error)) {
	name, err := next(context.Background())
	d.Menu.Items[id].Disabled = name == ""
	if err != nil {
		name = ""
	}
	d.Menu.Steps[id] = name
}

// keptByFields tells whether text fields have their own meaning for the command's shortcut, which a menu would take
// from them.
func keptByFields(id string) bool {
	return slices.Contains([]string{"undo", "redo", "copy", "form", "to-start", "to-end"}, id)
}
