package app

import (
	"net/url"
	"strings"

	"claimlight/app/phrase"
	"claimlight/internal/record"
	"claimlight/internal/text"
	"claimlight/internal/words"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

func (r *room) copySelection() {
	r.App.Clipboard().SetContent(r.desk.Panes.View.SelectedText())
	r.voice.Tell(words.AppCopied.String())
}

// copyCitation copies the selection with where it stands.
func (r *room) copyCitation() {
	a := r.session.Opened().Article
	where := r.session.Opened().Version.Where(r.desk.Panes.View.Selection().Start).Words()
	var parts []string
	for _, s := range []string{a.Byline, a.Title, a.Site, phrase.Time(a.Published), record.WithoutFolder(a.URL), where} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	r.App.Clipboard().SetContent("“" + r.desk.Panes.View.SelectedText() + "” — " + strings.Join(parts, ", "))
	r.voice.Tell(words.AppCopiedWithItsCitation.String())
}

// searchWeb looks for the selection in the browser, word by word as it stands.
func (r *room) searchWeb() {
	query := url.Values{"q": {`"` + phrase.Short(r.desk.Panes.View.SelectedText(), 200) + `"`}}
	r.voice.Fail(r.OpenURL(&url.URL{Scheme: "https", Host: "duckduckgo.com", Path: "/", RawQuery: query.Encode()}))
}

// articleMenu offers what can be done with the selection.
func (r *room) articleMenu(at fyne.Position, _ text.Span) {
	var items []*fyne.MenuItem
	for _, group := range r.menuCommands() {
		if len(items) > 0 {
			items = append(items, fyne.NewMenuItemSeparator())
		}
		for _, id := range group {
			c := r.runner.Find(id)
			items = append(items, fyne.NewMenuItem(c.Title, func() { r.runner.Do(c) }))
		}
	}
	items = append(items, fyne.NewMenuItem(words.AppSearchWebFor.String(), r.searchWeb))
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), r.win.Canvas(), at)
}

// menuCommands are those of the menu of the text, in groups.
func (r *room) menuCommands() [][]string {
	groups := [][]string{{"tag"}}
	if r.session.CanBePart(r.session.Words()) {
		var points []string
		if r.session.Pointed() != nil {
			points = append(points, "point-source", "point-figure")
		}
		if r.session.Before() != nil && r.session.HasClaim() {
			points = append(points, "point-source-before")
		}
		if points != nil {
			groups = append(groups, points)
		}
	}
	return append(groups, []string{"copy", "cite"})
}

// articleListMenu offers what can be done with an article of the library.
func (r *room) articleListMenu(id string, at fyne.Position) {
	menu := fyne.NewMenu("",
		fyne.NewMenuItem(words.AppOpen.String(), func() { r.articles.Show(id) }),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(words.AppMoveTrash.String(), func() { r.door.Trash(id) }))
	widget.ShowPopUpMenuAtPosition(menu, r.win.Canvas(), at)
}
