package versions

import (
	"context"
	"slices"

	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/app/voice"
	"claimlight/internal/article"
	"claimlight/internal/intake"
	"claimlight/internal/words"
	"claimlight/widgets/field"
)

// List lists the versions of the article in view, the newest first; choosing one offers what can be done with it.
func (w *Work) List() {
	versions, err := w.Library.Versions.Of(w.Context, w.Session.Opened().Article.ID)
	if w.Voice.Fail(err) {
		return
	}
	var choices []ask.Choice
	for _, v := range slices.Backward(versions) {
		choices = append(choices, ask.Choice{
			Title: versionName(v) + "  ·  " + w.origin(v), Hint: w.standing(v),
			Run: func() { w.chooseForVersion(versions, v) },
		})
	}
	w.Ask.Choose(words.VersionsVersionsArticleEnterShowsWhat.String(), choices, nil)
}

// versionName says which version it is, and when it came.
func versionName(v article.Version) string {
	return words.VersionsVersion(v.Number, words.Moment(v.CreatedAt.Local())).String()
}

// origin says where a version was got from, and what made it.
func (w *Work) origin(v article.Version) string {
	from := words.VersionsPasted.String()
	s, err := w.Library.Versions.Snapshot(w.Context, v.SnapshotID)
	if v.SnapshotID != "" && !w.Voice.Fail(err) && s.URL != "" {
		from = phrase.Short(s.URL, 60)
	}
	return from + "  ·  " + v.Extractor
}

// standing says whether a version is the current one, or the one that is read.
func (w *Work) standing(v article.Version) string {
	switch v.ID {
	case w.Session.Opened().Article.Current:
		return words.VersionsCurrent.String()
	case w.Session.Opened().Version.ID:
		return words.VersionsShown.String()
	}
	return ""
}

// chooseForVersion offers what can be done with one of an article's versions.
func (w *Work) chooseForVersion(versions []article.Version, v article.Version) {
	current := w.Session.Opened().Article.Current
	at := slices.IndexFunc(versions, func(o article.Version) bool { return o.ID == current })
	var choices []ask.Choice
	add := func(title string, run func()) { choices = append(choices, ask.Choice{Title: title, Run: run}) }
	add(words.VersionsReadIt.String(), func() { w.Articles.ShowVersion(w.Session.Opened().Article.ID, v.ID) })
	if v.ID != current {
		add(words.VersionsMakeCurrentVersion.String(), func() { w.switchTo(v) })
		add(words.VersionsCompareWithCurrentVersion(versions[at].Number).String(),
			func() { w.compareInOrder(v, versions[at]) })
	}
	if i := slices.IndexFunc(versions, func(o article.Version) bool { return o.ID == v.ID }); i > 0 &&
		versions[i-1].ID != current {
		add(words.VersionsCompareWithOneBefore(versions[i-1].Number).String(), func() { w.Compare(versions[i-1].ID, v.ID) })
	}
	w.Ask.Choose(versionName(v), choices, nil)
}

// compareInOrder sets the older of two versions on the left.
func (w *Work) compareInOrder(a, b article.Version) {
	if a.Number > b.Number {
		a, b = b, a
	}
	w.Compare(a.ID, b.ID)
}

// switchTo makes another version current.
func (w *Work) switchTo(v article.Version) {
	w.Door.MakeCurrent(w.Session.Opened().Article.ID, v.ID, func() {
		w.TellPlaces()
		w.Voice.Tell(words.VersionsVersionCurrentOneNowCtrl(v.Number).String())
	})
}

// NoticeOlder says that an older version is shown, and how to come back.
func (w *Work) NoticeOlder() {
	o := w.Session.Opened()
	if !o.Older {
		return
	}
	v := o.Version
	w.Voice.Warn(words.VersionsYouReadingVersionWhichNot(v.Number).String(),
		field.Action{Text: words.VersionsBackCurrentVersion.String(), Run: w.leaveOlder})
}

func (w *Work) leaveOlder() { w.Articles.Show(w.Session.Opened().Article.ID) }

// FetchAgain fetches the page of the article in view once more. A text that has changed becomes a new version.
func (w *Work) FetchAgain() {
	w.Voice.Hide()
	a := w.Session.Opened().Article
	var draft intake.Draft
	w.Ask.Run(words.VersionsFetchingPageAgain.String(), func(ctx context.Context, j *ask.Job) (err error) {
		draft, err = w.Intake.URL(ctx, a.Original().String(), j.Progress)
		return err
	}, func() { w.takeFetched(a, draft) })
}

// muchShorter is how many times shorter a page has to become to be taken for another one.
const muchShorter = 5

// takeFetched adds what was fetched of an article that is known, if it is another text.
func (w *Work) takeFetched(a article.Article, d intake.Draft) {
	v, err := w.Library.Versions.Get(w.Context, a.Current)
	switch {
	case w.Voice.Fail(err):
	case v.SHA256() == d.Version.SHA256():
		w.Voice.Done(words.VersionsPageSaysSameAsOn(words.Day(v.CreatedAt.Local())).String(), voice.NoAction)
	case !d.Found || len(d.Version.Text()) < len(v.Text())/muchShorter:
		w.Ask.Question(words.VersionsStillArticle.String(), words.VersionsPageCameHoldsNoArticle.String(),
			words.VersionsAddVersion.String(), words.VersionsLeaveIt.String(), func(yes bool) {
				if yes {
					w.Door.AddVersion(a.ID, d)
				}
			})
	default:
		w.Door.AddVersion(a.ID, d)
	}
}
