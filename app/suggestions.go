package app

import (
	"strings"

	"claimlight/app/thread"
	"claimlight/internal/article"
	"claimlight/internal/suggest"
	"claimlight/widgets/kit"
	"claimlight/widgets/reading"
)

// analyse reads the article like a fact-checker, beside the window, and marks what is worth a look.
func (w *Window) analyse() {
	o := w.session.Opened()
	w.session.Unread()
	options := suggest.Options{Language: o.Article.Language, Weights: w.settings.Weights()}
	w.Go(func() {
		sentences := suggest.Analyze(w.ctx, o.Text, options)
		thread.Do(func() {
			if w.session.Opened() == o && w.ctx.Err() == nil {
				about := suggest.Article{TitleEnd: titleEnd(o.Version), Published: published(o.Article.Published)}
				w.session.Analysed(sentences, suggest.Disagreements(sentences, about))
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

func (w *Window) suggestionMarks() []reading.Mark {
	var marks []reading.Mark
	for _, s := range w.session.Suggestions() {
		marks = append(marks, reading.Mark{
			ID: "suggestion " + s.Text, Span: s.Span, Color: kit.ColorMarkSuggestion, Kind: reading.SuggestionMark,
			Label: "Worth a look: " + strings.Join(s.Reasons, ", "),
		})
	}
	return marks
}

// stepSuggestion goes to the next suggestion (dir 1) or the one before (dir -1), says why it is one, and tells whether there is one.
func (w *Window) stepSuggestion(dir int) bool {
	next := w.session.NextSuggestion(dir)
	if next == nil {
		return false
	}
	w.goTo(next.Span)
	w.tellHere()
	return true
}

func (w *Window) walkSuggestions(dir int) {
	if !w.stepSuggestion(dir) {
		w.tell("No further suggestion in this direction.")
	}
}

// tellHere says of what is selected why it is suggested, and nothing where it is not. Among what was left out, it says what is there.
func (w *Window) tellHere() {
	switch {
	case w.session.Opened() == nil:
	case w.session.LeftOut() != nil:
		w.tell(w.panes.view.PartHint())
	default:
		w.tell(reasonsOf(w.session.SuggestionHere()))
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
	if w.session.SuggestionHere() == nil {
		w.tell("No suggestion is selected; N goes to the next one.")
		return
	}
	w.tagCurrent(false)
}
