package app

import (
	"context"
	"fmt"
	"slices"

	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/app/voice"
	"claimlight/internal/article"
	"claimlight/internal/intake"
	"claimlight/widgets/field"
)

// showVersions lists the versions of the article in view, the newest first; choosing one offers what can be done with it.
func (w *versionsWork) showVersions() {
	versions, err := w.Library.Versions.Of(w.ctx, w.session.Opened().Article.ID)
	if w.voice.Fail(err) {
		return
	}
	var choices []ask.Choice
	for _, v := range slices.Backward(versions) {
		choices = append(choices, ask.Choice{Title: versionName(v) + "  ·  " + w.origin(v), Hint: w.standing(v), Run: func() { w.chooseForVersion(versions, v) }})
	}
	w.ask.Choose("Versions of the article; Enter shows what can be done", choices, nil)
}

// versionName says which version it is, and when it came.
func versionName(v article.Version) string {
	return fmt.Sprintf("Version %d, %s", v.Number, v.CreatedAt.Local().Format("2 January 2006 15:04"))
}

// origin says where a version was got from, and what made it.
func (w *versionsWork) origin(v article.Version) string {
	from := "pasted"
	s, err := w.Library.Versions.Snapshot(w.ctx, v.SnapshotID)
	if v.SnapshotID != "" && !w.voice.Fail(err) && s.URL != "" {
		from = phrase.Short(s.URL, 60)
	}
	return from + "  ·  " + v.Extractor
}

// standing says whether a version is the current one, or the one that is read.
func (w *versionsWork) standing(v article.Version) string {
	switch v.ID {
	case w.session.Opened().Article.Current:
		return "current"
	case w.session.Opened().Version.ID:
		return "shown"
	}
	return ""
}

// chooseForVersion offers what can be done with one of an article's versions.
func (w *versionsWork) chooseForVersion(versions []article.Version, v article.Version) {
	current := w.session.Opened().Article.Current
	at := slices.IndexFunc(versions, func(o article.Version) bool { return o.ID == current })
	var choices []ask.Choice
	add := func(title string, run func()) { choices = append(choices, ask.Choice{Title: title, Run: run}) }
	add("Read it", func() { w.articles.showVersion(w.session.Opened().Article.ID, v.ID) })
	if v.ID != current {
		add("Make it the current version", func() { w.switchTo(v) })
		add(fmt.Sprintf("Compare it with the current version, %d", versions[at].Number), func() { w.compareInOrder(v, versions[at]) })
	}
	if i := slices.IndexFunc(versions, func(o article.Version) bool { return o.ID == v.ID }); i > 0 && versions[i-1].ID != current {
		add(fmt.Sprintf("Compare it with the one before, %d", versions[i-1].Number), func() { w.compareVersions(versions[i-1].ID, v.ID) })
	}
	w.ask.Choose(versionName(v), choices, nil)
}

// compareInOrder sets the older of two versions on the left.
func (w *versionsWork) compareInOrder(a, b article.Version) {
	if a.Number > b.Number {
		a, b = b, a
	}
	w.compareVersions(a.ID, b.ID)
}

// switchTo makes another version current.
func (w *versionsWork) switchTo(v article.Version) {
	w.door.makeCurrent(w.session.Opened().Article.ID, v.ID, func() {
		w.tellPlaces()
		w.voice.Tell(fmt.Sprintf("Version %d is the current one now. Ctrl+Z takes that back.", v.Number))
	})
}

// noticeOlder says that an older version is shown, and how to come back.
func (w *versionsWork) noticeOlder() {
	o := w.session.Opened()
	if !o.Older {
		return
	}
	v := o.Version
	w.voice.Warn(fmt.Sprintf("You are reading version %d, which is not the current one. It is for reading only.", v.Number),
		field.Action{Text: "Back to the current version", Run: w.leaveOlder})
}

func (w *versionsWork) leaveOlder() { w.articles.showArticle(w.session.Opened().Article.ID) }

// fetchAgain fetches the page of the article in view once more. A text that has changed becomes a new version.
func (w *versionsWork) fetchAgain() {
	w.voice.Hide()
	a := w.session.Opened().Article
	var draft intake.Draft
	w.ask.Run("Fetching the page again", func(ctx context.Context, j *ask.Job) (err error) {
		draft, err = w.intake.URL(ctx, originalOf(a).String(), j.Progress)
		return err
	}, func() { w.takeFetched(a, draft) })
}

// muchShorter is how many times shorter a page has to become to be taken for another one.
const muchShorter = 5

// takeFetched adds what was fetched of an article that is known, if it is another text.
func (w *versionsWork) takeFetched(a article.Article, d intake.Draft) {
	v, err := w.Library.Versions.Get(w.ctx, a.Current)
	switch {
	case w.voice.Fail(err):
	case v.SHA256() == d.Version.SHA256():
		w.voice.Done("The page says the same as on "+v.CreatedAt.Local().Format("2 January 2006")+".", voice.NoAction)
	case !d.Found || len(d.Version.Text()) < len(v.Text())/muchShorter:
		w.ask.Question("Is this still the article?", "The page that came holds no article, or much less text than before; it may say that the article is gone.\nAdd it as a new version all the same?", "Add version", "Leave it", func(yes bool) {
			if yes {
				w.door.addVersion(a.ID, d)
			}
		})
	default:
		w.door.addVersion(a.ID, d)
	}
}
