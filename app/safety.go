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
			if _, err := w.Library.BackUpIfDue(w.ctx, storage.DefaultBackupLimit); err != nil && w.ctx.Err() == nil {
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
		_, err := w.Library.BackUpIfDue(ctx, storage.DefaultBackupLimit)
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

// showBackups lists the copies of the library, and says how one is put in its place.
func (w *Window) showBackups() {
	copies, err := w.Library.BackupList()
	if w.fail(err) {
		return
	}
	choices := []choice{{title: "Make a backup now", run: w.backUpNow}}
	for _, b := range copies {
		choices = append(choices, choice{title: b.At.Local().Format(time.DateTime), hint: plural(int(b.Size/1024), "KB"), run: func() {
			w.warn("To put this copy in the place of the library, close Claimlight and run: claimlight restore "+b.Path, noAction)
		}})
	}
	w.choose("Backups", choices, nil)
}

func (w *Window) backUpNow() {
	var made storage.Backup
	w.run("Making a backup", func(ctx context.Context, _ *job) (err error) {
		made, err = w.Library.BackUp(ctx, storage.DefaultBackupLimit)
		return err
	}, func() { w.panes.notice.Say(widgets.Info, "The backup lies at "+made.Path, noAction) })
}
