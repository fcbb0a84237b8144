package app

import (
	"strings"
	"time"

	"claimlight/app/ask"
	"claimlight/app/care"
	"claimlight/app/outbox"
	"claimlight/app/phrase"
	"claimlight/app/voice"
	"claimlight/internal/say"
	"claimlight/widgets/field"
	"claimlight/widgets/notice"
)

// noticeable is how long changes wait before a notice says so; form and status line do at once.
const noticeable = 2 * time.Second

// unsaved is what the window shows of changes that are not in the library.
type unsaved struct {
	shown   int    // how many the screen tells of
	notice  string // what the notice says of them; empty when it does not
	patient func() // ends the wait until a notice is due
}

// newOutbox makes the queue through which all goes that the user does to the library.
func (w *Window) newOutbox() *outbox.Outbox {
	return outbox.New(outbox.Params{Library: w.Library, Later: w.Later, Changed: w.unsavedChanged, Refused: w.tellRefused})
}

// unsavedChanged shows how far saving is. What has waited and is stored now is read anew.
func (w *Window) unsavedChanged() {
	waiting := len(w.outbox.Entries())
	before := w.unsaved.shown
	w.unsaved.shown = waiting
	switch {
	case waiting == 0 && before == 0:
		return
	case waiting == 0:
		w.allStored()
	case before == 0 && care.IsAdrift(w.outbox.Why()):
		w.care.TellAdrift(w.outbox.Why())
	case before == 0:
		w.unsaved.patient = w.Later(noticeable, w.noticeUnsaved)
	case w.unsaved.notice != "" && waiting != before:
		w.noticeUnsaved()
	}
	w.showSaving()
	if waiting < before {
		w.care.Reread()
	}
	if w.closing != nil {
		w.closing.tell()
	}
}

// allStored takes away what was said about changes that waited.
func (w *Window) allStored() {
	if w.unsaved.patient != nil {
		w.unsaved.patient()
		w.unsaved.patient = nil
	}
	w.panes.notice.Withdraw(w.unsaved.notice)
	w.unsaved.notice = ""
	w.refreshMenu()
	w.care.BackUpWhenIdle()
}

// showSaving says in form and status line how far saving is: "Saved" only when everything is in the library.
func (w *Window) showSaving() {
	waiting := w.outbox.Entries()
	switch {
	case len(waiting) == 0 && care.IsAdrift(w.Library.InPlace()):
		w.panes.status.SetProblem("Not saved")
		w.panes.form.SetProblem("Nothing can be saved now.")
	case len(waiting) > 0:
		state := "Not saved yet: "
		if w.outbox.Why() == nil {
			state = "Not saved: "
		}
		w.panes.status.SetProblem(state + phrase.Plural(len(waiting), "change"))
		w.panes.form.SetProblem(w.unsavedWords(waiting))
	case w.panes.form.Unreported():
		w.panes.status.SetState("Saving…")
		w.panes.form.SetState("Saving…")
	default:
		w.panes.status.SetState("Saved")
		w.panes.form.SetState("Saved")
	}
}

// unsavedWords say why changes are not saved, how many they are, and what becomes of them.
func (w *Window) unsavedWords(waiting []*outbox.Entry) string {
	if w.outbox.Why() == nil { // all of them were refused
		return "Not saved: " + strings.TrimSuffix(phrase.LowerFirst(say.Error(waiting[0].Refusal)), ".") + "."
	}
	words := "Not saved yet: " + outbox.Reason(w.outbox.Why()) + ". "
	if len(waiting) == 1 {
		return words + "It is saved as soon as that is over."
	}
	return words + phrase.Plural(len(waiting), "change") + " wait and are saved as soon as that is over."
}

// noticeUnsaved says, of changes that have waited for a while, that they do.
func (w *Window) noticeUnsaved() {
	w.unsaved.patient = nil
	waiting := w.outbox.Entries()
	if w.ctx.Err() != nil || len(waiting) == 0 {
		return
	}
	if care.IsAdrift(w.outbox.Why()) {
		w.care.TellAdrift(w.outbox.Why())
		return
	}
	w.panes.notice.Withdraw(w.unsaved.notice)
	w.unsaved.notice = w.unsavedWords(waiting)
	w.warn(w.unsaved.notice, field.Action{Text: "Show…", Run: w.showUnsaved})
}

// tellRefused says that a change cannot be saved as things are. It stays in view until it can, or is given up.
func (w *Window) tellRefused(e *outbox.Entry) {
	w.Log.Error("not saved", "change", e.Change.Words(), "error", e.Refusal)
	w.panes.notice.Withdraw(w.unsaved.notice)
	w.unsaved.notice = e.Change.Words() + " is not saved. " + say.Error(e.Refusal)
	w.panes.notice.Say(notice.Failure, w.unsaved.notice, field.Action{Text: "Show…", Run: w.showUnsaved})
}

// showUnsaved lists what is not in the library. Choosing one offers what can be done with it.
func (w *Window) showUnsaved() {
	var choices []ask.Choice
	for _, e := range w.outbox.Entries() {
		hint := outbox.Reason(w.outbox.Why())
		if e.Refusal != nil {
			hint = say.Error(e.Refusal)
		}
		choices = append(choices, ask.Choice{Title: phrase.OneLine(e.Change.Words()), Hint: hint, Run: func() { w.chooseForUnsaved(e) }})
	}
	if len(choices) == 0 {
		w.tell("Everything is saved.")
		return
	}
	w.ask.Choose("Not saved yet; Enter shows what can be done", choices, nil)
}

// chooseForUnsaved offers what can be done with a change that is not saved.
func (w *Window) chooseForUnsaved(e *outbox.Entry) {
	w.ask.Choose(phrase.Short(phrase.OneLine(e.Change.Words()), 60), []ask.Choice{
		{Title: "Try again", Run: func() { w.outbox.Retry(e) }},
		{Title: "Copy its text", Run: func() { w.App.Clipboard().SetContent(outbox.Text(e.Change)); w.tell("Copied.") }},
		{Title: "Give it up for good…", Run: func() { w.askGiveUp(e) }},
	}, nil)
}

func (w *Window) askGiveUp(e *outbox.Entry) {
	w.ask.Question("Give this change up?", phrase.Short(phrase.OneLine(e.Change.Words()), 80)+"\nThe library stays as it is.", "Give it up", "Keep it", func(yes bool) {
		if yes {
			w.outbox.GiveUp(e)
			w.session.Reload()
		}
	})
}

// takeUpUnsaved takes up what could not be saved when the program was ended, and says so.
func (w *Window) takeUpUnsaved() string {
	if w.Library.ReadOnly() {
		return ""
	}
	found, err := w.outbox.Load()
	aside := found.Aside
	switch n := found.Changes; {
	case err != nil:
		w.fail(err)
	case aside.OtherLibrary:
		w.warn("Changes wait here that were done in another library, which lay here before. They are kept in "+aside.Path+
			" and taken up as soon as that library is here again.", voice.NoAction)
	case aside.Path != "":
		w.warn("What could not be saved last time cannot be read. The file is kept as "+aside.Path+".", voice.NoAction)
	case len(found.Lost) > 0:
		w.warn("Not done, because the program was ended before it could be saved: "+strings.Join(found.Lost, ", ")+".", voice.NoAction)
	case n > 0 && len(w.outbox.Entries()) == 0:
		return phrase.Plural(n, "change") + " that could not be saved last time " + phrase.IsAre(n) + " saved now."
	}
	return ""
}
