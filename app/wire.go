package app

import (
	"time"

	"claimlight/app/desk"
	"claimlight/app/session"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/internal/words"
	"claimlight/widgets/form"
	"claimlight/widgets/reading"

	"fyne.io/fyne/v2"
)

// wire has what the panes report done.
func (r *room) wire() {
	r.wireView(r.desk.Panes.View)
	r.wireForm(r.desk.Panes.Form)
	r.wireLists(r.desk.Panes)
}

func (r *room) wireView(v *reading.View) {
	v.OnTag = func(_ text.Span, alone bool) {
		if alone {
			r.claims.TagWords()
		} else {
			r.claims.TagOrGoOn(false)
		}
	}
	v.OnSelect = func(text.Span) {
		r.session.Follow()
		r.hints.TellHere()
	}
	v.OnOpenMark = r.claims.OpenMark
	v.OnBoundary = r.claims.MoveBoundary
	v.OnMenu = r.articleMenu
	v.OnCarry, v.OnDrop = r.carry, r.drop
	v.OnFocus = func() { r.desk.Panes.Form.Left() }
	v.OnHint = r.hints.TellUnder
	v.OnMoved = func() {
		r.articles.RememberTop()
		r.desk.FollowOutline()
	}
	v.OnJump = r.trail.Jump
	v.OnToggleBlock = r.corrector.ToggleBlock
	v.OnKey = r.runner.Key
	v.Rebound = func(key fyne.KeyName, shift bool) bool {
		return r.runner.Rebound(desk.Key{Name: key, Shift: shift})
	}
	v.OnRune = r.runner.Rune
}

func (r *room) wireForm(f *form.Form) {
	f.OnChange = r.claims.Save
	f.OnEdit = r.saving.Show
	f.OnDone = r.claims.Done
	f.OnLeave = r.focusArticle
	f.OnReveal = r.claims.Reveal
	f.OnSettle = r.versions.ShowPlaces
	f.OnDelete = r.claims.Delete
	f.OnTagDraft = func() { r.claims.TagOrGoOn(false) }
	f.OnPoint = r.point
	f.OnRate = r.claims.Rate
	f.OnSame = r.book.Answer
	f.OnOpenLink = r.claims.OpenLink
	f.OnAddEvidence = r.claims.AddEvidence
	f.OnGetTitle = r.claims.GetTitle
	f.OnArchive = r.claims.Archive
	f.OnAttach = r.attached.AttachTo
	f.OnPicture = r.attached.Picture
	f.OnOpenFile = r.attached.Open
	f.OnSaveFile = r.attached.Save
	f.Today = func() string { return r.Now().Format(time.DateOnly) }
	f.OnOpenSimilar = r.likes.Open
	f.OnLinkSimilar = r.likes.Link
	f.OnShortcut = r.runner.Shortcut
	f.OnRefused = r.claims.RefusedLetters
	f.OnWarned = func() { r.voice.Tell(words.AppTakesSomethingAwaySpacePresses.String()) }
	f.ParseNumber = r.claims.ParseNumber
	f.ReadFigure = r.claims.ReadFigure
	f.Later = r.Later
}

func (r *room) wireLists(p *desk.Panes) {
	p.Claims.OnOpen = r.session.Open
	p.Claims.OnEnter = func(id string) { r.session.Open(id); r.desk.Panes.Form.FocusRating() }
	p.Claims.OnLeave = r.leaveList
	p.Claims.OnShortcut = r.runner.Shortcut
	p.Claims.OnDelete = func(ids []string) {
		if len(ids) == 0 {
			r.runner.Do(r.runner.Find("delete"))
			return
		}
		r.claims.DeleteAll(ids)
	}
	p.Claims.OnRate = func(ids []string, rating claim.Rating) {
		if len(ids) == 0 {
			r.claims.Rate(rating)
			return
		}
		r.claims.Edit(words.ClaimRating, ids, func(c *claim.Claim) { session.Rate(c, rating) })
	}
	p.Claims.OnStatus = func(ids []string, s claim.Status) {
		r.claims.Edit(words.ClaimStatus, ids, func(c *claim.Claim) { c.Status = s })
	}
	p.Claims.OnTag = func(ids, tags []string) {
		r.claims.Edit(words.ClaimClaimTags, ids, func(c *claim.Claim) { c.Tags = session.AddTags(c.Tags, tags) })
	}
	p.Articles.OnOpen = r.articles.Show
	p.Articles.OnMenu = r.articleListMenu
	p.Articles.OnDelete = r.door.Trash
	p.Articles.OnLeave = r.leaveList
	p.Articles.OnDigit = func(n int) { r.runner.Rune(rune('0' + n)) }
	p.Articles.OnShortcut = r.runner.Shortcut
}

// leaveList leads from a list to what stands beside it: a scene, or the text.
func (r *room) leaveList() {
	if r.desk.InScene() {
		r.desk.EnterScene()
		return
	}
	r.focusArticle()
}

// focusArticle gives the text the keyboard, or the scene that stands in its place.
func (r *room) focusArticle() {
	if !r.desk.FocusScene() && r.session.Opened() != nil {
		r.win.Canvas().Focus(r.desk.Panes.View)
	}
}

// canGoBack tells whether there is something to leave, or a text to go to.
func (r *room) canGoBack() bool {
	return r.desk.InScene() && !r.desk.AtRest() || r.session.HasArticle()
}

// toArticle leaves a scene, or gives the text the keyboard. Where it has that already, the look at what was left out
// ends.
func (r *room) toArticle() {
	if r.desk.LeaveScene() {
		return
	}
	focused := r.win.Canvas().Focused()
	if r.session.LeftOut() != nil && (focused == nil || focused == fyne.Focusable(r.desk.Panes.View)) {
		r.corrector.Leave()
	}
	r.focusArticle()
}
