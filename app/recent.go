package app

import (
	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/internal/article"
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
func (w *Window) recent() []article.Article {
	found, err := w.Library.Articles.Recent(w.ctx, recentInMenu+1)
	w.voice.Fail(err)
	others := make([]article.Article, 0, len(found))
	for _, a := range found {
		if w.session.Opened() == nil || a.ID != w.session.Opened().Article.ID {
			others = append(others, a)
		}
	}
	return others[:min(len(others), recentInMenu)]
}

// showRecent lets the user go back to an article; the one before this comes first.
func (w *Window) showRecent() {
	var choices []ask.Choice
	for _, a := range w.recent() {
		choices = append(choices, ask.Choice{Title: a.Title, Hint: a.Site, Run: func() { w.articles.Show(a.ID) }})
	}
	if len(choices) == 0 {
		w.voice.Tell("No other article was opened yet.")
		return
	}
	w.ask.Choose("Recent articles", choices, nil)
}

// refreshRecent lists the recent articles in the menu, and where no article is in view.
func (w *Window) refreshRecent() {
	recent := w.recent()
	menu := fyne.NewMenu("")
	w.panes.recent.Objects = nil
	for i, a := range recent {
		open := func() {
			if !w.ask.InDialog() {
				w.articles.Show(a.ID)
			}
		}
		menu.Items = append(menu.Items, fyne.NewMenuItem(phrase.Short(a.Title, 60), open))
		if i < recentOnEmpty {
			b := widget.NewButtonWithIcon(phrase.Short(a.Title, 50), theme.DocumentIcon(), open)
			b.Alignment, b.Importance = widget.ButtonAlignLeading, widget.LowImportance
			w.panes.recent.Add(b)
		}
	}
	item := w.menu.items["recent"]
	item.ChildMenu = nil
	if len(recent) > 0 {
		item.ChildMenu = menu
	}
	w.panes.recent.Refresh()
}

// newNone stands in the middle while no article is in view: how to open one, and those that were opened last.
func (w *Window) newNone(recent *fyne.Container) fyne.CanvasObject {
	empty := notice.NewEmptyState(theme.DocumentIcon(), "Choose an article, or open another one.", w.action("open-file"), w.action("open-address"))
	return container.NewCenter(container.NewVBox(container.New(&ask.Wide{Width: 380}, empty), recent))
}
