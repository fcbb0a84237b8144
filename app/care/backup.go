package care

import (
	"context"
	"errors"
	"time"

	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/app/thread"
	"claimlight/app/voice"
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
	room := container.NewVBox(widget.NewLabel("A backup of your library is being made."),
		widget.NewProgressBarInfinite())
	c.Ask.Show(c.Ask.NewDialog("Closing", room, ask.NewButton("Skip it", skip, skip)))
}

// ShowBackups lists the copies of the library, of which one can be put in its place.
func (c *Care) ShowBackups() {
	copies, err := c.Library.Backups.List()
	if c.Voice.Fail(err) {
		return
	}
	choices := []ask.Choice{{Title: "Make a backup now", Run: c.backUpNow}}
	for _, b := range copies {
		choices = append(choices, ask.Choice{
			Title: "Restore that of " + phrase.Moment(b.At), Hint: copyHint(b),
			Run: func() { c.askRestore(b) },
		})
	}
	c.Ask.Choose("Backups", choices, nil)
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

func (c *Care) askRestore(b storage.Backup) {
	text := "The library will be as it was on " + phrase.Moment(b.At) +
		".\nAs it is now, it is kept in a file beside it."
	c.Ask.Question("Restore this backup?", text, "Restore", "Cancel", func(yes bool) {
		if yes {
			c.putBack(b)
		}
	})
}

func (c *Care) backUpNow() {
	var made storage.Backup
	c.Ask.Run("Making a backup", func(ctx context.Context, _ *ask.Job) error {
		limit, err := c.Library.Settings.BackupLimit(ctx)
		if err == nil {
			made, err = c.Library.Backups.Make(ctx, limit)
		}
		return err
	}, func() { c.Voice.Say("The backup lies at "+made.Path, voice.NoAction) })
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
		c.Voice.Warn("Not everything is saved yet, and would be lost in the older library. Restore it once it is "+
			"saved or given up.", field.Action{Text: "Show…", Run: c.ShowUnsaved})
		return
	}
	c.Session.Outbox.Stop()
	var kept string
	var next *storage.Library
	var problem error
	c.Ask.Run("Restoring the backup", func(context.Context, *ask.Job) error {
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
		done := "This is the library as it was " + phrase.Moment(b.At) + ". As it was before, it is kept as " + kept +
			"."
		c.GoOn(next, done, problem)
	})
}
