package session

import (
	"claimlight/internal/anchor"
	"claimlight/internal/claim"
	"claimlight/internal/suggest"
	"claimlight/internal/text"
)

// DraftOf is a new claim at a span, with the source and the figures that were read there.
func (s *Session) DraftOf(span text.Span) claim.Claim {
	c := claim.Claim{ArticleID: s.opened.Article.ID, Selector: anchor.Select(s.opened.Text, span), Status: claim.Unchecked}
	prefill(&c, s.sentences, span)
	c.Unconfirmed = claim.Unconfirmed{Source: c.Source.Kind != "", Figures: len(c.Figures) > 0}
	if c.Source.Kind == "" {
		c.Source.Name = s.opened.Article.DefaultSource
	}
	s.heard(&c, s.opened.Version.Where(span.Start).Speaker)
	return c
}

// heard fills in who says it as the transcript names them: the source, or who passes on what another said. It waits to
// be confirmed, since transcripts name the wrong ones.
func (s *Session) heard(c *claim.Claim, speaker string) {
	switch {
	case speaker == "":
	case c.Source.Kind == "":
		c.Source.Name, c.Source.Manner = speaker, claim.Direct
		c.Unconfirmed.Source = true
	case c.Source.Via == "" && c.Source.Name != speaker:
		c.Source.Via = speaker
	}
}

// prefill puts what was read of a span's sentences into a new claim.
func prefill(c *claim.Claim, sentences []suggest.Sentence, span text.Span) {
	for _, s := range sentences {
		if !s.Span.Overlaps(span) {
			continue
		}
		if s.Source != nil && c.Source.Kind == "" {
			c.Source = SourceOf(*s.Source, span)
		}
		for _, f := range s.Figures {
			if span.Covers(f.Span) {
				figure := suggest.InClaim(f)
				figure.Range = Within(f.Span, span)
				c.Figures = append(c.Figures, figure)
			}
		}
	}
}

// SourceOf is a source as a claim at a span keeps it. A pronoun gives way to the name it stands for; a cue such as
// "reportedly" names nobody.
func SourceOf(s suggest.Source, span text.Span) claim.Source {
	out := claim.Source{
		Name: s.Text, Kind: s.Kind, Manner: s.Manner, Via: s.Via, Text: s.Text,
		Range: Within(s.Span, span),
	}
	if s.Resolved != "" {
		out.Name = s.Resolved
	}
	if s.Kind == claim.Unsourced {
		out.Name = ""
	}
	return out
}

// Within gives a span relative to the start of another.
func Within(part, whole text.Span) *text.Span {
	shifted := part.Shift(-whole.Start)
	return &shifted
}
