package app

import (
	"context"
	"fmt"
	"time"

	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/storage"
)

// showTrash lists what was deleted; choosing brings it back.
func (w *Window) showTrash() {
	items, err := w.Library.Trash.List(w.ctx)
	if w.fail(err) {
		return
	}
	if len(items) == 0 {
		w.tell("The trash is empty.")
		return
	}
	var choices []ask.Choice
	for _, item := range items {
		choices = append(choices, ask.Choice{Title: phrase.OneLine(item.Title), Hint: trashHint(item), Run: func() { w.restore(item) }})
	}
	choices = append(choices, ask.Choice{Title: "Empty the trash for good…", Run: w.askEmptyTrash})
	w.ask.Choose("Bring back from the trash", choices, nil)
}

func trashHint(item storage.TrashItem) string {
	what := "claim"
	if item.ClaimID == "" {
		what = "article, " + phrase.Plural(item.Claims, "claim")
	}
	return what + " · " + item.DeletedAt.Local().Format(time.DateTime)
}

// restore brings an article or a claim back, and shows it.
func (w *Window) restore(item storage.TrashItem) {
	w.session.Act("Return from the trash", func(ctx context.Context, l *storage.Library) error {
		if item.ClaimID == "" {
			return l.Trash.RestoreArticle(ctx, item.ArticleID)
		}
		return l.Trash.RestoreClaims(ctx, item.ClaimID)
	}, func(late bool) {
		if late {
			w.othersChanged()
			return
		}
		w.showArticle(item.ArticleID)
		w.session.Open(item.ClaimID)
		w.session.Say(session.Done)
	})
}

func (w *Window) askEmptyTrash() {
	w.ask.Question("Empty the trash?", "What is in it is gone for good, with its history. This cannot be undone.", "Empty it", "Keep it", func(yes bool) {
		if yes {
			w.emptyTrash()
		}
	})
}

func (w *Window) emptyTrash() {
	var gone storage.Emptied
	w.session.Act("Emptying of the trash", func(ctx context.Context, l *storage.Library) (err error) {
		gone, err = l.Trash.Empty(ctx)
		return err
	}, func(bool) {
		said := fmt.Sprintf("Gone for good: %s and %s.", phrase.Plural(gone.Articles, "article"), phrase.Plural(gone.Claims, "claim"))
		if n := len(gone.Backups); n > 0 {
			said += " " + phrase.Plural(n, "backup") + " made before may still hold them."
		}
		w.warn(said, noAction)
		w.session.Say(session.Done)
	})
}
