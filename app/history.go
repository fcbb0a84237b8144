package app

import (
	"strings"
	"time"

	"claimlight/storage"
)

// showHistory lists what was done to the open claim: when, from where, what was there before and after. Choosing an
// action takes it back.
func (w *Window) showHistory() {
	w.panes.form.Flush()
	w.openTarget()
	actions, err := w.Library.History(w.ctx, w.claimID)
	if w.fail(err) {
		return
	}
	var choices []choice
	for _, a := range actions {
		choices = append(choices, choice{title: a.Name + edits(a), hint: historyHint(a), run: func() { w.undoAction(a) }})
	}
	w.choose("History of the claim; Enter takes an action back", choices, nil)
}

// edits writes what an action changed, in a few words.
func edits(a storage.Action) string {
	var parts []string
	for _, e := range a.Edits {
		if e.Column != "" && e.Column != "updated_at" && e.Column != "revision" {
			parts = append(parts, strings.ReplaceAll(e.Column, "_", " ")+": "+orNothing(e.Old)+", then "+orNothing(e.New))
		}
	}
	if len(parts) == 0 || len(parts) > 3 {
		return ""
	}
	return "  (" + strings.Join(parts, "; ") + ")"
}

func orNothing(s string) string {
	if s == "" {
		return "nothing"
	}
	return "“" + short(oneLine(s), 30) + "”"
}

func historyHint(a storage.Action) string {
	from := map[storage.Origin]string{storage.Window: "window", storage.CommandLine: "command line", storage.Import: "import"}[a.Origin]
	hint := from + " · " + a.At.Local().Format(time.DateTime)
	if a.Undone {
		hint = "taken back · " + hint
	}
	return hint
}

// undoAction takes back one action, of whatever origin.
func (w *Window) undoAction(a storage.Action) {
	outcome, err := w.Library.UndoAction(w.ctx, a.ID)
	if w.fail(err) {
		return
	}
	w.goWhereItHappened(outcome)
	if len(outcome.Skipped) > 0 {
		w.warn(strings.Join(outcome.Skipped, " "), noAction)
		return
	}
	w.saved()
	w.tell("Undone: " + outcome.Name)
}
