package app

import (
	"slices"
	"strings"

	"claimlight/app/thread"
	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/suggest"
	"claimlight/internal/text"
	"claimlight/widgets/kit"
	"claimlight/widgets/reading"
)

// worthALook is the score from which a sentence is suggested, 0 to 1.
const worthALook = 0.85

// analyse reads the article like a fact-checker, beside the window, and marks what is worth a look.
func (w *Window) analyse() {
	o := w.opened
	w.suggestions, w.findings = nil, nil
	w.refreshDismissed()
	options := suggest.Options{Language: o.article.Language, Weights: w.settings.Weights()}
	w.Go(func() {
		sentences := suggest.Analyze(w.ctx, o.text, options)
		thread.Do(func() {
			if w.opened == o && w.ctx.Err() == nil {
				w.suggestions = sentences
				w.findings = suggest.Disagreements(sentences, suggest.Article{TitleEnd: titleEnd(o.version), Published: published(o.article.Published)})
				w.showMarks()
				w.showCurrent() // what was read of the selected words
				w.tellFindings()
			}
		})
	})
}

// titleEnd is where the title ends in the text; 0 in a version without text.
func titleEnd(v article.Version) int {
	if kept := v.Kept(); len(kept) > 0 {
		return len(kept[0].Text)
	}
	return 0
}

// openSuggestions are the sentences worth a look that hold no claim yet and were not dismissed.
func (w *Window) openSuggestions() []suggest.Sentence {
	claimed := w.claimedSpans()
	var open []suggest.Sentence
	for _, s := range w.suggestions {
		for len(claimed) > 0 && claimed[0].End <= s.Span.Start {
			claimed = claimed[1:]
		}
		taken := len(claimed) > 0 && claimed[0].Overlaps(s.Span)
		if s.Score >= worthALook && !taken && !w.dismissed[s.Text] {
			open = append(open, s)
		}
	}
	return open
}

// claimedSpans are the parts of the text that claims cover, in order and apart from each other.
func (w *Window) claimedSpans() []text.Span {
	var spans []text.Span
	for _, c := range w.opened.claims { // in the order of their starts
		last := len(spans) - 1
		switch {
		case !c.Anchor.Placed():
		case last >= 0 && spans[last].Overlaps(c.Anchor.Span):
			spans[last] = spans[last].Union(c.Anchor.Span)
		default:
			spans = append(spans, c.Anchor.Span)
		}
	}
	return spans
}

func (w *Window) suggestionMarks() []reading.Mark {
	var marks []reading.Mark
	for _, s := range w.openSuggestions() {
		marks = append(marks, reading.Mark{
			ID: "suggestion " + s.Text, Span: s.Span, Color: kit.ColorMarkSuggestion, Kind: reading.SuggestionMark,
			Label: "Worth a look: " + strings.Join(s.Reasons, ", "),
		})
	}
	return marks
}

// stepSuggestion goes to the next suggestion (dir 1) or the one before (dir -1), says why it is one, and tells whether there is one.
func (w *Window) stepSuggestion(dir int) bool {
	here := w.panes.view.Selection()
	open := w.openSuggestions()
	if dir < 0 {
		slices.Reverse(open)
	}
	i := slices.IndexFunc(open, func(s suggest.Sentence) bool { return (s.Span.Start-here.Start)*dir > 0 })
	if i < 0 {
		return false
	}
	w.goTo(open[i].Span)
	w.tellHere()
	return true
}

func (w *Window) walkSuggestions(dir int) {
	if !w.stepSuggestion(dir) {
		w.tell("No further suggestion in this direction.")
	}
}

// suggestionHere is the open suggestion that is selected; nil when there is none.
func (w *Window) suggestionHere() *suggest.Sentence {
	here := w.panes.view.Selection()
	for _, s := range w.openSuggestions() {
		if s.Span == here {
			return &s
		}
	}
	return nil
}

// tellHere says of what is selected why it is suggested, and nothing where it is not. Among what was left out, it says what is there.
func (w *Window) tellHere() {
	switch {
	case w.opened == nil:
	case w.leftOut != nil:
		w.tell(w.panes.view.PartHint())
	default:
		w.tell(reasonsOf(w.suggestionHere()))
	}
}

// tellUnder says what is under the pointer, else what is selected.
func (w *Window) tellUnder(hint string) {
	if hint == "" {
		w.tellHere()
		return
	}
	w.tell(hint)
}

// reasonsOf says why a sentence is suggested; nothing of none.
func reasonsOf(s *suggest.Sentence) string {
	if s == nil {
		return ""
	}
	return "Worth a look: " + strings.Join(s.Reasons, ", ") + ".  A accepts, X dismisses."
}

// acceptSuggestion makes a claim of the selected suggestion and goes to its form.
func (w *Window) acceptSuggestion() {
	if w.suggestionHere() == nil {
		w.tell("No suggestion is selected; N goes to the next one.")
		return
	}
	w.tagCurrent(false)
}

// prefill puts what was read of a span's sentences into a new claim.
func prefill(c *claim.Claim, sentences []suggest.Sentence, span text.Span) {
	for _, s := range sentences {
		if !s.Span.Overlaps(span) {
			continue
		}
		if s.Source != nil && c.Source.Kind == "" {
			c.Source = sourceOf(*s.Source, span)
		}
		for _, f := range s.Figures {
			if span.Covers(f.Span) {
				figure := suggest.InClaim(f)
				figure.Range = within(f.Span, span)
				c.Figures = append(c.Figures, figure)
			}
		}
	}
}

// sourceOf is a source as a claim keeps it. A pronoun gives way to the name it stands for; a cue such as "reportedly"
// names nobody.
func sourceOf(s suggest.Source, span text.Span) claim.Source {
	out := claim.Source{Name: s.Text, Kind: s.Kind, Manner: s.Manner, Via: s.Via, Text: s.Text, Range: within(s.Span, span)}
	if s.Resolved != "" {
		out.Name = s.Resolved
	}
	if s.Kind == claim.Unsourced {
		out.Name = ""
	}
	return out
}

// within gives a span relative to the start of another.
func within(part, whole text.Span) *text.Span {
	shifted := part.Shift(-whole.Start)
	return &shifted
}
