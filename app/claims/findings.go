package claims

import (
	"time"

	"claimlight/app/ask"
	"claimlight/internal/suggest"
	"claimlight/internal/text"
	"claimlight/internal/words"
)

// tellFindings says that some figures disagree, if they do.
func (h *Hints) tellFindings() {
	n := 0
	for _, f := range h.Session.Findings() {
		if !f.Confirms() {
			n++
		}
	}
	if n > 0 {
		h.Voice.Tell(words.ClaimsFiguresArticleDisagreeInPlaces(n).String())
	}
}

// ShowFindings lists the figures that disagree, and those that confirm each other; each leads to its two places.
func (h *Hints) ShowFindings() {
	if len(h.Session.Findings()) == 0 {
		h.Voice.Tell(words.ClaimsNoFiguresWereFoundDisagree.String())
		return
	}
	var choices []ask.Choice
	for _, f := range h.Session.Findings() {
		choices = append(choices, h.place(f, f.A, words.ClaimsFirstPlace.String()),
			h.place(f, f.B, words.ClaimsSecondPlace.String()))
	}
	h.Ask.Choose(words.ClaimsFiguresDisagreeAndThoseConfirm.String(), choices, nil)
}

func (h *Hints) place(f suggest.Finding, span text.Span, hint string) ask.Choice {
	return ask.Choice{Title: f.Reason, Hint: hint, Run: func() {
		h.Session.GoTo(span)
		h.ToText()
	}}
}

// published reads the date of an article; zero where it gives none.
func published(s string) time.Time {
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return t
		}
	}
	return time.Time{}
}
