package care

import (
	"context"
	"errors"
	"strings"
	"time"

	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/app/thread"
	"claimlight/app/voice"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/field"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

const (
	idleBeforeBackup = 5 * time.Minute // without an action
	patience         = 2 * time.Second // before a backup at the end shows that it works
)

// BackUpWhenIdle copies the library when nothing was done for a while, if a copy is due by then.
func (c *Care) BackUpWhenIdle() {
	if c.idle != nil {
		c.idle()
	}
	c.idle = c.Later(idleBeforeBackup, func() {
		c.Ask.Go(func() {
			if err := c.backUpIfDue(c.Ask.Context); err != nil && c.Ask.Context.Err() == nil {
				thread.Do(func() { c.Voice.Fail(err) })
			}
		})
	})
}

// LastBackup copies the library if that is due, and then goes on. What takes long shows that it works, and can be
// skipped.
func (c *Care) LastBackup(then func()) {
	ctx, skip := context.WithCancel(c.Ask.Context)
	quick := c.Later(patience, func() { c.ShowBackup(skip) })
	c.Ask.Go(func() {
		err := c.backUpIfDue(ctx)
		thread.Do(func() {
			quick()
			skip()
			if err != nil {
				c.Voice.Log.Error("backup at the end", "error", err)
			}
			then()
		})
	})
}

// ShowBackup shows that a backup is being made, with a way to skip it.
func (c *Care) ShowBackup(skip func()) {
	room := container.NewVBox(widget.NewLabel(words.CareBackupYourLibraryBeingMade.String()),
		ask.NewBusy())
	c.Ask.Show(c.Ask.NewDialog(words.CareClosing.String(), room, ask.NewButton(words.CareSkipIt.String(), skip, skip)))
}

// ShowBackups lists the copies of the library, of which one can be put in its place.
func (c *Care) ShowBackups() {
	copies, err := c.Library.Backups.List()
	if c.Voice.Fail(err) {
		return
	}
	choices := []ask.Choice{{Title: words.CareMakeBackupNow.String(), Run: c.backUpNow}}
	for _, b := range copies {
		choices = append(choices, ask.Choice{
			Title: words.CareRestoreThatOf(phrase.Moment(b.At)).String(), Hint: copyHint(b),
			Run: func() { c.askRestore(b) },
		})
	}
	c.Ask.Choose(words.CareBackups15.String(), choices, nil)
}

// copyHint says of a copy what is not in its name.
func copyHint(b storage.Backup) string {
	hints := []string{phrase.Size(b.Size)}
	if b.Other {
		hints = append(hints, words.CareLibraryWasHereBefore.String())
	}
	if b.Misdated {
		hints = append(hints, words.CareMadeWhenClockWasWrong.String())
	}
	return strings.Join(hints, words.ListSeparator.String())
}

func (c *Care) askRestore(b storage.Backup) {
	text := words.CareLibraryWillBeAsWas(phrase.Moment(b.At)).String()
	c.Ask.Question(words.CareRestoreThisBackup.String(), text, words.CareRestore.String(), words.CareCancel.String(),
		func(yes bool) {
			if yes {
				c.putBack(b)
			}
		})
}

func (c *Care) backUpNow() {
	var made storage.Backup
	c.Ask.Run(words.CareMakingABackup.String(), func(ctx context.Context, _ *ask.Job) error {
		limit, err := c.Library.Settings.BackupLimit(ctx)
		if err == nil {
			made, err = c.Library.Backups.Make(ctx, limit)
		}
		return err
	}, func() { c.Voice.Say(words.CareBackupLiesAt(made.Path).String(), voice.NoAction) })
}

// backUpIfDue makes a backup when one is due, within the room that the user gives them. It may be called from any
// goroutine.
func (c *Care) backUpIfDue(ctx context.Context) error {
	limit, err := c.Library.Settings.BackupLimit(ctx)
	if err != nil {
		return err
	}
	_, err = c.Library.Backups.MakeIfDue(ctx, limit)
	return err
}

// putBack puts a copy in the library's place, as it was asked, and shows the library as it is then.
func (c *Care) putBack(b storage.Backup) {
	c.LeaveArticle()
	if len(c.Session.Outbox.Entries()) > 0 {
		c.Voice.Warn(words.CareNotEverythingSavedYetAnd.String(), field.Action{
			Text: words.CareShow.String(),
			Run:  c.ShowUnsaved,
		})
		return
	}
	c.Session.Outbox.Stop()
	var kept string
	var next *storage.Library
	var problem error
	c.Ask.Run(words.CareRestoringTheBackup.String(), func(context.Context, *ask.Job) error {
		library := c.Library
		problem = library.Close()
		if problem == nil {
			kept, problem = storage.Restore(context.Background(), b.Path, library.Path())
		}
		var closed error
		next, closed = library.Reopen(context.Background())
		problem = errors.Join(problem, closed)
		return nil
	}, func() {
		if next == nil {
			c.Abandon(problem)
			return
		}
		done := words.CareLibraryAsWasAsWas(phrase.Moment(b.At), kept).String()
		c.GoOn(next, done, problem)
	})
}
