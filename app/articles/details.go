package articles

import (
	"claimlight/app/ask"
	"claimlight/app/outbox"
	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/internal/article"
	"claimlight/internal/intake"
	"claimlight/internal/words"

	"fyne.io/fyne/v2/widget"
)

// detailFields are the fields of what is said about an article.
type detailFields struct{ title, byline, site, published, updated, source, address *ask.Entry }

func newDetailFields(a article.Article) *detailFields {
	field := func(hint, text string) *ask.Entry {
		e := ask.NewEntry(hint)
		e.SetText(text)
		return e
	}
	return &detailFields{
		title: field(words.ArticlesTitle.String(), a.Title), byline: field(words.ArticlesNamesAuthors.String(), a.Byline),
		site:      field(words.ArticlesPublisher.String(), a.Site),
		published: field("2025-04-11", phrase.Time(a.Published)), updated: field(words.ArticlesIfPageSaysSo.String(),
			phrase.Time(a.Updated)),
		source: field(words.ArticlesWhoSpeaksWhereNothingElse.String(), a.DefaultSource), address: field("https://", a.URL),
	}
}

// put writes the fields into an article.
func (f *detailFields) put(a *article.Article) {
	a.Title, a.Byline, a.Site = f.title.Text, f.byline.Text, f.site.Text
	a.Published, a.Updated = phrase.Given(f.published.Text, a.Published), phrase.Given(f.updated.Text, a.Updated)
	a.DefaultSource, a.URL = f.source.Text, f.address.Text
}

// askDetails asks what a pasted text is, as it does not say so itself; all of it is optional.
func (w *Door) askDetails(d intake.Draft) {
	f := newDetailFields(d.Article)
	title := d.Article.Title
	items := []*widget.FormItem{
		{Text: words.ArticlesTitle.String(), Widget: f.title},
		{Text: words.ArticlesDate.String(), Widget: f.published},
		{Text: words.ArticlesSource.String(), Widget: f.source},
		{Text: words.ArticlesAddress.String(), Widget: f.address},
	}
	w.Ask.Form(words.ArticlesWhatText.String(), words.ArticlesAdd.String(), items, func() {
		f.put(&d.Article)
		if d.Article.Title == "" {
			d.Article.Title = title
		}
		w.accept(d)
	}).Focus(f.title)
}

// EditDetails changes what is said about the article in view.
func (w *Work) EditDetails() {
	f := newDetailFields(w.Session.Opened().Article)
	items := []*widget.FormItem{
		{Text: words.ArticlesTitle.String(), Widget: f.title},
		{Text: words.ArticlesByline.String(), Widget: f.byline},
		{Text: words.ArticlesSite.String(), Widget: f.site},
		{Text: words.ArticlesDate.String(), Widget: f.published},
		{Text: words.ArticlesUpdated.String(), Widget: f.updated},
		{Text: words.ArticlesSource.String(), Widget: f.source},
		{
			Text: words.ArticlesAddress.String(), Widget: f.address,
			HintText: phrase.ClaimedAddress(w.Session.Opened().Article),
		},
	}
	w.Ask.Form(words.ArticlesDetailsArticle.String(), words.ArticlesSave.String(), items, func() {
		edited := w.Session.Opened().Article
		f.put(&edited)
		change := &outbox.Details{Visit: session.NewID(), Before: w.Session.Opened().Article, After: edited}
		if !w.Session.Put(change, nil) {
			return
		}
		w.Session.RereadArticle()
		w.Session.Say(session.Articles)
		w.Session.Say(session.Done)
	}).Focus(f.title)
}
