package record

import (
	"cmp"
	"maps"
	"slices"

	"claimlight/internal/claim"
)

// Supplement puts what a foreign file says of a claim onto what a library has under its id, or onto the empty record.
// What the file says replaces what stood there; what it does not say stays, as do article, quote, place, private notes,
// figures, and all tags and evidence.
func Supplement(base, from Record) Record {
	if base.Claim.ID == "" {
		return from
	}
	out := base
	c, f := &out.Claim, from.Claim
	for _, field := range claim.Fields() {
		if !field.HasText() || stays[field.Path] {
			continue
		}
		if said := field.Get(&f); said != "" {
			field.Set(c, said)
		}
	}
	c.Notes = cmp.Or(c.Notes, f.Notes)
	if len(c.Figures) == 0 {
		c.Figures = f.Figures
	}
	c.Tags = slices.Clone(c.Tags)
	for _, tag := range f.Tags {
		if !slices.Contains(c.Tags, tag) {
			c.Tags = append(c.Tags, tag)
		}
	}
	c.Evidence = slices.Clone(c.Evidence)
	for _, e := range f.Evidence {
		if !slices.ContainsFunc(c.Evidence, func(had claim.Evidence) bool { return had.URL == e.URL }) {
			c.Evidence = append(c.Evidence, e)
		}
	}
	if len(f.Fields) > 0 {
		all := map[string]string{}
		maps.Copy(all, c.Fields)
		maps.Copy(all, f.Fields)
		c.Fields = all
	}
	return out
}

// stays are the texts of a claim that a foreign file does not replace: those of the article, what is private, who
// tagged it, and what a person has confirmed.
var stays = map[string]bool{
	"Selector.Quote": true, "Selector.Prefix": true, "Selector.Suffix": true, "Source.Text": true, "Notes": true,
	"Annotator": true, "Unconfirmed": true,
}
