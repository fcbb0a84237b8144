package overview

import (
	"maps"
	"slices"

	"claimlight/internal/catalogue"
	"claimlight/internal/claim"
	"claimlight/internal/scheme"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/chart"
	"claimlight/widgets/kit"
)

// sourceBars are the sources with most claims: what became of those, in the colours of the ratings, and in words how
// many were found to be at either end of the scale.
func (o *Overview) sourceBars(c storage.Counts) []chart.Bar {
	var bars []chart.Bar
	for _, s := range c.Sources {
		line := chart.Bar{
			Label: s.Name, Number: o.record(s.Claims, s.Ratings), Run: o.of(catalogue.Filter{Sources: []string{s.Name}}),
		}
		for _, r := range o.inOrder(s.Ratings) {
			line.Parts = append(line.Parts, chart.Part{Number: s.Ratings[r], Color: o.Labels().RatingColor(r)})
		}
		line.Parts = append(line.Parts, chart.Part{Number: s.Ratings[claim.NotRated], Color: kit.ColorMarkUnchecked})
		bars = append(bars, line)
	}
	return orNone(bars)
}

// record says how many claims there are, and how many of them are at either end of the scale.
func (o *Overview) record(claims int, ratings map[claim.Rating]int) string {
	low, high, ok := ends(o.Labels().Scale)
	if !ok {
		return words.CountClaims(claims).String()
	}
	return words.OverviewRecord(claims, ratings[low.Code], low.Label, ratings[high.Code], high.Label).String()
}

// ends are the two ends of a scale, the least true first; false where it has none.
func ends(s scheme.Scale) (low, high scheme.Step, ok bool) {
	on := slices.DeleteFunc(s.Offered(), func(step scheme.Step) bool { return step.Beside })
	if len(on) < 2 {
		return low, high, false
	}
	return on[0], on[len(on)-1], true
}

// inOrder gives the ratings that were given, in the order of the scale.
func (o *Overview) inOrder(given map[claim.Rating]int) []claim.Rating {
	var out []claim.Rating
	for _, s := range o.Labels().Scale.Offered() {
		if given[s.Code] > 0 {
			out = append(out, s.Code)
		}
	}
	for _, r := range sortedRatings(given) {
		if r != claim.NotRated && !slices.Contains(out, r) {
			out = append(out, r)
		}
	}
	return out
}

func sortedRatings(given map[claim.Rating]int) []claim.Rating { return slices.Sorted(maps.Keys(given)) }
