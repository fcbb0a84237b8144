package app

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"claimlight/app/ask"
	"claimlight/app/memory"
	"claimlight/app/outbox"
	"claimlight/app/phrase"
	"claimlight/app/thread"
	"claimlight/storage"
	"claimlight/widgets/field"
	"claimlight/widgets/notice"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

const (
	idleBeforeBackup = 5 * time.Minute // without an action
	patience         = 2 * time.Second // before a backup at the end shows that it works
)

// backUpWhenIdle copies the library when nothing was done for a while, if a copy is due by then.
func (w *Window) backUpWhenIdle() {
	if w.idle != nil {
		w.idle()
	}
	w.idle = w.Later(idleBeforeBackup, func() {
		w.Go(func() {
			if err := w.backUpIfDue(w.ctx); err != nil && w.ctx.Err() == nil {
				thread.Do(func() { w.fail(err) })
			}
		})
	})
}

// lastBackup copies the library if that is due, and then goes on. What takes long shows that it works, and can be
// skipped.
func (w *Window) lastBackup(then func()) {
	ctx, skip := context.WithCancel(w.ctx)
	quick := w.Later(patience, func() { w.showBackup(skip) })
	w.Go(func() {
		err := w.backUpIfDue(ctx)
		thread.Do(func() {
			quick()
			skip()
			if err != nil {
				w.Log.Error("backup at the end", "error", err)
			}
			then()
		})
	})
}

func (w *Window) showBackup(skip func()) {
	room := container.NewVBox(widget.NewLabel("A backup of your library is being made."), widget.NewProgressBarInfinite())
	w.ask.Show(w.ask.NewDialog("Closing", room, ask.NewButton("Skip it", skip, skip)))
}

// warnOfPlace says why the library lies in a bad place, if it does.
func (w *Window) warnOfPlace() {
	if why := storage.Hazard(w.Library.Path()); why != "" {
		w.warn(why, noAction)
	}
}

// CrashLog is the file beside a library into which the program writes what it says when it crashes.
func CrashLog(library string) string { return filepath.Join(filepath.Dir(library), "crash.log") }

// newCrash is the log of crashes, if it was written to since a window told of it last; else empty.
func (w *Window) newCrash() string {
	path := CrashLog(w.Library.Path())
	info, err := os.Stat(path)
	if err != nil || w.Library.ReadOnly() {
		return ""
	}
	size := strconv.FormatInt(info.Size(), 10)
	if info.Size() == 0 || w.memory.Get(memory.Crash) == size {
		return ""
	}
	w.outbox.Put(&outbox.Remember{Key: memory.Crash, Value: size}, nil)
	return path
}

// checkAfterCrash examines a library that was not closed properly, beside the window, and says what it found, and where a crash is
// described. Finished says what was made of work that was under way then.
func (w *Window) checkAfterCrash(finished string) {
	crash := w.newCrash()
	if !w.Library.EndedBadly() && crash == "" {
		w.tell(finished)
		return
	}
	w.Go(func() {
		var report storage.Report
		err := w.Library.Beside(w.ctx, storage.Window, func(l *storage.Library) (err error) {
			report, err = l.Check(w.ctx)
			return err
		})
		thread.Do(func() {
			switch {
			case w.ctx.Err() != nil:
			case err != nil:
				w.fail(err)
			case len(report.Problems) > 0:
				w.Log.Error("check after an unclean end", "problems", report.Problems)
				w.panes.notice.Say(notice.Failure, "The library was not closed properly, and a check found this: "+report.Problems[0], field.Action{Text: "Backups", Run: w.showBackups})
			case crash != "":
				w.warn(strings.TrimSpace("Claimlight crashed. Your library was checked: what was saved is there. "+finished)+"\nWhat went wrong is written in "+crash, noAction)
			default:
				w.tell(strings.TrimSpace("Claimlight was not closed properly last time. The library was checked: what was saved is there. " + finished))
			}
		})
	})
}

// showBackups lists the copies of the library, of which one can be put in its place.
func (w *Window) showBackups() {
	copies, err := w.Library.Backups.List()
	if w.fail(err) {
		return
	}
	choices := []ask.Choice{{Title: "Make a backup now", Run: w.backUpNow}}
	for _, b := range copies {
		choices = append(choices, ask.Choice{Title: "Restore that of " + phrase.Moment(b.At), Hint: copyHint(b), Run: func() { w.askRestore(b) }})
	}
	w.ask.Choose("Backups", choices, nil)
}

// copyHint says of a copy what is not in its name.
func copyHint(b storage.Backup) string {
	hint := phrase.Size(b.Size)
	if b.Other {
		hint += ", of the library that was here before"
	}
	if b.Misdated {
		hint += ", made when the clock was wrong"
	}
	return hint
}

func (w *Window) askRestore(b storage.Backup) {
	text := "The library will be as it was on " + phrase.Moment(b.At) + ".\nAs it is now, it is kept in a file beside it."
	w.ask.Question("Restore this backup?", text, "Restore", "Cancel", func(yes bool) {
		if yes {
			w.putBack(b)
		}
	})
}

func (w *Window) backUpNow() {
	var made storage.Backup
	w.ask.Run("Making a backup", func(ctx context.Context, _ *ask.Job) error {
		limit, err := w.Library.Settings.BackupLimit(ctx)
		if err == nil {
			made, err = w.Library.Backups.Make(ctx, limit)
		}
		return err
	}, func() { w.panes.notice.Say(notice.Info, "The backup lies at "+made.Path, noAction) })
}

// backUpIfDue makes a backup when one is due, within the room that the user gives them. It may be called from any
// goroutine.
func (w *Window) backUpIfDue(ctx context.Context) error {
	limit, err := w.Library.Settings.BackupLimit(ctx)
	if err != nil {
		return err
	}
	_, err = w.Library.Backups.MakeIfDue(ctx, limit)
	return err
}
