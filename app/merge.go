package app

import (
	"context"
	"strings"

	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/storage"
	"claimlight/widgets/notice"

	"fyne.io/fyne/v2"
)

// mergeLibrary asks for another library's file.
func (w *Window) mergeLibrary() { w.ask.File("Merge another library", nil, w.tryMerge) }

// tryMerge finds out what a merge would do, and shows that before anything is done.
func (w *Window) tryMerge(path string) {
	w.panes.notice.Hide()
	w.session.Settle()
	var found storage.Merged
	w.ask.Run("Comparing the two libraries", func(ctx context.Context, _ *ask.Job) (err error) {
		found, err = w.Library.Others.TryMerge(ctx, path)
		return err
	}, func() {
		if found.Nothing() {
			w.panes.notice.Say(notice.Info, "That library has nothing that is not here.", noAction)
			return
		}
		w.askMerge(path, found)
	})
}

// askMerge shows the report, with each conflict to be settled, and merges when the user says so.
func (w *Window) askMerge(path string, found storage.Merged) {
	report := newMergeReport(found, w.words(), w.ask.Leave)
	d := w.ask.NewYesNo("Merge another library", "Merge", "Cancel", report.content, func(yes bool) {
		if yes {
			w.merge(path, report.theirs)
		}
	})
	size := w.win.Canvas().Size()
	d.Resize(fyne.NewSize(min(780, size.Width-40), min(report.height(), size.Height-60)))
	w.ask.Show(d)
}

// merge takes in the other library.
func (w *Window) merge(path string, theirs func(storage.Conflict) bool) {
	var done storage.Merged
	var problem error
	w.ask.Run("Merging", func(ctx context.Context, j *ask.Job) error {
		problem = w.beside(ctx, storage.Window, func(l *storage.Library) (err error) {
			done, err = l.Others.Merge(ctx, path, theirs, func(n, of int) { j.Progress(int64(n), int64(of)) })
			return err
		})
		if done.Nothing() {
			return problem
		}
		return nil
	}, func() {
		if w.session.Opened() != nil {
			w.showArticle(w.session.Opened().Article.ID)
		} else {
			w.session.Say(session.Articles)
		}
		w.session.Say(session.Sources)
		w.session.Say(session.Done)
		if problem != nil {
			w.Log.Error("merge", "error", problem)
			w.warn("It ended early, after this was merged: "+mergedWords(done)+". The same library again brings the rest; Ctrl+Z takes back what came.", noAction)
			return
		}
		w.panes.notice.Say(notice.Info, "Merged: "+mergedWords(done)+". Ctrl+Z takes it back; a backup was made before.", noAction)
	})
}

// mergedWords names what came, or would come.
func mergedWords(m storage.Merged) string {
	var parts []string
	for _, p := range []struct {
		n    int
		noun string
	}{
		{m.Articles, "article"},
		{m.Versions, "text"},
		{m.Claims, "claim"},
		{m.Dismissals, "dismissed suggestion"},
		{m.Sources, "source"},
	} {
		if p.n > 0 {
			parts = append(parts, phrase.Plural(p.n, p.noun))
		}
	}
	if len(parts) == 0 {
		return "nothing new"
	}
	return strings.Join(parts, ", ")
}
