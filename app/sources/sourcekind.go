package sources

import "claimlight/internal/claim"

// broughtKind is what the kind of a source was before a visit of the form, in which its name is typed letter by letter.
type broughtKind struct {
	visit string
	was   claim.SourceKind
}

// BringKind gives a claim that names another source the kind under which that one is known. A name that goes on to be
// an unknown one gets back the kind that stood there; a kind that was chosen with the name stays.
func (b *Book) BringKind(visit string, before claim.Claim, c *claim.Claim) {
	if c.Source.Name == before.Source.Name || c.Source.Kind != before.Source.Kind {
		return
	}
	if b.brought.visit != visit || visit == "" {
		b.brought = broughtKind{visit, before.Source.Kind}
	}
	c.Source.Kind = b.brought.was
	if kind := b.KindOf(*c); kind != "" {
		c.Source.Kind = kind
	}
}

// KindOf is the kind under which the source of a claim is known; empty where it is not.
func (b *Book) KindOf(c claim.Claim) claim.SourceKind {
	kind, err := b.Library.Sources.KindOf(b.Context, c.Source.Name, c.ID)
	if b.Voice.Fail(err) {
		return ""
	}
	return kind
}
