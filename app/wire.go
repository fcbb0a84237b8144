package app

import (
	"claimlight/app/session"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/internal/words"
	"claimlight/widgets/form"
	"claimlight/widgets/reading"

	"fyne.io/fyne/v2"
)

// wire has what the panes report done.
func (w *Window) wire() {
	w.wireView(w.panes.view)
	w.wireForm(w.panes.form)
	w.wireLists(w.panes)
}

func (w *Window) wireView(v *reading.View) {
	v.OnTag = func(_ text.Span, alone bool) {
		if alone {
			w.claims.TagWords()
		} else {
			w.claims.TagOrGoOn(false)
		}
	}
	v.OnSelect = func(text.Span) {
		w.session.Follow()
		w.hints.TellHere()
	}
	v.OnOpenMark = w.claims.OpenMark
	v.OnBoundary = w.claims.MoveBoundary
	v.OnMenu = w.articleMenu
	v.OnFocus = func() { w.panes.form.Left() }
	v.OnHint = w.hints.TellUnder
	v.OnMoved = w.articles.RememberTop
	v.OnToggleBlock = w.corrector.ToggleBlock
	v.OnKey = w.articleKey
	v.OnRune = w.articleRune
}

func (w *Window) wireForm(f *form.Form) {
	f.OnChange = w.claims.Save
	f.OnEdit = w.saving.Show
	f.OnDone = w.claims.Done
	f.OnLeave = w.focusArticle
	f.OnReveal = w.claims.Reveal
	f.OnSettle = w.versions.ShowPlaces
	f.OnDelete = w.claims.Delete
	f.OnTagDraft = func() { w.claims.TagOrGoOn(false) }
	f.OnRate = w.claims.Rate
	f.OnSame = w.book.Answer
	f.OnOpenLink = w.claims.OpenLink
	f.OnOpenSimilar = w.likes.Open
	f.OnLinkSimilar = w.likes.Link
	f.OnShortcut = w.shortcut
	f.OnRefused = w.claims.RefusedLetters
	f.OnWarned = func() { w.voice.Tell("This takes something away. Space presses it; Enter does not.") }
	f.ParseNumber = w.claims.ParseNumber
	f.ReadFigure = w.claims.ReadFigure
	f.Later = w.Later
}

func (w *Window) wireLists(p *panes) {
	p.claims.OnOpen = w.session.Open
	p.claims.OnEnter = func(id string) { w.session.Open(id); w.panes.form.FocusRating() }
	p.claims.OnLeave = w.focusArticle
	p.claims.OnShortcut = w.shortcut
	p.claims.OnDelete = func(ids []string) {
		if len(ids) == 0 {
			w.do(w.command("delete"))
			return
		}
		w.claims.DeleteAll(ids)
	}
	p.claims.OnRate = func(ids []string, r claim.Rating) {
		if len(ids) == 0 {
			w.claims.Rate(r)
			return
		}
		w.claims.Edit(words.ClaimRating, ids, func(c *claim.Claim) { session.Rate(c, r) })
	}
	p.claims.OnStatus = func(ids []string, s claim.Status) {
		w.claims.Edit(words.ClaimStatus, ids, func(c *claim.Claim) { c.Status = s })
	}
	p.claims.OnTag = func(ids, tags []string) {
		w.claims.Edit(words.ClaimClaimTags, ids, func(c *claim.Claim) { c.Tags = session.AddTags(c.Tags, tags) })
	}
	p.articles.OnOpen = w.articles.Show
	p.articles.OnMenu = w.articleListMenu
	p.articles.OnDelete = w.door.Trash
	p.articles.OnLeave = w.focusArticle
	p.articles.OnDigit = func(n int) { w.articleRune(rune('0' + n)) }
	p.articles.OnShortcut = w.shortcut
}

// focusArticle gives the text the keyboard.
func (w *Window) focusArticle() {
	if w.session.Opened() != nil {
		w.win.Canvas().Focus(w.panes.view)
	}
}

// toArticle gives the text the keyboard. Where it has that already, it ends the look at what was left out.
func (w *Window) toArticle() {
	focused := w.win.Canvas().Focused()
	if w.session.LeftOut() != nil && (focused == nil || focused == fyne.Focusable(w.panes.view)) {
		w.corrector.Leave()
	}
	w.focusArticle()
}
