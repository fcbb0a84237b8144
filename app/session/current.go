package session

import (
	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/storage"
)

// Current is the one thing that is marked on the screen and that every key, menu and button means: a claim, or selected
// words that are none yet. It is nothing where no article is open, or none of its text is selected.
type Current struct {
	Claim string    // its id; empty where words are selected
	Span  text.Span // where the claim stands, or the words; empty for a claim without a place
}

// Current is what is current.
func (s *Session) Current() Current { return s.current }

// Claim is the current claim; nil where words are selected, or nothing is.
func (s *Session) Claim() *storage.PlacedClaim { return s.opened.Claim(s.current.Claim) }

// HasClaim tells whether a claim is current.
func (s *Session) HasClaim() bool { return s.Claim() != nil }

// HasCurrent tells whether there is a claim, or something that could become one.
func (s *Session) HasCurrent() bool { return s.current != Current{} }

// Subject is the current claim, or what tagging the selected words would make; nil when there is neither.
func (s *Session) Subject() *claim.Claim {
	if c := s.Claim(); c != nil {
		return &c.Claim
	}
	return s.draft
}

// Where tells where in its document that stands which is current.
func (s *Session) Where() article.Where {
	if s.opened == nil || s.current.Span.Empty() {
		return article.Where{}
	}
	return s.opened.Version.Where(s.current.Span.Start)
}

// Draft is what tagging the selected words would make; nil where a claim is current, or nothing is.
func (s *Session) Draft() *claim.Claim { return s.draft }

// meant is what a selection means: the claim in which it lies, else its words. A selection that reaches out of a claim
// means its words, so that claims can overlap.
func (s *Session) meant(selection text.Span) Current {
	if s.opened == nil || selection.Empty() {
		return Current{}
	}
	if c := s.opened.claimOver(selection, s.current.Claim); c != nil {
		return Current{Claim: c.ID, Span: c.Anchor.Span}
	}
	if s.leftOut != nil { // paragraphs are worked on there, nothing is tagged
		return Current{}
	}
	return Current{Span: selection}
}

// Follow makes current what the reader, or a command, has selected.
func (s *Session) Follow() {
	if s.meant(s.Selected()) == s.current {
		return
	}
	s.Settle()
	s.become(s.meant(s.Selected())) // what was pending may have changed the claims
	s.sayCurrent()
}

// GoTo selects a span of the text and makes it current.
func (s *Session) GoTo(span text.Span) {
	s.Select(span)
	s.Follow()
}

// selectCurrent has the text go to the place of what is current; for a claim that has none, to a place at which
// nothing is selected, lest that be a second current thing.
func (s *Session) selectCurrent() {
	place := s.current.Span
	if place.Empty() {
		at := s.Selected().Start
		place = text.Span{Start: at, End: at}
	}
	s.Select(place)
}

// Open makes a claim current: the text goes to its place. For one that is not there, what is selected is current.
func (s *Session) Open(id string) {
	s.Settle()
	c := s.opened.Claim(id)
	if c == nil {
		s.Follow()
		return
	}
	s.become(Current{Claim: id, Span: PlaceOf(c)})
	s.selectCurrent()
	s.sayCurrent()
	s.Say(Entered)
	if c.Anchor.State != claim.Exact && c.Anchor.State != claim.Moved {
		s.Place(id)
	}
}

// keep holds on to what is current after claims came, went or moved. A claim that went elsewhere takes the selection
// along; of one that is gone, its words stay selected.
func (s *Session) keep() {
	c := s.Claim()
	switch {
	case c == nil:
		s.become(s.meant(s.Selected()))
	case PlaceOf(c) != s.current.Span:
		s.current.Span = PlaceOf(c)
		s.selectCurrent()
	}
	s.sayCurrent()
}

func (s *Session) sayCurrent() {
	s.draft = nil
	if s.Claim() == nil && !s.current.Span.Empty() {
		draft := s.DraftOf(s.current.Span)
		s.draft = &draft
	}
	s.Say(IsCurrent)
}

// Place has a place chosen for a claim; empty for none.
func (s *Session) Place(id string) {
	s.placing = id
	s.Say(Placing)
}

// ToBePlaced is the claim for which a place is to be chosen; nil when there is none.
func (s *Session) ToBePlaced() *storage.PlacedClaim { return s.opened.Claim(s.placing) }
