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
			w.claims.tagWords()
		} else {
			w.claims.tagCurrent(false)
		}
	}
	v.OnSelect = func(text.Span) {
		w.session.Follow()
		w.hints.tellHere()
	}
	v.OnOpenMark = w.claims.openMark
	v.OnBoundary = w.claims.moveBoundary
	v.OnMenu = w.articleMenu
	v.OnFocus = func() { w.panes.form.Left() }
	v.OnHint = w.hints.tellUnder
	v.OnMoved = w.articles.rememberTop
	v.OnToggleBlock = w.corrector.toggleBlock
	v.OnKey = w.articleKey
	v.OnRune = w.articleRune
}

func (w *Window) wireForm(f *form.Form) {
	f.OnChange = w.claims.saveClaim
	f.OnEdit = w.saving.Show
	f.OnDone = w.claims.done
	f.OnLeave = w.focusArticle
	f.OnReveal = w.claims.revealClaim
	f.OnSettle = w.versions.showPlaces
	f.OnDelete = w.claims.deleteClaim
	f.OnTagDraft = func() { w.claims.tagCurrent(false) }
	f.OnRate = w.claims.rate
	f.OnSame = w.book.answerSame
	f.OnOpenLink = w.claims.openLink
	f.OnOpenSimilar = w.likes.openSimilar
	f.OnLinkSimilar = w.likes.linkSimilar
	f.OnShortcut = w.shortcut
	f.OnRefused = w.claims.refusedLetters
	f.OnWarned = func() { w.voice.Tell("This takes something away. Space presses it; Enter does not.") }
	f.ParseNumber = w.claims.parseNumber
	f.ReadFigure = w.claims.readFigure
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
		w.claims.deleteClaims(ids)
	}
	p.claims.OnRate = func(ids []string, r claim.Rating) {
		if len(ids) == 0 {
			w.claims.rate(r)
			return
		}
		w.claims.edit(words.ClaimRating, ids, func(c *claim.Claim) { session.Rate(c, r) })
	}
	p.claims.OnStatus = func(ids []string, s claim.Status) {
		w.claims.edit(words.ClaimStatus, ids, func(c *claim.Claim) { c.Status = s })
	}
	p.claims.OnTag = func(ids, tags []string) {
		w.claims.edit(words.ClaimClaimTags, ids, func(c *claim.Claim) { c.Tags = session.AddTags(c.Tags, tags) })
	}
	p.articles.OnOpen = w.articles.showArticle
	p.articles.OnMenu = w.articleListMenu
	p.articles.OnDelete = w.door.moveToTrash
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
		w.corrector.leaveLeftOut()
	}
	w.focusArticle()
}
