package exchange

import (
	"context"
	"strings"

	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/storage"
	"claimlight/widgets/kit"
)

// Merge asks for another library's file.
func (e *Exchange) Merge() { e.Ask.File("Merge another library", nil, e.TryMerge) }

// TryMerge finds out what a merge would do, and shows that before anything is done.
func (e *Exchange) TryMerge(path string) {
	e.Voice.Hide()
	e.Session.Settle()
	var found storage.Merged
	e.Ask.Run("Comparing the two libraries", func(ctx context.Context, _ *ask.Job) (err error) {
		found, err = e.Library.Others.TryMerge(ctx, path)
		return err
	}, func() {
		if found.Nothing() {
			e.Voice.Say("That library has nothing that is not here.", voice.NoAction)
			return
		}
		e.askMerge(path, found)
	})
}

// askMerge shows the report, with each conflict to be settled, and merges when the user says so.
func (e *Exchange) askMerge(path string, found storage.Merged) {
	report := newMergeReport(found, kit.EnglishLabels(), e.Ask.Leave)
	d := e.Ask.NewYesNo("Merge another library", "Merge", "Cancel", report.content, func(yes bool) {
		if yes {
			e.merge(path, report.theirs)
		}
	})
	d.Resize(e.Ask.Room(780, report.height(), 60))
	e.Ask.Show(d)
}

// merge takes in the other library.
func (e *Exchange) merge(path string, theirs func(storage.Conflict) bool) {
	var done storage.Merged
	var problem error
	e.Ask.Run("Merging", func(ctx context.Context, j *ask.Job) error {
		problem = e.Library.Beside(ctx, storage.Window, func(l *storage.Library) (err error) {
			done, err = l.Others.Merge(ctx, path, theirs, func(n, of int) { j.Progress(int64(n), int64(of)) })
			return err
		})
		if done.Nothing() {
			return problem
		}
		return nil
	}, func() {
		if e.Session.Opened() != nil {
			e.ShowArticle(e.Session.Opened().Article.ID)
		} else {
			e.Session.Say(session.Articles)
		}
		e.Session.Say(session.Sources)
		e.Session.Say(session.Done)
		if problem != nil {
			e.Voice.Log.Error("merge", "error", problem)
			e.Voice.Warn("It ended early, after this was merged: "+mergedWords(done)+
				". The same library again brings the rest; Ctrl+Z takes back what came.", voice.NoAction)
			return
		}
		e.Voice.Say("Merged: "+mergedWords(done)+". Ctrl+Z takes it back; a backup was made before.", voice.NoAction)
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
