package claims

import (
	"strings"

	"claimlight/app/phrase"
	"claimlight/app/thread"
	"claimlight/internal/article"
	"claimlight/internal/suggest"
	"claimlight/internal/words"
	"claimlight/widgets/field"
)

// Analyse reads the article like a fact-checker, beside the window, and marks what is worth a look.
func (h *Hints) Analyse() {
	o := h.Session.Opened()
	h.Session.Unread()
	options := suggest.Options{Language: o.Article.Language, Weights: h.Weights()}
	h.Go(func() {
		sentences := suggest.Analyze(h.Context, o.Text, options)
		code, known := suggest.Known(options.Language, o.Text)
		thread.Do(func() {
			if h.Session.Opened() == o && h.Context.Err() == nil {
				about := suggest.Article{TitleEnd: titleEnd(o.Version), Published: published(o.Article.Published)}
				h.Session.Analysed(sentences, suggest.Disagreements(sentences, about))
				h.tellFindings()
				h.tellUnread(code, known)
			}
		})
	})
}

// tellUnread says, once for each language, which part of the reading is not done in it; and before that of letters that
// no font here has, as nothing of such a text can be read.
func (h *Hints) tellUnread(code string, known suggest.Knowledge) {
	if boxes := h.Text.Boxes(); len(boxes) > 0 {
		h.Voice.WarnHere(words.ClaimsNoFont(strings.Join(boxes, ", ")).String(), field.Action{})
		return
	}
	if known == suggest.KnownWhole || h.told[code] {
		return
	}
	h.told[code] = true
	if known == suggest.KnownInPart {
		h.Voice.SayHere(words.ClaimsLanguageKnownInPart(code).String(), field.Action{})
		return
	}
	h.Voice.SayHere(words.ClaimsLanguageNotKnown(code).String(), field.Action{})
}

// titleEnd is where the title ends in the text; 0 in a version without text.
func titleEnd(v article.Version) int {
	if kept := v.Kept(); len(kept) > 0 {
		return len(kept[0].Text)
	}
	return 0
}

// Step goes to the next suggestion (dir 1) or the one before (dir -1), says why it is one, and tells whether there is
// one.
func (h *Hints) Step(dir int) bool {
	next := h.Session.NextSuggestion(dir)
	if next == nil {
		return false
	}
	h.Session.GoTo(next.Span)
	h.TellHere()
	return true
}

// Walk goes to the next suggestion (dir 1) or the one before (dir -1), and says where there is none.
func (h *Hints) Walk(dir int) {
	if !h.Step(dir) {
		h.Voice.Tell(words.ClaimsNoFurtherSuggestionInDirection.String())
	}
}

// TellHere says of what is selected why it is suggested, and nothing where it is not. Among what was left out, it
// says what is there.
func (h *Hints) TellHere() {
	switch {
	case h.Session.Opened() == nil:
	case h.Session.LeftOut() != nil:
		h.Voice.Tell(h.Text.PartHint())
	case h.Session.HasClaim() && h.Session.CanBePart(h.Session.Words()):
		h.Voice.Tell(h.pointHint())
	default:
		h.Voice.Tell(ReasonsOf(h.Session.SuggestionHere()))
	}
}

// pointHint says of what claims words that are selected in one can be a part.
func (h *Hints) pointHint() string {
	if before := h.Session.Before(); before != nil {
		return words.PointTakesWordsBefore(phrase.Short(phrase.OneLine(before.Quote), 40)).String()
	}
	return words.PointTakesWords.String()
}

// TellUnder says what is under the pointer, else what is selected.
func (h *Hints) TellUnder(hint string) {
	if hint == "" {
		h.TellHere()
		return
	}
	h.Voice.Tell(hint)
}

// ReasonsOf says why a sentence is suggested; nothing of none.
func ReasonsOf(s *suggest.Sentence) string {
	if s == nil {
		return ""
	}
	return words.WorthLookAndKeys(words.Texts(words.InUse(), s.Reasons)).String()
}

// Accept makes a claim of the selected suggestion and goes to its form.
func (w *Work) Accept() {
	if w.Session.SuggestionHere() == nil {
		w.Voice.Tell(words.ClaimsNoSuggestionSelectedNGoes.String())
		return
	}
	w.TagOrGoOn(false)
}

// Weighed suggests anew, by other weights.
func (h *Hints) Weighed() {
	if h.Session.HasArticle() {
		h.Analyse()
	}
}
