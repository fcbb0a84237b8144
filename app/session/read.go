package session

import (
	"slices"

	"claimlight/app/outbox"
	"claimlight/internal/suggest"
)

// worthALook is the score from which a sentence is suggested, 0 to 1.
const worthALook = 0.85

// Analysed takes what was read of the text in view, and which of its figures disagree or confirm each other.
func (s *Session) Analysed(sentences []suggest.Sentence, findings []suggest.Finding) {
	s.sentences, s.findings = sentences, findings
	s.Say(Read)
	s.sayCurrent() // what was read of the selected words
}

// WasAnalysed tells whether the text in view was read.
func (s *Session) WasAnalysed() bool { return s.sentences != nil }

// Unread forgets what was read of the text in view, which is to be read anew.
func (s *Session) Unread() {
	s.sentences, s.findings = nil, nil
	s.ReadDismissed()
}

// Findings are the figures of the text in view that disagree, or confirm each other.
func (s *Session) Findings() []suggest.Finding { return s.findings }

// Suggestions are the sentences worth a look that hold no claim yet and were not dismissed, in the order of the text.
func (s *Session) Suggestions() []suggest.Sentence {
	if s.opened == nil {
		return nil
	}
	claimed := s.opened.claimed()
	var open []suggest.Sentence
	for _, t := range s.sentences {
		for len(claimed) > 0 && claimed[0].End <= t.Span.Start {
			claimed = claimed[1:]
		}
		taken := len(claimed) > 0 && claimed[0].Overlaps(t.Span)
		if t.Score >= worthALook && !taken && !s.dismissed[t.Text] {
			open = append(open, t)
		}
	}
	return open
}

// NextSuggestion is the next suggestion after what is selected (dir 1) or the one before (dir -1); nil when there is
// none.
func (s *Session) NextSuggestion(dir int) *suggest.Sentence {
	here := s.Selected()
	open := s.Suggestions()
	if dir < 0 {
		slices.Reverse(open)
	}
	for _, t := range open {
		if (t.Span.Start-here.Start)*dir > 0 {
			return &t
		}
	}
	return nil
}

// SuggestionHere is the open suggestion that is selected; nil when there is none.
func (s *Session) SuggestionHere() *suggest.Sentence {
	here := s.Selected()
	for _, t := range s.Suggestions() {
		if t.Span == here {
			return &t
		}
	}
	return nil
}

// Dismissed tells whether a sentence of the article in view is not to be suggested.
func (s *Session) Dismissed(sentence string) bool { return s.dismissed[sentence] }

// Dismiss takes the mark off a suggestion, or brings it back.
func (s *Session) Dismiss(sentence string, dismissed bool) bool {
	if !s.Put(&outbox.Dismiss{ArticleID: s.opened.Article.ID, Sentence: sentence, Dismissed: dismissed}, nil) {
		return false
	}
	s.ReadDismissed()
	s.Say(Done)
	return true
}

// ReadDismissed reads which suggestions of the article in view were dismissed.
func (s *Session) ReadDismissed() {
	s.dismissed = nil
	if s.opened == nil {
		return
	}
	dismissed, err := s.Library.Articles.Dismissed(s.Context, s.opened.Article.ID)
	if !s.Fail(err) {
		s.dismissed = s.Outbox.Dismissed(s.opened.Article.ID, dismissed)
	}
	s.Say(Read)
}
