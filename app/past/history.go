package past

import (
	"context"
	"time"

	"claimlight/app/ask"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/kit"
)

// ShowHistory lists what was done to the open claim: when, from where, what was there before and after. Choosing an
// action takes it back.
func (w *Work) ShowHistory() {
	w.Session.Settle()
	actions, err := w.Library.History.Of(w.Context, w.Session.Current().Claim)
	if w.Voice.Fail(err) {
		return
	}
	var choices []ask.Choice
	for _, a := range actions {
		choices = append(choices, ask.Choice{
			Title: a.Name, Hint: historyHint(a), Run: func() { w.undoAction(a) },
			Detail: editsText(kit.LabelsOf(w.Session.Scheme().Scale), a.Edits),
		})
	}
	w.Ask.Choose(words.PastTypeFindInHistoryClaim.String(), choices, nil)
}

func historyHint(a storage.Action) string {
	from := map[storage.Origin]string{
		storage.Window:      words.PastWindow.String(),
		storage.CommandLine: words.PastCommandLine.String(), storage.Import: words.PastImport.String(),
	}[a.Origin]
	hint := from + " · " + a.At.Local().Format(time.DateTime)
	if a.Undone {
		hint = words.PastTakenBack(hint).String()
	}
	return hint
}

// undoAction takes back one action, of whatever origin.
func (w *Work) undoAction(a storage.Action) {
	var outcome storage.Outcome
	w.Session.Act(words.PastUndoOf(a.Name).String(), func(ctx context.Context, l *storage.Library) (err error) {
		outcome, err = l.History.UndoAction(ctx, a.ID)
		return err
	}, func(bool) {
		w.stepped(outcome, words.PastUndone)
	})
}
