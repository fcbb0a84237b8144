// Package guideline shows the rules of the newsroom beside the form, and lets them be written.
package guideline

import (
	"context"
	"time"

	"claimlight/app/ask"
	"claimlight/app/outbox"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/internal/claim"
	"claimlight/internal/guideline"
	"claimlight/internal/words"
	"claimlight/storage"

	"fyne.io/fyne/v2"
)

// Params are what the room needs.
type Params struct {
	Context  context.Context // ends with the window
	Library  *storage.Library
	Outbox   *outbox.Outbox
	Session  *session.Session
	Voice    *voice.Voice
	Ask      *ask.Asker
	Later    func(time.Duration, func()) (stop func())
	OpenLink func(address string)
	Place    func(pane fyne.CanvasObject, shown bool) // gives the pane its room beside the form, or takes it
	Shown    func() bool                              // tells whether it has it
	Edit     func()                                   // shows the editor, or leaves it
	ToText   func()                                   // gives the text the keyboard
	Leave    func()                                   // leaves the editor
	Key      func(name fyne.KeyName) bool             // a command of the window that a key calls
	Rune     func(r rune) bool                        // or a letter
	Shortcut func(fyne.Shortcut)                      // or a shortcut
}

// Guide is the guideline of a library. What shows it is made when it is first asked for.
type Guide struct {
	Params
	text   string // as the library, or what waits to be stored, has it
	known  bool   // it was read
	pane   *pane
	editor *editor
	on     string       // the claim whose rating was brought into view last
	rated  claim.Rating // and that rating
}

// New makes a guide that shows nothing.
func New(p Params) *Guide { return &Guide{Params: p} }

// Text is the guideline in Markdown; empty where nothing was written.
func (g *Guide) Text() string {
	if !g.known {
		stored, err := g.Library.Guideline.Get(g.Context)
		g.Voice.Fail(err)
		g.text, g.known = g.Outbox.Guideline(stored), true
	}
	return g.text
}

// Changed hears that the library may have another guideline: by Undo, a merge, or another program.
func (g *Guide) Changed() {
	if !g.known {
		return
	}
	g.Flush()
	before := g.text
	g.known = false
	if g.Text() != before {
		g.shown()
	}
}

// shown shows the text as it is.
func (g *Guide) shown() {
	if g.pane != nil {
		g.pane.show(g.Text())
	}
	if g.editor != nil {
		g.editor.show(g.Text())
	}
}

// Toggle shows the guideline beside the form, with the keyboard in it, or hides it.
func (g *Guide) Toggle() {
	if g.Shown() {
		g.Place(nil, false)
		g.ToText()
		return
	}
	g.Show()
	g.pane.enter()
}

// Show shows the guideline beside the form.
func (g *Guide) Show() {
	if g.pane == nil {
		g.pane = g.newPane()
		g.pane.show(g.Text())
	}
	g.Place(g.pane.content, true)
}

// Able tells whether there is a claim's form, or a place for one, beside which the guideline can stand.
func (g *Guide) Able() bool { return g.Session.HasArticle() }

// HasKeyboard tells whether the keys mean the guideline.
func (g *Guide) HasKeyboard() bool { return g.pane != nil && g.Shown() && g.pane.focused }

// Find gives the keyboard to the field in which words of the guideline are looked for.
func (g *Guide) Find() { g.pane.find() }

// Rated hears that the current claim may have another rating, and brings what the newsroom means by it into view.
func (g *Guide) Rated() {
	if g.pane == nil || !g.Shown() {
		return
	}
	on, rating := "", claim.NotRated
	if c := g.Session.Claim(); c != nil {
		on, rating = c.ID, c.Rating
	}
	again := on == g.on && rating == g.rated
	if g.on, g.rated = on, rating; !again && rating != claim.NotRated {
		g.pane.view.GoTo(g.Session.Scheme().Scale.Label(rating))
	}
}

// Meaning is what the newsroom means by a rating, for whoever has not the guideline in view; empty where that is not
// said, or seen there.
func (g *Guide) Meaning(rating claim.Rating) string {
	if rating == claim.NotRated || g.Shown() || g.Text() == "" {
		return ""
	}
	return guideline.Meaning(guideline.Parse(g.Text()), g.Session.Scheme().Scale.Label(rating))
}

// put stores a text, as a part of a visit of the editor, or as an action of its own.
func (g *Guide) put(visit, text string) {
	if text == g.Text() {
		return
	}
	change := &outbox.Guide{Visit: visit, Before: g.text, After: text}
	taken := g.Session.Put(change, func() {
		if change.Clashed() {
			g.Voice.Tell(words.GuidelineClashed.String())
		}
		g.Session.Say(session.Done)
	})
	if taken {
		g.text = text
	}
}
