// Package overview shows what the library holds: what is to be done, what was done last, and what became of it.
package overview

import (
	"context"

	"claimlight/app/ask"
	"claimlight/app/session"
	"claimlight/app/thread"
	"claimlight/app/voice"
	"claimlight/internal/catalogue"
	"claimlight/storage"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
)

// Params are what the overview needs.
type Params struct {
	Context context.Context // ends with the window
	Go      func(func())    // runs work beside the window
	Library *storage.Library
	Session *session.Session
	Voice   *voice.Voice
	Ask     *ask.Asker
	Labels  func() kit.Labels
	InView  func() bool           // whether the overview is in view
	Begin   func() []field.Action // how to begin, where there is nothing yet

	// What the parts of it lead to.
	ShowArticle func(id string)
	ShowClaim   func(articleID, claimID string)
	ShowClaims  func(catalogue.Filter)

	// What is done with keys for which it has no use.
	Leave    func()
	Key      func(name fyne.KeyName)
	Shortcut func(fyne.Shortcut)
}

// Overview shows what the library holds.
type Overview struct {
	Params
	parts  *parts
	newest thread.Newest
	counts storage.Counts
	read   bool // the counts were read once
}

// New makes an overview. What it shows is made when it is shown for the first time.
func New(p Params) *Overview { return &Overview{Params: p} }

// Content is what is shown.
func (o *Overview) Content() fyne.CanvasObject {
	if o.parts == nil {
		o.parts = o.newParts()
	}
	return o.parts.all
}

// First is what has the keyboard when it comes into view; nil where there is nothing to go through yet.
func (o *Overview) First() fyne.Focusable {
	if o.parts == nil || !o.parts.page.Visible() {
		return nil
	}
	return o.parts.articles
}

// Changed reads anew what is shown, beside the window. While it is not in view, nothing is read.
func (o *Overview) Changed() {
	if o.parts == nil || !o.InView() {
		return
	}
	o.newest.Ask(o.Context, o.Go, func(ctx context.Context) func() {
		counts, err := o.Library.Overview.Read(ctx)
		recent, recentErr := o.Library.Articles.Recent(ctx, recentArticles)
		return func() {
			if o.Voice.Fail(err) || o.Voice.Fail(recentErr) {
				return
			}
			o.counts, o.read = counts, true
			o.parts.show(counts, recent)
		}
	})
}
