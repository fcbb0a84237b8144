package record

import (
	"cmp"
	"maps"
	"slices"

	"claimlight/internal/claim"
)

// Supplement puts what a foreign file says of a claim onto what a library has under its id, or onto the empty record. What the file says
// replaces what stood there; what it does not say stays, as do article, quote, place, private notes, figures, and all tags and evidence.
func Supplement(base, from Record) Record {
	if base.Claim.ID == "" {
		return from
	}
	out := base
	c, f := &out.Claim, from.Claim
	replace(&c.Wording, f.Wording)
	replace(&c.Source.Name, f.Source.Name)
	replace(&c.Source.Kind, f.Source.Kind)
	replace(&c.Source.Manner, f.Source.Manner)
	replace(&c.Source.Via, f.Source.Via)
	replace(&c.SaidAt, f.SaidAt)
	replace(&c.Status, f.Status)
	replace(&c.Rating, f.Rating)
	replace(&c.Conclusion, f.Conclusion)
	replace(&c.ReviewURL, f.ReviewURL)
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

// replace leaves what stands there where there is nothing new.
func replace[T ~string](what *T, with T) { *what = cmp.Or(with, *what) }
