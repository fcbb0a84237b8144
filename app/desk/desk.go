// Package desk is what stands in the window: panes that show what is open, menus, and keys that call commands.
package desk

import (
	"context"

	"claimlight/app/ask"
	"claimlight/app/memory"
	"claimlight/app/outbox"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/storage"
	"claimlight/widgets/list"
	"claimlight/widgets/reading"

	"fyne.io/fyne/v2"
)

// Params are what the desk needs.
type Params struct {
	Context   context.Context // ends with the window
	Window    fyne.Window
	Library   *storage.Library
	Outbox    *outbox.Outbox
	Session   *session.Session
	Memory    *memory.Memory
	Voice     *voice.Voice
	Ask       *ask.Asker
	Runner    *Runner
	Articles  Shelf
	Past      Steps
	Find      SearchBar
	Resting   func() Scene // what stands there while no article is in view
	Recommand func()       // makes the table of commands anew
	Jump      func(func()) // does what leads elsewhere in the text
}

// Shelf brings articles into view.
type Shelf interface{ Show(id string) }

// Steps names what would be taken back, and done again; empty where there is nothing.
type Steps interface {
	NextUndo(ctx context.Context) (string, error)
	NextRedo(ctx context.Context) (string, error)
}

// SearchBar is shown above the article while something is searched in it.
type SearchBar interface {
	Bar() *fyne.Container
	Marks() []reading.Mark // of what was found
}

// Desk is what stands in the window: menus and panes, which show what is open.
type Desk struct {
	Params
	Panes  *Panes
	Menu   *Menu
	middle *fyne.Container    // the article, under the bar of the search
	inView storage.ArticleRow // the article in view, as it was listed last
	scenes scenes             // what stands in place of the panes

	outline outline
	guided  bool // the guideline is shown below the form

	titles  [2]*listTitle // of the articles, of the claims
	folded  int           // which list is folded away
	divider float64       // between the lists, while neither is
}

// New makes a desk with nothing on it but the parts that others work with.
func New(p Params) *Desk {
	d := &Desk{Params: p, scenes: newScenes()}
	d.Panes = d.newParts()
	d.outline.Outline = list.NewOutline()
	d.outline.Scroll.Hide()
	return d
}
