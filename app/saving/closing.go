package saving

import (
	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/app/voice"
	"claimlight/internal/say"
	"claimlight/internal/words"

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
	c.Sheet = s.Ask.NewSheet(words.SavingNotEverythingSaved.String(), words.SavingKeepForNextStart.String(), c.keep)
	c.SetDismissText(words.SavingGoOnWorking.String())
	giveUp := ask.NewButton(words.SavingGiveUpWhatNotSaved.String(), c.askGiveUp, c.Dismiss)
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
	wording := words.SavingWindowClosesByItselfOnce(c.s.words(waiting)).String()
	for _, e := range waiting {
		if !e.CanKeep() {
			wording += "\n" + words.SavingOnlyCannotBeKeptFor(phrase.OneLine(e.Change.Words())).String()
		}
	}
	c.text.SetText(wording)
}

// keep puts what is not saved into the file for the next start, and closes.
func (c *closing) keep() {
	if err := c.s.Session.Outbox.Keep(); err != nil {
		c.s.Voice.Log.Error("keep what is not saved", "error", err)
		c.s.Voice.Warn(words.SavingCannotBeKeptEitherSo(say.Error(err)).String(), voice.NoAction)
		return
	}
	c.s.Leave()
}

func (c *closing) askGiveUp() {
	c.Hide()
	s := c.s
	s.Ask.Question(words.SavingGiveUpWhatNotSaved15.String(),
		words.SavingChangesWillBeLostFor(len(s.Session.Outbox.Entries())).String(), words.SavingGiveItUp.String(),
		words.SavingGoOnWorking.String(), func(yes bool) {
			if yes {
				s.Session.Outbox.GiveUp(s.Session.Outbox.Entries()...)
				s.Leave()
			}
		})
}
