package desk

import (
	"claimlight/app/ask"
	"claimlight/app/voice"
	"claimlight/internal/words"

	"fyne.io/fyne/v2"
)

// Runner runs the commands of the table, as keys, menus and buttons call them.
type Runner struct {
	Commands []Command
	Window   fyne.Window
	Voice    *voice.Voice
	Ask      *ask.Asker
	Letters  func() bool // whether single letters are commands in the article
}

// Find finds a command of the table. An unknown id is a mistake in the program.
func (t *Runner) Find(id string) Command {
	for _, c := range t.Commands {
		if c.ID == id {
			return c
		}
	}
	panic("no command " + id)
}

// Do runs a command if it has something to work on. While a dialog is open, its own keys alone count; Fyne's menu
// shortcuts would reach past it.
func (t *Runner) Do(c Command) {
	if t.Ask.InDialog() {
		return
	}
	if !c.Enabled() {
		t.Voice.Tell(words.AppThereNothingDoWithYet(c.Title).String())
		return
	}
	if c.Menu != words.AppGo.String() {
		t.Voice.Pass()
	}
	c.Run()
}
