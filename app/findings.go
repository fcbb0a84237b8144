package app

import (
	"time"

	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/internal/suggest"
	"claimlight/internal/text"
)

// tellFindings says that some figures disagree, if they do.
func (w *hints) tellFindings() {
	n := 0
	for _, f := range w.session.Findings() {
		if !f.Confirms() {
			n++
		}
	}
	if n > 0 {
		w.voice.Tell("Figures of this article disagree in " + phrase.Plural(n, "place") + ". Ctrl+D lists them.")
	}
}

// showFindings lists the figures that disagree, and those that confirm each other; each leads to its two places.
func (w *hints) showFindings() {
	if len(w.session.Findings()) == 0 {
		w.voice.Tell("No figures were found that disagree or confirm each other.")
		return
	}
	var choices []ask.Choice
	for _, f := range w.session.Findings() {
		choices = append(choices, w.place(f, f.A, "first place"), w.place(f, f.B, "second place"))
	}
	w.ask.Choose("Figures that disagree, and those that confirm each other", choices, nil)
}

func (w *hints) place(f suggest.Finding, span text.Span, hint string) ask.Choice {
	return ask.Choice{Title: f.Reason, Hint: hint, Run: func() {
		w.session.GoTo(span)
		w.focusArticle()
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
