package exchange

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/internal/export/inbound"
	"claimlight/internal/record"
	"claimlight/internal/say"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/field"
)

// Import asks for a file of claims.
func (e *Exchange) Import() {
	endings := slices.Concat(claimEndings, []string{".html", ".htm", ".txt", bundleEnding})
	e.Ask.File(words.ExchangeImportClaims.String(), endings, func(path string) { e.OfferImport(path, nil) })
}

// OfferImport reads a file of claims beside the window and shows what would come in. Then comes what is next, which may
// be nil.
func (e *Exchange) OfferImport(path string, next func()) {
	e.Voice.Hide()
	e.Session.Settle()
	if next == nil {
		next = func() {}
	}
	var a *arrival
	var problem error
	e.Ask.Run(words.ExchangeReading(path).String(), func(ctx context.Context, _ *ask.Job) error {
		a, problem = lookAtArrival(ctx, path)
		return ctx.Err()
	}, func() {
		if e.Voice.Fail(say.About(filepath.Base(path), problem)) {
			next()
			return
		}
		e.askImport(a, next)
	})
}

// takeIn imports a file as one action, beside the window. A backup is made before. Bad lines are left out if the user
// said so.
func (e *Exchange) takeIn(a *arrival, withoutBad bool, next func()) {
	e.Leave() // what is pending would wait for the import, and the window with it
	var done storage.Imported
	var first string // the id of a claim that came in
	var problem error
	e.Ask.Run(words.ExchangeImporting(a.path).String(), func(ctx context.Context, j *ask.Job) error {
		// twice: to be tried, and taken in
		claims := a.claims(ctx, func(n int) { j.Progress(int64(n), int64(a.seen.Good+a.seen.Bad)) })
		if withoutBad {
			claims = inbound.WithoutBad(claims, func(record.Problem) {})
		}
		done, problem = e.importFrom(ctx, a, noting(claims, &first))
		return nil
	}, func() {
		e.Reread()
		e.Session.Say(session.Sources)
		switch {
		case problem != nil && done.Added+done.Changed > 0:
			e.sayCutShort(a, done, problem)
		case errors.Is(problem, context.Canceled):
			e.Voice.Tell(words.ExchangeStoppedNothingWasChanged.String())
		case errors.Is(problem, storage.ErrBadLines):
			e.ShowBadLines(a.path, done.Problems, next)
			return
		case !e.Voice.Fail(problem):
			e.Session.Say(session.Done)
			e.sayImported(a, done, withoutBad, first)
		}
		next()
	})
}

// noting remembers the first claim of a source.
func noting(claims record.Source, first *string) record.Source {
	return func(each func(record.Incoming) error) error {
		return claims(func(in record.Incoming) error {
			if *first == "" {
				*first = in.ClaimID
			}
			return each(in)
		})
	}
}

// importFrom makes a backup and imports, by a handle of its own: what comes from a file is not the work of the user of
// this window.
func (e *Exchange) importFrom(ctx context.Context, a *arrival, claims record.Source) (storage.Imported, error) {
	limit, err := e.Library.Settings.BackupLimit(ctx)
	if err != nil {
		return storage.Imported{}, err
	}
	if _, err := e.Library.Backups.Make(ctx, limit); err != nil {
		return storage.Imported{}, err
	}
	var done storage.Imported
	err = e.Library.Beside(ctx, storage.Import, func(l *storage.Library) (err error) {
		if a.lines != nil {
			if err = keepAttached(ctx, l, a.path); err != nil {
				return err
			}
		}
		done, err = l.Exchange.ImportFrom(ctx, a.name(), claims)
		return err
	})
	return done, err
}

// sayCutShort says what an import had taken in when it ended early.
func (e *Exchange) sayCutShort(a *arrival, done storage.Imported, problem error) {
	e.Voice.Log.Error("import", "error", problem)
	why := words.ExchangeItWasStopped.String()
	if !errors.Is(problem, context.Canceled) {
		why = say.Error(problem)
	}
	e.Voice.Warn(words.ExchangeNewChangedBeforeEndedSame(a.name(), done.Added, done.Changed, why).String(), voice.NoAction)
	e.Session.Say(session.Done)
}

// sayImported reports an import.
func (e *Exchange) sayImported(a *arrival, done storage.Imported, withoutBad bool, first string) {
	said := []words.Message{words.ExchangeNewChangedAsTheyWere(a.name(), done.Added, done.Changed, done.Same)}
	if withoutBad {
		said = append(said, words.ExchangeBadLinesLeftOut(a.seen.Bad))
	}
	if done.Added+done.Changed > 0 {
		said = append(said, words.ExchangeCtrlZTakesBack)
	}
	action := voice.NoAction
	if c, err := e.Library.Claims.Get(e.Ask.Context, first); err == nil {
		action = field.Action{Text: words.ExchangeShow.String(), Run: func() { e.ShowClaim(c.ArticleID, c.ID) }}
	}
	e.Voice.Done(phrase.Sentences(said...), action)
}

// ShowBadLines says why nothing of a file was imported.
func (e *Exchange) ShowBadLines(path string, problems []record.Problem, next func()) {
	s := e.Ask.NewSheet(words.ExchangeNothingWasImported.String(), "", nil)
	s.Fill(ask.OnPaper(badLines(problems, len(problems))...))
	s.Say(path)
	s.Ended = next
	e.Ask.ShowAs(s, 640, 420, s.Out)
}

// lineWords say what is wrong with a line of a file.
func lineWords(p record.Problem) string {
	return strings.ToUpper(p.Error()[:1]) + p.Error()[1:] + "."
}
