package app

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/internal/export/inbound"
	"claimlight/internal/record"
	"claimlight/internal/say"
	"claimlight/storage"
	"claimlight/widgets/field"
)

// importClaims asks for a file of claims.
func (w *Window) importClaims() {
	w.ask.File("Import claims", slices.Concat(claimEndings, []string{".html", ".htm", ".txt"}), func(path string) { w.offerImport(path, nil) })
}

// offerImport reads a file of claims beside the window and shows what would come in. Then comes what is next, which may be nil.
func (w *Window) offerImport(path string, next func()) {
	w.panes.notice.Hide()
	w.session.Settle()
	if next == nil {
		next = func() {}
	}
	var a *arrival
	var problem error
	w.ask.Run("Reading "+path, func(ctx context.Context, _ *ask.Job) error {
		a, problem = lookAtArrival(ctx, path)
		return ctx.Err()
	}, func() {
		if w.fail(say.About(filepath.Base(path), problem)) {
			next()
			return
		}
		w.askImport(a, next)
	})
}

// takeIn imports a file as one action, beside the window. A backup is made before. Bad lines are left out if the user said so.
func (w *Window) takeIn(a *arrival, withoutBad bool, next func()) {
	w.leaveArticle() // what is pending would wait for the import, and the window with it
	var done storage.Imported
	var first string // the id of a claim that came in
	var problem error
	w.ask.Run("Importing "+a.path, func(ctx context.Context, j *ask.Job) error {
		claims := a.claims(ctx, func(n int) { j.Progress(int64(n), int64(a.seen.Good+a.seen.Bad)) }) // twice: to be tried, and taken in
		if withoutBad {
			claims = inbound.WithoutBad(claims, func(record.Problem) {})
		}
		done, problem = w.importFrom(ctx, a.name(), noting(claims, &first))
		return nil
	}, func() {
		w.othersChanged()
		w.session.Say(session.Sources)
		switch {
		case problem != nil && done.Added+done.Changed > 0:
			w.sayCutShort(a, done, problem)
		case errors.Is(problem, context.Canceled):
			w.tell("Stopped; nothing was changed.")
		case errors.Is(problem, storage.ErrBadLines):
			w.showBadLines(a, done.Problems, next)
			return
		case !w.fail(problem):
			w.session.Say(session.Done)
			w.sayImported(a, done, withoutBad, first)
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

// importFrom makes a backup and imports, by a handle of its own: what comes from a file is not the work of the user of this window.
func (w *Window) importFrom(ctx context.Context, name string, claims record.Source) (storage.Imported, error) {
	limit, err := w.Library.Settings.BackupLimit(ctx)
	if err != nil {
		return storage.Imported{}, err
	}
	if _, err := w.Library.Backups.Make(ctx, limit); err != nil {
		return storage.Imported{}, err
	}
	var done storage.Imported
	err = w.beside(ctx, storage.Import, func(l *storage.Library) (err error) {
		done, err = l.Exchange.ImportFrom(ctx, name, claims)
		return err
	})
	return done, err
}

// beside does long work by a handle of its own, which waits for others in its turn.
func (w *Window) beside(ctx context.Context, from storage.Origin, work func(*storage.Library) error) error {
	library, err := storage.Open(ctx, storage.Params{Path: w.Library.Path(), Origin: from})
	if err != nil {
		return err
	}
	return errors.Join(work(library), library.Close())
}

// sayCutShort says what an import had taken in when it ended early.
func (w *Window) sayCutShort(a *arrival, done storage.Imported, problem error) {
	w.Log.Error("import", "error", problem)
	why := "It was stopped."
	if !errors.Is(problem, context.Canceled) {
		why = say.Error(problem)
	}
	w.warn(fmt.Sprintf("%s: %d new, %d changed before it ended. %s The same file again brings the rest; Ctrl+Z takes back what came.", a.name(), done.Added, done.Changed, why), noAction)
	w.session.Say(session.Done)
}

// sayImported reports an import.
func (w *Window) sayImported(a *arrival, done storage.Imported, withoutBad bool, first string) {
	said := fmt.Sprintf("%s: %d new, %d changed, %d as they were", a.name(), done.Added, done.Changed, done.Same)
	if withoutBad {
		said += ", " + phrase.Plural(a.seen.Bad, "bad line") + " left out"
	}
	if done.Added+done.Changed > 0 {
		said += ". Ctrl+Z takes it back."
	}
	action := noAction
	if c, err := w.Library.Claims.Get(w.ctx, first); err == nil {
		action = field.Action{Text: "Show", Run: func() { w.showClaim(c.ArticleID, c.ID) }}
	}
	w.sayDone(said, action)
}

// showBadLines says why nothing was imported.
func (w *Window) showBadLines(a *arrival, problems []record.Problem, next func()) {
	s := w.ask.NewSheet("Nothing was imported", "", nil)
	s.Fill(ask.OnPaper(badLines(problems, len(problems))...))
	s.Say(a.path)
	s.Ended = next
	w.ask.ShowAs(s, 640, 420, s.Out)
}

// lineWords say what is wrong with a line of a file.
func lineWords(p record.Problem) string {
	return strings.ToUpper(p.Error()[:1]) + p.Error()[1:] + "."
}
