package app

import (
	"net/url"
	"strings"

	"claimlight/app/phrase"
	"claimlight/internal/record"
	"claimlight/internal/text"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

func (w *Window) copySelection() {
	w.App.Clipboard().SetContent(w.panes.view.SelectedText())
	w.voice.Tell("Copied.")
}

// copyCitation copies the selection with where it stands.
func (w *Window) copyCitation() {
	a := w.session.Opened().Article
	var parts []string
	for _, s := range []string{a.Byline, a.Title, a.Site, phrase.Time(a.Published), record.WithoutFolder(a.URL)} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	w.App.Clipboard().SetContent("“" + w.panes.view.SelectedText() + "” — " + strings.Join(parts, ", "))
	w.voice.Tell("Copied with its citation.")
}

// searchWeb looks for the selection in the browser, word by word as it stands.
func (w *Window) searchWeb() {
	query := url.Values{"q": {`"` + phrase.Short(w.panes.view.SelectedText(), 200) + `"`}}
	w.voice.Fail(w.OpenURL(&url.URL{Scheme: "https", Host: "duckduckgo.com", Path: "/", RawQuery: query.Encode()}))
}

// articleMenu offers what can be done with the selection.
func (w *Window) articleMenu(at fyne.Position, _ text.Span) {
	items := []*fyne.MenuItem{fyne.NewMenuItem("Search the web for it", w.searchWeb)}
	for _, id := range []string{"cite", "copy", "tag"} {
		c := w.command(id)
		items = append([]*fyne.MenuItem{fyne.NewMenuItem(c.Title, func() { w.do(c) })}, items...)
	}
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), w.win.Canvas(), at)
}

// articleListMenu offers what can be done with an article of the library.
func (w *Window) articleListMenu(id string, at fyne.Position) {
	menu := fyne.NewMenu("",
		fyne.NewMenuItem("Open", func() { w.articles.Show(id) }),
		fyne.NewMenuItem("Move to the trash", func() { w.door.Trash(id) }))
	widget.ShowPopUpMenuAtPosition(menu, w.win.Canvas(), at)
}
