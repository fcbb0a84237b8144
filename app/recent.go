package app

import (
	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/internal/article"
	"claimlight/internal/words"
	"claimlight/widgets/notice"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

const (
	recentInMenu  = 10
	recentOnEmpty = 5
)

// recent gives the articles that were opened last, without the one in view.
func (r *room) recent() []article.Article {
	found, err := r.Library.Articles.Recent(r.ctx, recentInMenu+1)
	r.voice.Fail(err)
	others := make([]article.Article, 0, len(found))
	for _, a := range found {
		if r.session.Opened() == nil || a.ID != r.session.Opened().Article.ID {
			others = append(others, a)
		}
	}
	return others[:min(len(others), recentInMenu)]
}

// showRecent lets the user go back to an article; the one before this comes first.
func (r *room) showRecent() {
	var choices []ask.Choice
	for _, a := range r.recent() {
		choices = append(choices, ask.Choice{Title: a.Title, Hint: a.Site, Run: func() { r.articles.Show(a.ID) }})
	}
	if len(choices) == 0 {
		r.voice.Tell(words.AppNoOtherArticleWasOpened.String())
		return
	}
	r.ask.Choose(words.AppRecentArticles.String(), choices, nil)
}

// refreshRecent lists the recent articles in the menu, and where no article is in view.
func (r *room) refreshRecent() {
	recent := r.recent()
	menu := fyne.NewMenu("")
	r.panes.recent.Objects = nil
	for i, a := range recent {
		open := func() {
			if !r.ask.InDialog() {
				r.articles.Show(a.ID)
			}
		}
		menu.Items = append(menu.Items, fyne.NewMenuItem(phrase.Short(a.Title, 60), open))
		if i < recentOnEmpty {
			b := widget.NewButtonWithIcon(phrase.Short(a.Title, 50), theme.DocumentIcon(), open)
			b.Alignment, b.Importance = widget.ButtonAlignLeading, widget.LowImportance
			r.panes.recent.Add(b)
		}
	}
	item := r.menu.items["recent"]
	item.ChildMenu = nil
	if len(recent) > 0 {
		item.ChildMenu = menu
	}
	r.panes.recent.Refresh()
}

// newNone stands in the middle while no article is in view: how to open one, and those that were opened last.
func (r *room) newNone(recent *fyne.Container) fyne.CanvasObject {
	empty := notice.NewEmptyState(theme.DocumentIcon(), words.AppChooseArticleOrOpenAnother.String(), r.action("open-file"), r.action("open-address"))
	return container.NewCenter(container.NewVBox(container.New(&ask.Wide{Width: 380}, empty), recent))
}
