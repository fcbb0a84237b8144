package app

import (
	"claimlight/app/thread"
	"claimlight/internal/article"
	"claimlight/internal/suggest"
	"claimlight/internal/words"
)

// analyse reads the article like a fact-checker, beside the window, and marks what is worth a look.
func (w *hints) analyse() {
	o := w.session.Opened()
	w.session.Unread()
	options := suggest.Options{Language: o.Article.Language, Weights: w.weights()}
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

// stepSuggestion goes to the next suggestion (dir 1) or the one before (dir -1), says why it is one, and tells whether there is one.
func (w *hints) stepSuggestion(dir int) bool {
	next := w.session.NextSuggestion(dir)
	if next == nil {
		return false
	}
	w.session.GoTo(next.Span)
	w.tellHere()
	return true
}

func (w *hints) walkSuggestions(dir int) {
	if !w.stepSuggestion(dir) {
		w.voice.Tell("No further suggestion in this direction.")
	}
}

// tellHere says of what is selected why it is suggested, and nothing where it is not. Among what was left out, it says what is there.
func (w *hints) tellHere() {
	switch {
	case w.session.Opened() == nil:
	case w.session.LeftOut() != nil:
		w.voice.Tell(w.view.PartHint())
	default:
		w.voice.Tell(reasonsOf(w.session.SuggestionHere()))
	}
}

// tellUnder says what is under the pointer, else what is selected.
func (w *hints) tellUnder(hint string) {
	if hint == "" {
		w.tellHere()
		return
	}
	w.voice.Tell(hint)
}

// reasonsOf says why a sentence is suggested; nothing of none.
func reasonsOf(s *suggest.Sentence) string {
	if s == nil {
		return ""
	}
	return words.WorthLookAndKeys(words.Texts(words.InUse(), s.Reasons)).String()
}

// acceptSuggestion makes a claim of the selected suggestion and goes to its form.
func (w *claimsWork) acceptSuggestion() {
	if w.session.SuggestionHere() == nil {
		w.voice.Tell("No suggestion is selected; N goes to the next one.")
		return
	}
	w.tagCurrent(false)
}

// weighed suggests anew, by other weights.
func (w *hints) weighed() {
	if w.session.HasArticle() {
		w.analyse()
	}
}
