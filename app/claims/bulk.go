package claims

import (
	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/widgets/kit"
)

// Edit changes several claims as one action, which names the claim where it is a single one.
func (w *Work) Edit(what words.Fixed, ids []string, change func(*claim.Claim)) {
	w.Session.Change(what, ids, change)
}

// Rate gives what is current a rating: a claim, which is checked then; selected words become a claim with it, as one
// action.
func (w *Work) Rate(r claim.Rating) {
	if w.Session.Locked() {
		return
	}
	w.Session.Settle()
	said := func(id string) {
		w.Text.Reveal(w.Session.Current().Span)
		labels := kit.LabelsOf(w.Session.Scheme().Scale)
		told := ratingWord(labels, r) + ": " + phrase.Quoted(w.Session.Opened().Claim(id).Quote)
		if meaning := w.Meaning(r); meaning != "" {
			told += "  ·  " + meaning
		}
		w.Voice.Tell(told)
	}
	if c := w.Session.Claim(); c != nil {
		w.Edit(words.ClaimRating, []string{c.ID}, func(c *claim.Claim) { session.Rate(c, r) })
		said(c.ID)
		return
	}
	if r != claim.NotRated { // of which words that are no claim have none to lose
		w.tag(w.Session.Current().Span, r, said)
	}
}

func ratingWord(wording kit.Labels, r claim.Rating) string {
	if r == claim.NotRated {
		return words.ClaimsNoRating.String()
	}
	return wording.Rating(r)
}

// Delete moves the current claim to the trash. Its words stay selected.
func (w *Work) Delete() {
	c := w.Session.Claim()
	w.DeleteAll([]string{c.ID})
	w.Voice.Tell(words.ClaimsDeletedCtrlZBringsBack(phrase.Quoted(c.Quote)).String())
}

// DeleteAll moves claims to the trash, as one action, and says how to get them back.
func (w *Work) DeleteAll(ids []string) {
	w.Session.Settle()
	if len(ids) == 0 {
		return
	}
	what := words.CountClaims(len(ids)).String()
	if c := w.Session.Opened().Claim(ids[0]); c != nil && len(ids) == 1 {
		what = phrase.Quoted(c.Quote)
	}
	if !w.Session.Delete(ids, what) {
		return
	}
	w.ToText()
	w.Voice.Tell(words.ClaimsClaimsDeletedCtrlZBrings(len(ids)).String())
}
