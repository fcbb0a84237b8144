package exchange

import (
	"context"
	"strings"

	"claimlight/app/ask"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/kit"
)

// Merge asks for another library's file.
func (e *Exchange) Merge() { e.Ask.File(words.ExchangeMergeAnotherLibrary.String(), nil, e.TryMerge) }

// TryMerge finds out what a merge would do, and shows that before anything is done.
func (e *Exchange) TryMerge(path string) {
	e.Voice.Hide()
	e.Session.Settle()
	var found storage.Merged
	e.Ask.Run(words.ExchangeComparingTwoLibraries.String(), func(ctx context.Context, _ *ask.Job) (err error) {
		found, err = e.Library.Others.TryMerge(ctx, path)
		return err
	}, func() {
		if found.Nothing() {
			e.Voice.Say(words.ExchangeLibraryHasNothingNotHere.String(), voice.NoAction)
			return
		}
		e.askMerge(path, found)
	})
}

// askMerge shows the report, with each conflict to be settled, and merges when the user says so.
func (e *Exchange) askMerge(path string, found storage.Merged) {
	report := newMergeReport(found, kit.LabelsOf(e.Session.Scheme().Scale), e.Ask.Leave)
	d := e.Ask.NewYesNo(words.ExchangeMergeAnotherLibrary.String(), words.ExchangeMerge.String(),
		words.ExchangeCancel.String(), report.content, func(yes bool) {
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
	e.Ask.Run(words.ExchangeMerging.String(), func(ctx context.Context, j *ask.Job) error {
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
			e.Voice.Warn(words.ExchangeEndedEarlyAfterWasMerged(mergedWords(done)).String(), voice.NoAction)
			return
		}
		e.Voice.Say(words.ExchangeMergedCtrlZTakesBack(mergedWords(done)).String(), voice.NoAction)
	})
}

// mergedWords names what came, or would come.
func mergedWords(m storage.Merged) string {
	var parts []string
	for _, p := range []struct {
		n    int
		said func(int) words.Text
	}{
		{m.Articles, words.CountArticles},
		{m.Versions, words.CountTexts},
		{m.Claims, words.CountClaims},
		{m.Dismissals, words.CountDismissedSuggestions},
		{m.Finished, words.CountArticlesDone},
		{m.Sources, words.CountSources},
		{m.Defined, words.CountDefined},
		{m.Files, words.CountFiles},
	} {
		if p.n > 0 {
			parts = append(parts, p.said(p.n).String())
		}
	}
	if len(parts) == 0 {
		return words.ExchangeNothingNew.String()
	}
	return strings.Join(parts, ", ")
}
