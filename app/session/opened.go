package session

import (
	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/storage"
)

// Opened is the article in view. Its methods give nothing where none is.
type Opened struct {
	Article article.Article
	Version article.Version
	Text    string
	Claims  []storage.PlacedClaim // in the order of their places
	Older   bool                  // another version than the current one is shown, for reading only
	Reading storage.Reading       // how far it was read
}

// Claim finds a claim of the article; nil when there is none with the id.
func (o *Opened) Claim(id string) *storage.PlacedClaim {
	if o == nil {
		return nil
	}
	for i := range o.Claims {
		if o.Claims[i].ID == id {
			return &o.Claims[i]
		}
	}
	return nil
}

// Is tells whether an article is the one in view.
func (o *Opened) Is(articleID string) bool { return o != nil && o.Article.ID == articleID }

// Language is that of the article; empty where it is not known.
func (o *Opened) Language() string {
	if o == nil {
		return ""
	}
	return o.Article.Language
}

// ClaimAt finds the claim that has exactly this span; empty when there is none.
func (o *Opened) ClaimAt(span text.Span) string {
	for _, c := range o.Claims {
		if c.Anchor.Placed() && c.Anchor.Span == span {
			return c.ID
		}
	}
	return ""
}

// Overlapping counts the claims that stand in a span, at least in part.
func (o *Opened) Overlapping(span text.Span) int {
	n := 0
	for i := range o.Claims {
		if c := &o.Claims[i]; c.Anchor.Placed() && c.Anchor.Span.Overlaps(span) {
			n++
		}
	}
	return n
}

// Checked counts the claims that are checked.
func (o *Opened) Checked() int {
	checked := 0
	for _, c := range o.Claims {
		if c.Status == claim.Checked {
			checked++
		}
	}
	return checked
}

// Doubtful gives the claims whose place is to be confirmed, and those that are lost.
func (o *Opened) Doubtful() (confirm, lost []storage.PlacedClaim) {
	if o == nil {
		return nil, nil
	}
	for _, c := range o.Claims {
		switch c.Anchor.State {
		case claim.Changed:
			confirm = append(confirm, c)
		case claim.Orphan:
			lost = append(lost, c)
		}
	}
	return confirm, lost
}

// claimOver finds the claim in which a span lies: the one that stands just there, else the one that is open, else the
// shortest; nil when there is none.
func (o *Opened) claimOver(span text.Span, open string) *storage.PlacedClaim {
	var best *storage.PlacedClaim
	rank := func(c *storage.PlacedClaim) int {
		r := 2 * (c.Anchor.Span.Len() - span.Len())
		if r > 0 && c.ID == open {
			r = 1
		} else if c.ID == open {
			r = -1
		}
		return r
	}
	for i := range o.Claims {
		c := &o.Claims[i]
		if c.Anchor.Placed() && c.Anchor.Span.Covers(span) && (best == nil || rank(c) < rank(best)) {
			best = c
		}
	}
	return best
}

// claimed are the parts of the text that claims cover, in order and apart from each other.
func (o *Opened) claimed() []text.Span {
	var spans []text.Span
	for _, c := range o.Claims { // in the order of their starts
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

// PlaceOf is where a claim stands; empty where it has no place.
func PlaceOf(c *storage.PlacedClaim) text.Span {
	if !c.Anchor.Placed() {
		return text.Span{}
	}
	return c.Anchor.Span
}
