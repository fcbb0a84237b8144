// Package saving shows how far saving is, and what can be done about changes that are not in the library.
package saving

import (
	"errors"
	"strings"
	"time"

	"claimlight/app/ask"
	"claimlight/app/outbox"
	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/internal/say"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/field"
)

// noticeable is how long changes wait before a notice says so; form and status line do at once.
const noticeable = 2 * time.Second

// Form is what the form of a claim shows of saving.
type Form interface {
	SetState(sentence string)
	SetProblem(sentence string)
	Unreported() bool // something is typed that it has not told of yet
}

// Params are what is needed to show how far saving is.
type Params struct {
	Ask     *ask.Asker
	Voice   *voice.Voice
	Library *storage.Library
	Session *session.Session
	Form    Form
	Copy    func(text string)                         // puts a text on the clipboard
	Later   func(time.Duration, func()) (stop func()) // runs something on the main goroutine after a while
	Adrift  func(why error)                           // says that the library is not the file at its path any more
	Reread  func()                                    // reads anew what has changed
	Stored  func()                                    // told when nothing waits any more
	Leave   func()                                    // closes the window
}

// Saving shows how far it is. Its methods are called on the main goroutine.
type Saving struct {
	Params
	shown   int      // how many changes the screen tells of
	notice  string   // what the notice says of them; empty when it does not
	patient func()   // ends the wait until a notice is due
	closing *closing // the question what becomes of changes that are not saved; nil when it is not asked
}

// New makes it.
func New(p Params) *Saving { return &Saving{Params: p} }

// Changed shows how far saving is. What has waited and is stored now is read anew.
func (s *Saving) Changed() {
	waiting := len(s.Session.Outbox.Entries())
	before := s.shown
	s.shown = waiting
	switch {
	case waiting == 0 && before == 0:
		return
	case waiting == 0:
		s.allStored()
	case before == 0 && isAdrift(s.Session.Outbox.Why()):
		s.Adrift(s.Session.Outbox.Why())
	case before == 0:
		s.patient = s.Later(noticeable, s.tellWaiting)
	case s.notice != "" && waiting != before:
		s.tellWaiting()
	}
	s.Show()
	if waiting < before {
		s.Reread()
	}
	if s.closing != nil {
		s.closing.tell()
	}
}

// allStored takes away what was said about changes that waited.
func (s *Saving) allStored() {
	if s.patient != nil {
		s.patient()
		s.patient = nil
	}
	s.Voice.Banner.Withdraw(s.notice)
	s.notice = ""
	s.Stored()
}

// Show says in the status line how far saving is: "Saved" only when everything is in the library. The form says no
// more than what is wrong.
func (s *Saving) Show() {
	waiting := s.Session.Outbox.Entries()
	switch {
	case len(waiting) == 0 && isAdrift(s.Library.InPlace()):
		s.Voice.Status.SetProblem(words.SavingNotSaved.String())
		s.Form.SetProblem(words.SavingNothingCanBeSavedNow.String())
	case len(waiting) > 0:
		state := words.SavingNotSavedYet
		if s.Session.Outbox.Why() == nil {
			state = words.SavingNotSaved15
		}
		s.Voice.Status.SetProblem(state(words.CountChanges(len(waiting))).String())
		s.Form.SetProblem(s.words(waiting))
	case s.Form.Unreported():
		s.Voice.Status.SetState(words.SavingSaving.String())
		s.Form.SetState("")
	default:
		s.Voice.Status.SetState(words.SavingSaved.String())
		s.Form.SetState("")
	}
}

// words say why changes are not saved, how many they are, and what becomes of them.
func (s *Saving) words(waiting []*outbox.Entry) string {
	if s.Session.Outbox.Why() == nil { // all of them were refused
		return words.SavingNotSaved16(strings.TrimSuffix(words.LowerFirst(say.Error(waiting[0].Refusal)), ".")).String()
	}
	why := outbox.Reason(s.Session.Outbox.Why())
	if len(waiting) == 1 {
		return words.SavingSavedAsSoonAsOver(why).String()
	}
	return words.SavingChangesWaitAndSavedAs(why, len(waiting)).String()
}

// tellWaiting says, of changes that have waited for a while, that they do.
func (s *Saving) tellWaiting() {
	s.patient = nil
	waiting := s.Session.Outbox.Entries()
	if s.Ask.Context.Err() != nil || len(waiting) == 0 {
		return
	}
	if isAdrift(s.Session.Outbox.Why()) {
		s.Adrift(s.Session.Outbox.Why())
		return
	}
	s.Voice.Banner.Withdraw(s.notice)
	s.notice = s.words(waiting)
	s.Voice.Warn(s.notice, field.Action{Text: words.SavingShow.String(), Run: s.List})
}

// Refused says that a change cannot be saved as things are. It stays in view until it can, or is given up.
func (s *Saving) Refused(e *outbox.Entry) {
	s.Voice.Log.Error("not saved", "change", e.Change.Words(), "error", e.Refusal)
	s.Voice.Banner.Withdraw(s.notice)
	s.notice = words.SavingIsNotSaved(e.Change.Words(), say.Error(e.Refusal)).String()
	s.Voice.Alarm(s.notice, field.Action{Text: words.SavingShow.String(), Run: s.List})
}

// List lists what is not in the library. Choosing one offers what can be done with it.
func (s *Saving) List() {
	var choices []ask.Choice
	for _, e := range s.Session.Outbox.Entries() {
		hint := outbox.Reason(s.Session.Outbox.Why())
		if e.Refusal != nil {
			hint = say.Error(e.Refusal)
		}
		choices = append(choices, ask.Choice{
			Title: phrase.OneLine(e.Change.Words()), Hint: hint,
			Run: func() { s.chooseFor(e) },
		})
	}
	if len(choices) == 0 {
		s.Voice.Tell(words.SavingEverythingIsSaved.String())
		return
	}
	s.Ask.Choose(words.SavingNotSavedYetEnterShows.String(), choices, nil)
}

// chooseFor offers what can be done with a change that is not saved.
func (s *Saving) chooseFor(e *outbox.Entry) {
	s.Ask.Choose(phrase.Short(phrase.OneLine(e.Change.Words()), 60), []ask.Choice{
		{Title: words.SavingTryAgain.String(), Run: func() { s.Session.Outbox.Retry(e) }},
		{Title: words.SavingCopyItsText.String(), Run: func() {
			s.Copy(outbox.Text(e.Change))
			s.Voice.Tell(words.SavingCopied.String())
		}},
		{Title: words.SavingGiveUpForGood.String(), Run: func() { s.askGiveUp(e) }},
	}, nil)
}

func (s *Saving) askGiveUp(e *outbox.Entry) {
	s.Ask.Question(words.SavingGiveChangeUp.String(),
		words.SavingLibraryStaysAs(phrase.Short(phrase.OneLine(e.Change.Words()), 80)).String(),
		words.SavingGiveItUp.String(), words.SavingKeepIt.String(), func(yes bool) {
			if yes {
				s.Session.Outbox.GiveUp(e)
				s.Session.Reload()
			}
		})
}

// TakeUp takes up what could not be saved when the program was ended, and says so.
func (s *Saving) TakeUp() string {
	if s.Library.ReadOnly() {
		return ""
	}
	found, err := s.Session.Outbox.Load()
	aside := found.Aside
	switch n := found.Changes; {
	case err != nil:
		s.Voice.Fail(err)
	case aside.OtherLibrary:
		s.Voice.Warn(words.SavingChangesWaitHereWereDone(aside.Path).String(), voice.NoAction)
	case aside.Path != "":
		s.Voice.Warn(words.SavingWhatCouldNotBeSaved(aside.Path).String(),
			voice.NoAction)
	case len(found.Lost) > 0:
		s.Voice.Warn(words.SavingNotDoneBecauseProgramWas(strings.Join(found.Lost, ", ")).String(), voice.NoAction)
	case n > 0 && len(s.Session.Outbox.Entries()) == 0:
		return words.SavingChangesCouldNotBeSaved(n).String()
	}
	return ""
}

// isAdrift tells whether something went wrong because the library is not the file at its path any more.
func isAdrift(err error) bool { return errors.Is(err, storage.ErrAdrift) }
