package care

import (
	"context"
	"errors"

	"claimlight/app/ask"
	"claimlight/internal/say"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/field"
)

// IsAdrift tells whether something went wrong because the library that is open is not the file at its path any more.
func IsAdrift(err error) bool { return errors.Is(err, storage.ErrAdrift) }

// TellAdrift says that nothing is saved any more, why, and offers the ways on. What is not saved waits in the outbox.
func (c *Care) TellAdrift(why error) {
	if c.Voice.Hushed() {
		return
	}
	c.Voice.Log.Error("the library is adrift", "error", why)
	c.Voice.Status.SetProblem(words.CareNotSaved.String())
	c.Voice.Alarm(say.Error(why), field.Action{Text: words.CareWhatNow.String(), Run: func() { c.ShowWaysOn(false) }})
}

// ShowWaysOn lists what can be done about a library that is adrift, the best first.
func (c *Care) ShowWaysOn(closing bool) {
	why := c.Library.InPlace()
	if why == nil {
		c.Ashore()
		return
	}
	var choices []ask.Choice
	if !errors.Is(why, storage.ErrOverwritten) {
		choices = append(choices, ask.Choice{
			Title: words.CareSaveEverythingInNewFile.String(),
			Hint:  words.CareNoFileOverwritten.String(), Run: c.salvage,
		})
	}
	if isFile(c.Library.Path()) {
		choices = append(choices, ask.Choice{
			Title: words.CareOpenWhatLiesThereNow.String(),
			Hint:  words.CareWhatNotSavedGoesWith.String(), Run: c.openWhatLiesThere,
		})
	}
	choices = append(choices, ask.Choice{
		Title: words.CareBackups.String(), Hint: words.CareWhatLiesThereKept.String(),
		Run: c.ShowBackups,
	})
	if closing {
		choices = append(choices, ask.Choice{Title: words.CareCloseAndLeaveEverythingAs.String(), Run: c.Leave})
	}
	c.Ask.Choose(say.Error(why), choices, nil)
}

// Ashore goes on as before when the library has come back.
func (c *Care) Ashore() {
	c.Voice.Hide()
	c.Session.Outbox.Try()
	c.ShowSaving()
	c.Reread()
}

// salvage saves all that the open library holds in a new file, and what waits with it, and goes on there.
func (c *Care) salvage() {
	c.Settle()
	var next *storage.Library
	c.Ask.Run(words.CareSavingEverythingInNewFile.String(), func(ctx context.Context, _ *ask.Job) (err error) {
		next, err = c.salvaged(ctx)
		return err
	}, func() {
		before := c.Library
		c.moveTo(next)
		c.Voice.Fail(before.Close())
		c.GoOn(next, words.CareEverythingSavedInAndYou(next.Path()).String(), nil)
	})
}

// salvaged opens the new file.
func (c *Care) salvaged(ctx context.Context) (*storage.Library, error) {
	path, err := c.Library.Salvage(ctx)
	if err != nil {
		return nil, err
	}
	return c.Library.ReopenAt(ctx, path)
}

// moveTo puts what waits into another library.
func (c *Care) moveTo(next *storage.Library) {
	c.Library = next
	c.Memory.Move(next)
	if err := c.Session.Outbox.Move(next); err != nil {
		c.Voice.Log.Error("keep what is not saved", "error", err)
	}
}

// SalvageUnasked saves everything in a new file where nobody can be asked, as at the end of the session, and gives the
// library that is open then.
func (c *Care) SalvageUnasked() *storage.Library {
	if why := c.Library.InPlace(); why == nil || errors.Is(why, storage.ErrOverwritten) {
		return c.Library
	}
	next, err := c.salvaged(context.Background())
	if err != nil {
		c.Voice.Log.Error("save everything in a new file", "error", err)
		return c.Library
	}
	c.Voice.Log.Info("saved everything in a new file", "path", next.Path())
	before := c.Library
	c.moveTo(next)
	if err := before.Close(); err != nil {
		c.Voice.Log.Error("close the library", "error", err)
	}
	return c.Library
}

// openWhatLiesThere leaves the library that was open for the file that lies at its path now.
func (c *Care) openWhatLiesThere() {
	c.Settle()
	if err := c.Session.Outbox.Keep(); c.Voice.Fail(err) {
		return
	}
	c.Voice.Fail(c.Library.Close())
	c.replaceLibrary()
}

// replaceLibrary opens what lies at the path of the library that was closed, or says why it cannot be opened.
func (c *Care) replaceLibrary() {
	next, err := c.Library.Reopen(context.Background())
	if err != nil {
		c.Abandon(err)
		return
	}
	c.Use(next)
}

// Lost says where an error means that the library is not the file at its path any more, and leaves one that is damaged
// beyond showing.
func (c *Care) Lost(err error) (said bool) {
	if c.isBroken(err) {
		c.Later(0, func() { c.Abandon(err) }) // whoever asked goes on first
	}
	if IsAdrift(err) {
		c.TellAdrift(err)
		return true
	}
	return false
}

// isBroken tells whether so much of the library is damaged that it cannot be shown.
func (c *Care) isBroken(err error) bool {
	if !errors.Is(err, storage.ErrDamaged) || errors.Is(err, storage.ErrOtherDamaged) {
		return false
	}
	_, err = c.Library.Articles.List(context.Background())
	return errors.Is(err, storage.ErrDamaged)
}
