package app

import (
	"slices"

	"claimlight/app/outbox"
	"claimlight/app/phrase"
	"claimlight/internal/claim"
	"claimlight/widgets/kit"
)

func (w *Window) wireLists(p *panes) {
	p.claims.OnOpen = w.openClaim
	p.claims.OnEnter = func(id string) { w.openClaim(id); w.panes.form.FocusRating() }
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
		w.edit("Rating", ids, func(c *claim.Claim) { setRating(c, r) })
	}
	p.claims.OnStatus = func(ids []string, s claim.Status) {
		w.edit("Status", ids, func(c *claim.Claim) { c.Status = s })
	}
	p.claims.OnTag = func(ids, tags []string) {
		w.edit("Tags", ids, func(c *claim.Claim) { c.Tags = addTags(c.Tags, tags) })
	}
	p.articles.OnOpen = w.showArticle
	p.articles.OnMenu = w.articleListMenu
	p.articles.OnDelete = w.moveToTrash
	p.articles.OnLeave = w.focusArticle
	p.articles.OnDigit = func(n int) { w.articleRune(rune('0' + n)) }
	p.articles.OnShortcut = w.shortcut
}

// edit changes several claims as one action, which names the claim where it is a single one.
func (w *Window) edit(what string, ids []string, change func(*claim.Claim)) {
	w.panes.form.Flush()
	var edits []outbox.Edited
	for _, id := range ids {
		if c := w.opened.claim(id); c != nil {
			next := c.Claim
			change(&next)
			edits = append(edits, outbox.Edited{Before: c.Claim, After: next})
		}
	}
	var taken bool
	switch len(edits) {
	case 0:
		return
	case 1:
		taken = w.edited("", edits[0])
	default:
		taken = w.put(&outbox.Edits{Name: what + " of " + phrase.Plural(len(edits), "claim"), Claims: edits}, nil)
	}
	if taken {
		w.reloadClaims()
		w.saved()
	}
}

// rate gives what is current a rating: a claim, which is checked then; selected words become a claim with it, as one action.
func (w *Window) rate(r claim.Rating) {
	if w.readOnly() {
		return
	}
	w.panes.form.Flush()
	said := func(id string) {
		w.panes.view.Reveal(w.current.span)
		w.tell(ratingWord(w.words(), r) + ": " + inShort(w.opened.claim(id).Claim))
	}
	if c := w.open(); c != nil {
		w.edit("Rating", []string{c.ID}, func(c *claim.Claim) { setRating(c, r) })
		said(c.ID)
		return
	}
	w.tag(w.current.span, r, said)
}

func ratingWord(words kit.Labels, r claim.Rating) string {
	if r == claim.NotRated {
		return "No rating"
	}
	return words.Ratings.Text(r)
}

func setRating(c *claim.Claim, r claim.Rating) {
	c.Rating = r
	switch {
	case r != claim.NotRated:
		c.Status = claim.Checked
	case c.Status == claim.Checked:
		c.Status = claim.InProgress
	}
}

func addTags(have, more []string) []string {
	tags := slices.Clone(have)
	for _, tag := range more {
		if !slices.Contains(tags, tag) {
			tags = append(tags, tag)
		}
	}
	return tags
}

// deleteClaim moves the current claim to the trash. Its words stay selected.
func (w *Window) deleteClaim() {
	c := w.open()
	w.deleteClaims([]string{c.ID})
	w.tell("Deleted: " + inShort(c.Claim) + ". Ctrl+Z brings it back.")
}

// deleteClaims moves claims to the trash, as one action, and says how to get them back.
func (w *Window) deleteClaims(ids []string) {
	w.panes.form.Flush()
	if len(ids) == 0 {
		return
	}
	what := phrase.Plural(len(ids), "claim")
	if c := w.opened.claim(ids[0]); c != nil && len(ids) == 1 {
		what = inShort(c.Claim)
	}
	if !w.put(&outbox.Delete{IDs: ids, What: what}, nil) {
		return
	}
	w.reloadClaims()
	w.refreshArticles()
	w.focusArticle()
	w.saved()
	w.tell(phrase.Plural(len(ids), "claim") + " deleted. Ctrl+Z brings it back.")
}

// reloadClaims shows the claims as they are now, also over what the form holds.
func (w *Window) reloadClaims() {
	w.refreshClaims()
	if c := w.open(); c != nil {
		w.panes.form.Reload(&c.Claim)
	}
	w.keepCurrent()
}
