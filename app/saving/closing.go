package saving

import (
	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/app/voice"
	"claimlight/internal/say"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// closing is the question what becomes of changes that are not saved when the window is to close. It closes by itself
// once they are.
type closing struct {
	*ask.Sheet
	s    *Saving
	text *widget.Label
}

// Asks tells whether it is asked what becomes of changes that are not saved.
func (s *Saving) Asks() bool { return s.closing != nil }

// AskClosing says what is not saved and why, and lets the user wait, keep it for the next start, or give it up.
func (s *Saving) AskClosing() {
	c := &closing{s: s, text: widget.NewLabel("")}
	c.Sheet = s.Ask.NewSheet("Not everything is saved", "Keep for the next start", c.keep)
	c.SetDismissText("Go on working")
	giveUp := ask.NewButton("Give up what is not saved…", c.askGiveUp, c.Dismiss)
	c.text.Wrapping = fyne.TextWrapWord
	c.Fill(container.NewBorder(nil, container.NewHBox(giveUp), nil, nil, c.text))
	c.Ended = func() { s.closing = nil }
	s.closing = c
	c.tell()
	if s.closing != nil {
		s.Ask.ShowAs(c.Sheet, 520, 240, c.Verb)
	}
}

// tell says how many changes wait and why, and closes the window when none does any more.
func (c *closing) tell() {
	waiting := c.s.Session.Outbox.Entries()
	if len(waiting) == 0 {
		c.Hide()
		c.s.Leave()
		return
	}
	words := c.s.words(waiting) + "\nThe window closes by itself once everything is saved."
	for _, e := range waiting {
		if !e.CanKeep() {
			words += "\nOnly this cannot be kept for the next start: " + phrase.OneLine(e.Change.Words()) + "."
		}
	}
	c.text.SetText(words)
}

// keep puts what is not saved into the file for the next start, and closes.
func (c *closing) keep() {
	if err := c.s.Session.Outbox.Keep(); err != nil {
		c.s.Voice.Log.Error("keep what is not saved", "error", err)
		c.s.Voice.Warn("It cannot be kept either, so the window stays open. "+say.Error(err), voice.NoAction)
		return
	}
	c.s.Leave()
}

func (c *closing) askGiveUp() {
	c.Hide()
	s := c.s
	s.Ask.Question("Give up what is not saved?", phrase.Plural(len(s.Session.Outbox.Entries()), "change")+
		" will be lost for good.", "Give it up", "Go on working", func(yes bool) {
		if yes {
			s.Session.Outbox.GiveUp(s.Session.Outbox.Entries()...)
			s.Leave()
		}
	})
}
