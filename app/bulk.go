package app

import (
	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/widgets/kit"
)

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
		w.deleteClaims(ids)
	}
	p.claims.OnRate = func(ids []string, r claim.Rating) {
		if len(ids) == 0 {
			w.rate(r)
			return
		}
		w.edit(words.ClaimRating, ids, func(c *claim.Claim) { session.Rate(c, r) })
	}
	p.claims.OnStatus = func(ids []string, s claim.Status) {
		w.edit(words.ClaimStatus, ids, func(c *claim.Claim) { c.Status = s })
	}
	p.claims.OnTag = func(ids, tags []string) {
		w.edit(words.ClaimClaimTags, ids, func(c *claim.Claim) { c.Tags = session.AddTags(c.Tags, tags) })
	}
	p.articles.OnOpen = w.showArticle
	p.articles.OnMenu = w.articleListMenu
	p.articles.OnDelete = w.moveToTrash
	p.articles.OnLeave = w.focusArticle
	p.articles.OnDigit = func(n int) { w.articleRune(rune('0' + n)) }
	p.articles.OnShortcut = w.shortcut
}

// edit changes several claims as one action, which names the claim where it is a single one.
func (w *Window) edit(what words.Fixed, ids []string, change func(*claim.Claim)) {
	w.session.Change(what, ids, change)
}

// rate gives what is current a rating: a claim, which is checked then; selected words become a claim with it, as one action.
func (w *Window) rate(r claim.Rating) {
	if w.readOnly() {
		return
	}
	w.session.Settle()
	said := func(id string) {
		w.panes.view.Reveal(w.session.Current().Span)
		w.tell(ratingWord(w.words(), r) + ": " + inShort(w.session.Opened().Claim(id).Claim))
	}
	if c := w.session.Claim(); c != nil {
		w.edit(words.ClaimRating, []string{c.ID}, func(c *claim.Claim) { session.Rate(c, r) })
		said(c.ID)
		return
	}
	w.tag(w.session.Current().Span, r, said)
}

func ratingWord(words kit.Labels, r claim.Rating) string {
	if r == claim.NotRated {
		return "No rating"
	}
	return words.Ratings.Text(r)
}

// deleteClaim moves the current claim to the trash. Its words stay selected.
func (w *Window) deleteClaim() {
	c := w.session.Claim()
	w.deleteClaims([]string{c.ID})
	w.tell("Deleted: " + inShort(c.Claim) + ". Ctrl+Z brings it back.")
}

// deleteClaims moves claims to the trash, as one action, and says how to get them back.
func (w *Window) deleteClaims(ids []string) {
	w.session.Settle()
	if len(ids) == 0 {
		return
	}
	what := phrase.Plural(len(ids), "claim")
	if c := w.session.Opened().Claim(ids[0]); c != nil && len(ids) == 1 {
		what = inShort(c.Claim)
	}
	if !w.session.Delete(ids, what) {
		return
	}
	w.focusArticle()
	w.tell(phrase.Plural(len(ids), "claim") + " deleted. Ctrl+Z brings it back.")
}
