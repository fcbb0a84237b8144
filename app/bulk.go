package app

import (
	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/widgets/kit"
)

// edit changes several claims as one action, which names the claim where it is a single one.
func (w *claimsWork) edit(what words.Fixed, ids []string, change func(*claim.Claim)) {
	w.session.Change(what, ids, change)
}

// rate gives what is current a rating: a claim, which is checked then; selected words become a claim with it, as one action.
func (w *claimsWork) rate(r claim.Rating) {
	if w.session.Locked() {
		return
	}
	w.session.Settle()
	said := func(id string) {
		w.view.Reveal(w.session.Current().Span)
		w.voice.Tell(ratingWord(kit.EnglishLabels(), r) + ": " + inShort(w.session.Opened().Claim(id).Claim))
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
func (w *claimsWork) deleteClaim() {
	c := w.session.Claim()
	w.deleteClaims([]string{c.ID})
	w.voice.Tell("Deleted: " + inShort(c.Claim) + ". Ctrl+Z brings it back.")
}

// deleteClaims moves claims to the trash, as one action, and says how to get them back.
func (w *claimsWork) deleteClaims(ids []string) {
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
	w.voice.Tell(phrase.Plural(len(ids), "claim") + " deleted. Ctrl+Z brings it back.")
}
