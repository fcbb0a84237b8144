package desk

import (
	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/internal/article"
	"claimlight/internal/words"

	"fyne.io/fyne/v2"
)

const recentInMenu = 10

// recent gives the articles that were opened last, without the one in view.
func (d *Desk) recent() []article.Article {
	found, err := d.Library.Articles.Recent(d.Context, recentInMenu+1)
	d.Voice.Fail(err)
	others := make([]article.Article, 0, len(found))
	for _, a := range found {
		if d.Session.Opened() == nil || a.ID != d.Session.Opened().Article.ID {
			others = append(others, a)
		}
	}
	return others[:min(len(others), recentInMenu)]
}

// ShowRecent lets the user go back to an article; the one before this comes first.
func (d *Desk) ShowRecent() {
	var choices []ask.Choice
	for _, a := range d.recent() {
		choices = append(choices, ask.Choice{Title: a.Title, Hint: a.Site, Run: func() { d.Articles.Show(a.ID) }})
	}
	if len(choices) == 0 {
		d.Voice.Tell(words.AppNoOtherArticleWasOpened.String())
		return
	}
	d.Ask.Choose(words.AppRecentArticles.String(), choices, nil)
}

// RefreshRecent lists the recent articles in the menu.
func (d *Desk) RefreshRecent() {
	recent := d.recent()
	menu := fyne.NewMenu("")
	for _, a := range recent {
		open := func() {
			if !d.Ask.InDialog() {
				d.Articles.Show(a.ID)
			}
		}
		menu.Items = append(menu.Items, fyne.NewMenuItem(phrase.Short(a.Title, 60), open))
	}
	item := d.Menu.Items["recent"]
	item.ChildMenu = nil
	if len(recent) > 0 {
		item.ChildMenu = menu
	}
}
