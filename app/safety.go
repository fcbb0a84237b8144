package app

import (
	"context"
	"time"

	"claimlight/storage"
	"claimlight/widgets"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
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
				onMain(func() { w.fail(err) })
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
		onMain(func() {
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
	room := container.NewVBox(widget.NewLabel("A backup of your library is being made."), widget.NewProgressBarInfinite(), widget.NewButton("Skip it", skip))
	dialog.NewCustomWithoutButtons("Closing", room, w.win).Show()
}

// warnOfPlace says why the library lies in a bad place, if it does.
func (w *Window) warnOfPlace() {
	if why := storage.Hazard(w.Library.Path()); why != "" {
		w.warn(why, noAction)
	}
}

// checkAfterCrash examines a library that was not closed properly, beside the window, and says what it found.
func (w *Window) checkAfterCrash() {
	if !w.Library.EndedBadly() {
		return
	}
	w.Go(func() {
		report, err := w.Library.Check(w.ctx)
		onMain(func() {
			switch {
			case w.ctx.Err() != nil:
			case err != nil:
				w.fail(err)
			case len(report.Problems) > 0:
				w.Log.Error("check after an unclean end", "problems", report.Problems)
				w.panes.notice.Say(widgets.Failure, "The library was not closed properly, and a check found this: "+report.Problems[0], widgets.Action{Text: "Backups", Run: w.showBackups})
			default:
				w.tell("Claimlight was not closed properly last time. Everything was checked and is there.")
			}
		})
	})
}

// showBackups lists the copies of the library, of which one can be put in its place.
func (w *Window) showBackups() {
	copies, err := w.Library.BackupList()
	if w.fail(err) {
		return
	}
	choices := []choice{{title: "Make a backup now", run: w.backUpNow}}
	for _, b := range copies {
		choices = append(choices, choice{title: "Restore that of " + moment(b), hint: sizeOf(b.Size), run: func() { w.askRestore(b) }})
	}
	w.choose("Backups", choices, nil)
}

func (w *Window) askRestore(b storage.Backup) {
	text := "The library will be as it was on " + moment(b) + ".\nAs it is now, it is kept in a file beside it."
	w.question("Restore this backup?", text, "Restore", "Cancel", func(yes bool) {
		if yes {
			w.putBack(b)
		}
	})
}

func (w *Window) backUpNow() {
	var made storage.Backup
	w.run("Making a backup", func(ctx context.Context, _ *job) error {
		limit, err := w.Library.BackupLimit(ctx)
		if err == nil {
			made, err = w.Library.BackUp(ctx, limit)
		}
		return err
	}, func() { w.panes.notice.Say(widgets.Info, "The backup lies at "+made.Path, noAction) })
}
