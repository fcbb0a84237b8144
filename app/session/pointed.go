package session

import (
	"strings"
	"unicode/utf8"

	"claimlight/internal/suggest"
	"claimlight/internal/text"
	"claimlight/storage"
)

// become makes something current, and remembers the claim that was.
func (s *Session) become(c Current) {
	if was := s.current.Claim; was != "" && was != c.Claim {
		s.before = was
	}
	s.current = c
}

// Pointed is the claim of which selected words are to be a part, its source or a figure: the current one, and where
// words that are no claim are selected, the one that was current before them. Nil where there is none.
func (s *Session) Pointed() *storage.PlacedClaim {
	if c := s.Claim(); c != nil {
		return c
	}
	if s.current.Span.Empty() {
		return nil
	}
	return s.Before()
}

// Before is the claim that was current before what is current now; nil where there is none.
func (s *Session) Before() *storage.PlacedClaim {
	if s.before == s.current.Claim {
		return nil
	}
	return s.opened.Claim(s.before)
}

// Words are the selected words; empty where nothing but the current claim itself is selected, which names no part of
// it.
func (s *Session) Words() text.Span {
	words := s.Selected()
	if s.opened == nil || s.leftOut != nil || s.current.Claim != "" && words == s.current.Span {
		return text.Span{}
	}
	return s.opened.trimmed(words)
}

// longestPart is how many code points of a text can name a source or give a figure. What is longer is a sentence that
// was selected in passing.
const longestPart = 120

// CanBePart tells whether words can name a source or give a figure: they stand in one block, and are no long sentence.
func (s *Session) CanBePart(at text.Span) bool {
	if s.opened == nil || at.Empty() {
		return false
	}
	wording := at.Of(s.opened.Text)
	return !strings.Contains(wording, "\n") && utf8.RuneCountInString(wording) <= longestPart
}

// trimmed leaves out the space around words.
func (o *Opened) trimmed(words text.Span) text.Span {
	for !words.Empty() && isSpace(o.Text[words.Start]) {
		words.Start++
	}
	for !words.Empty() && isSpace(o.Text[words.End-1]) {
		words.End--
	}
	return words
}

// isSpace tells whether a byte of a text is one of the spaces that stand between sentences and blocks.
func isSpace(b byte) bool { return b == ' ' || b == '\n' || b == '\t' }

// SourceRead is the source that was read in just these words; nil where they are none.
func (s *Session) SourceRead(words text.Span) *suggest.Source {
	for _, t := range s.sentences {
		if t.Source != nil && t.Source.Span == words {
			return t.Source
		}
	}
	return nil
}

// FiguresRead are the figures that were read within a span.
func (s *Session) FiguresRead(span text.Span) []suggest.Figure {
	var read []suggest.Figure
	for _, t := range s.sentences {
		for _, f := range t.Figures {
			if span.Covers(f.Span) {
				read = append(read, f)
			}
		}
	}
	return read
}

// Part is a part of a claim where its words stand in the text.
type Part struct {
	Span   text.Span // bytes of the text
	Figure bool      // else the source
}

// Parts are where source and figures of a claim stand in the text in view. Words that stand no more where they stood
// are looked for in the claim, and given where they are there once.
func (o *Opened) Parts(c *storage.PlacedClaim) []Part {
	if o == nil || c == nil || !c.Anchor.Placed() {
		return nil
	}
	var parts []Part
	add := func(r *text.Span, words string, figure bool) {
		if at, ok := o.partAt(c.Anchor.Span, r, words); ok {
			parts = append(parts, Part{at, figure})
		}
	}
	add(c.Source.Range, c.Source.Text, false)
	for _, f := range c.Figures {
		add(f.Range, f.Text, true)
	}
	return parts
}

// partAt finds the words of a part of a claim that stands at a span; r counts from there, and may be nil.
func (o *Opened) partAt(at text.Span, r *text.Span, words string) (text.Span, bool) {
	if words == "" {
		return text.Span{}, false
	}
	if r != nil {
		if part := r.Shift(at.Start); part.Valid(len(o.Text)) && part.Of(o.Text) == words {
			return part, true
		}
	}
	part, once := text.Once(at.Of(o.Text), words)
	return part.Shift(at.Start), once
}
