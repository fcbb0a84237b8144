package desk

import (
	"slices"
	"strings"

	"claimlight/app/ask"
	"claimlight/app/memory"
	"claimlight/internal/words"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// ChangeKeys lists the commands with their keys. Choosing one asks for its new key.
func (d *Desk) ChangeKeys() {
	keys := RememberedKeys(d.Memory)
	var choices []ask.Choice
	if len(keys) > 0 {
		choices = append(choices, ask.Choice{
			Title: words.DeskAllKeysUsual.String(), Hint: words.DeskChanged(len(keys)).String(),
			Run: func() { d.keepKeys(Keys{}) },
		})
	}
	for _, c := range d.Runner.Commands {
		hint := keyWords(c.Keys)
		if _, changed := keys[c.ID]; changed {
			hint = words.DeskChangedKey(hint).String()
		}
		choices = append(choices, ask.Choice{
			Title: c.Menu + ": " + strings.TrimSuffix(c.Title, "…"), Hint: hint, Run: func() { d.askKey(c.ID) },
		})
	}
	d.Ask.Choose(words.DeskWhichCommand.String(), choices, nil)
}

// keyWords writes keys as they stand on a keyboard.
func keyWords(keys []Key) string {
	list := make([]string, len(keys))
	for i, k := range keys {
		list[i] = k.String()
	}
	if len(list) == 0 {
		return words.DeskNoKey.String()
	}
	return strings.Join(list, ", ")
}

// askKey asks for the new key of a command. A key of another command is taken from it only after that was said.
func (d *Desk) askKey(id string) {
	c := d.Runner.Find(id)
	said := kit.NewCaption(words.DeskPressKey.String())
	said.Lines, said.SizeName = 3, theme.SizeNameText
	var dialog *ask.Dialog
	leave := func() { dialog.Hide() }
	catcher := newCatcher(leave)
	keep := func(change func(Keys)) func() {
		return func() {
			keys := RememberedKeys(d.Memory)
			change(keys)
			leave()
			d.keepKeys(keys)
		}
	}
	usual := ask.NewButton(words.DeskUsualKey(keyWords(c.Usual)).String(),
		keep(func(keys Keys) { keys.usual(d.Runner, id) }), leave)
	none := ask.NewButton(words.DeskNoKey.String(), keep(func(keys Keys) { keys.set(c, nil) }), leave)
	use := ask.NewButton(words.DeskUseKey.String(),
		keep(func(keys Keys) { keys.give(d.Runner, id, *catcher.caught) }), leave)
	catcher.onCaught = func(k Key) {
		text, able := d.verdict(c, k)
		said.SetText(text)
		ask.SetAble(use, able)
	}
	about := container.NewVBox(catcher, said)
	dialog = d.Ask.NewDialog(words.DeskKeyFor(strings.TrimSuffix(c.Title, "…")).String(), about,
		ask.NewButton(words.AskCancel.String(), leave, leave), none, usual, use)
	ask.SetAble(use, false)
	d.Ask.Show(dialog)
	dialog.Resize(d.Ask.Room(560, 220, 40))
	d.Ask.Focus(catcher)
}

// verdict says of a key what it would mean for a command to have it, and whether it can.
func (d *Desk) verdict(c Command, k Key) (text string, able bool) {
	if refusal := k.Refusal(); refusal != "" && !slices.ContainsFunc(c.Usual, k.equal) {
		return refusal, false
	}
	holder, held := d.Runner.Holder(k)
	switch {
	case held && holder.ID == c.ID:
		return words.DeskKeyIsHere(k.String()).String(), true
	case held:
		return words.DeskKeyIsTaken(k.String(), strings.TrimSuffix(holder.Title, "…")).String(), true
	}
	return words.DeskKeyIsFree(k.String()).String(), true
}

// keepKeys remembers keys, and has all that shows keys show them.
func (d *Desk) keepKeys(keys Keys) {
	d.Memory.Put(memory.Keys, keys)
	d.Recommand()
	d.Voice.Tell(words.DeskKeysKept.String())
}

// SayKeys has messages name the keys that commands have now.
func (d *Desk) SayKeys() { words.UseKeys(told(d.Runner.Commands)) }
