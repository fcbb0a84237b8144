package care

import (
	"context"
	"time"

	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/internal/words"
	"claimlight/storage"
)

// ShowTrash lists what was deleted; choosing brings it back.
func (c *Care) ShowTrash() {
	items, err := c.Library.Trash.List(c.Ask.Context)
	if c.Voice.Fail(err) {
		return
	}
	if len(items) == 0 {
		c.Voice.Tell(words.CareTrashEmpty.String())
		return
	}
	var choices []ask.Choice
	for _, item := range items {
		choices = append(choices, ask.Choice{
			Title: phrase.OneLine(item.Title), Hint: trashHint(item),
			Run: func() { c.bringBack(item) },
		})
	}
	choices = append(choices, ask.Choice{Title: words.CareEmptyTrashForGood.String(), Run: c.askEmptyTrash})
	c.Ask.Choose(words.CareBringBackFromTrash.String(), choices, nil)
}

func trashHint(item storage.TrashItem) string {
	what := words.CareClaim.String()
	if item.ClaimID == "" {
		what = words.CareArticleClaims(item.Claims).String()
	}
	return what + " · " + item.DeletedAt.Local().Format(time.DateTime)
}

// bringBack brings an article or a claim back, and shows it.
func (c *Care) bringBack(item storage.TrashItem) {
	c.Session.Act(words.CareReturnFromTrash.String(), func(ctx context.Context, l *storage.Library) error {
		if item.ClaimID == "" {
			return l.Trash.RestoreArticle(ctx, item.ArticleID)
		}
		return l.Trash.RestoreClaims(ctx, item.ClaimID)
	}, func(late bool) {
		if late {
			c.Reread()
			return
		}
		c.ShowArticle(item.ArticleID)
		c.Session.Open(item.ClaimID)
		c.Session.Say(session.Done)
	})
}

func (c *Care) askEmptyTrash() {
	c.Ask.Question(words.CareEmptyTheTrash.String(), words.CareWhatInGoneForGood.String(),
		words.CareEmptyIt.String(), words.CareKeepIt.String(), func(yes bool) {
			if yes {
				c.emptyTrash()
			}
		})
}

func (c *Care) emptyTrash() {
	var gone storage.Emptied
	c.Session.Act(words.CareEmptyingTrash.String(), func(ctx context.Context, l *storage.Library) (err error) {
		gone, err = l.Trash.Empty(ctx)
		return err
	}, func(bool) {
		said := words.CareGoneForGoodAnd(words.CountArticles(gone.Articles), words.CountClaims(gone.Claims)).String()
		if n := len(gone.Backups); n > 0 {
			said += " " + words.CareBackupsMadeBeforeMayStill(n).String()
		}
		c.Voice.Warn(said, voice.NoAction)
		c.Session.Say(session.Done)
	})
}
