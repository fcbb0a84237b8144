package export

import (
	"slices"
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/record"
)

// Choice says which claims are wanted. Each part that is set narrows it; the zero Choice wants all.
type Choice struct {
	IDs      []string       // these claims, such as those that a list shows
	Statuses []claim.Status // any of these
	Ratings  []claim.Rating // any of these; claim.NotRated for those without one
	Tags     []string       // all of these
	Source   string         // whose source has these words in its name, whatever the case
}

// Keep gives the test that a record must pass.
func (c Choice) Keep() func(record.Record) bool {
	ids := map[string]bool{}
	for _, id := range c.IDs {
		ids[id] = true
	}
	source := strings.ToLower(strings.TrimSpace(c.Source))
	return func(r record.Record) bool {
		return (c.IDs == nil || ids[r.Claim.ID]) &&
			(len(c.Statuses) == 0 || slices.Contains(c.Statuses, r.Claim.Status)) &&
			(len(c.Ratings) == 0 || slices.Contains(c.Ratings, r.Claim.Rating)) &&
			!slices.ContainsFunc(c.Tags, func(tag string) bool { return !slices.Contains(r.Claim.Tags, tag) }) &&
			(source == "" || strings.Contains(strings.ToLower(r.Claim.Source.Name), source))
	}
}
