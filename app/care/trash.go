package care

import (
	"context"
	"fmt"
	"time"

	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/storage"
)

// ShowTrash lists what was deleted; choosing brings it back.
func (c *Care) ShowTrash() {
	items, err := c.Library.Trash.List(c.Ask.Context)
	if c.Voice.Fail(err) {
		return
	}
	if len(items) == 0 {
		c.Voice.Tell("The trash is empty.")
		return
	}
	var choices []ask.Choice
	for _, item := range items {
		choices = append(choices, ask.Choice{
			Title: phrase.OneLine(item.Title), Hint: trashHint(item),
			Run: func() { c.bringBack(item) },
		})
	}
	choices = append(choices, ask.Choice{Title: "Empty the trash for good…", Run: c.askEmptyTrash})
	c.Ask.Choose("Bring back from the trash", choices, nil)
}

func trashHint(item storage.TrashItem) string {
	what := "claim"
	if item.ClaimID == "" {
		what = "article, " + phrase.Plural(item.Claims, "claim")
	}
	return what + " · " + item.DeletedAt.Local().Format(time.DateTime)
}

// bringBack brings an article or a claim back, and shows it.
func (c *Care) bringBack(item storage.TrashItem) {
	c.Session.Act("Return from the trash", func(ctx context.Context, l *storage.Library) error {
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
	c.Ask.Question("Empty the trash?", "What is in it is gone for good, with its history. This cannot be undone.",
		"Empty it", "Keep it", func(yes bool) {
			if yes {
				c.emptyTrash()
			}
		})
}

func (c *Care) emptyTrash() {
	var gone storage.Emptied
	c.Session.Act("Emptying of the trash", func(ctx context.Context, l *storage.Library) (err error) {
		gone, err = l.Trash.Empty(ctx)
		return err
	}, func(bool) {
		said := fmt.Sprintf("Gone for good: %s and %s.", phrase.Plural(gone.Articles, "article"),
			phrase.Plural(gone.Claims, "claim"))
		if n := len(gone.Backups); n > 0 {
			said += " " + phrase.Plural(n, "backup") + " made before may still hold them."
		}
		c.Voice.Warn(said, voice.NoAction)
		c.Session.Say(session.Done)
	})
}
