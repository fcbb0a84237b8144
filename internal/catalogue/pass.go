package catalogue

import (
	"slices"

	"claimlight/internal/claim"
	"claimlight/internal/text"
)

// Matches are the rows of claims, by Entry.Seq, in which the words of a filter stand. The library finds them.
type Matches map[int64]struct{}

// rule tells whether an entry passes one kind of a filter.
type rule func(*Entry) bool

// Pass gives the test for an entry. The matches are those of f.Words, and are not looked at where there are none.
func (f Filter) Pass(words Matches) func(*Entry) bool {
	rules := slices.Concat(f.codes(), f.names(), f.ranges(), f.traits())
	if f.Words != "" {
		rules = append(rules, func(e *Entry) bool { _, ok := words[e.Seq]; return ok })
	}
	return func(e *Entry) bool {
		for _, holds := range rules {
			if !holds(e) {
				return false
			}
		}
		return true
	}
}

// codes are the rules about what has one value of few.
func (f Filter) codes() []rule {
	var out []rule
	if len(f.Ratings) > 0 {
		out = append(out, func(e *Entry) bool { return slices.Contains(f.Ratings, e.Rating) })
	}
	if len(f.Statuses) > 0 {
		out = append(out, func(e *Entry) bool { return slices.Contains(f.Statuses, e.Status) })
	}
	if len(f.Languages) > 0 {
		out = append(out, func(e *Entry) bool { return slices.Contains(f.Languages, e.Language) })
	}
	return out
}

// names are the rules about what people name.
func (f Filter) names() []rule {
	var out []rule
	if sources := folded(f.Sources); sources != nil {
		out = append(out, func(e *Entry) bool { return sources[e.SourceKey] })
	}
	if tags := folded(f.Tags); tags != nil {
		out = append(out, func(e *Entry) bool {
			return slices.ContainsFunc(e.Tags, func(tag string) bool { return tags[text.Fold(tag)] })
		})
	}
	if annotators := folded(f.Annotators); annotators != nil {
		out = append(out, func(e *Entry) bool { return annotators[text.Fold(e.Annotator)] })
	}
	if len(f.Sites) > 0 {
		out = append(out, func(e *Entry) bool { return slices.Contains(f.Sites, e.Site) })
	}
	if len(f.Articles) > 0 {
		out = append(out, func(e *Entry) bool { return slices.Contains(f.Articles, e.ArticleID) })
	}
	return out
}

func folded(names []string) map[string]bool {
	if len(names) == 0 {
		return nil
	}
	out := map[string]bool{}
	for _, name := range names {
		out[text.Fold(name)] = true
	}
	return out
}

// ranges are the rules about numbers and days.
func (f Filter) ranges() []rule {
	var out []rule
	if len(f.Units) > 0 || f.Value != nil {
		out = append(out, func(e *Entry) bool { return slices.ContainsFunc(e.Figures, f.FigurePasses) })
	}
	if f.Said != nil {
		out = append(out, func(e *Entry) bool { return f.Said.hold(e.Said()) })
	}
	if f.Made != nil {
		out = append(out, func(e *Entry) bool { return f.Made.hold(e.MadeOn()) })
	}
	return out
}

// FigurePasses tells whether a figure has what is asked of units and values.
func (f Filter) FigurePasses(g claim.Figure) bool {
	return (len(f.Units) == 0 || slices.Contains(f.Units, g.Unit)) && (f.Value == nil || f.Value.hold(g))
}

// hold tells whether any value of the figure, which may be a range, lies between the ends.
func (v *Values) hold(g claim.Figure) bool {
	low, high := g.Value, g.ValueHigh
	if !low.Valid {
		low = high
	}
	if !high.Valid {
		high = low
	}
	return low.Valid && (v.From == nil || high.Decimal.GreaterThanOrEqual(*v.From)) &&
		(v.To == nil || low.Decimal.LessThanOrEqual(*v.To))
}

// hold tells whether a day, or a month or year of which no more is known, lies between the ends.
func (d *Days) hold(day string) bool {
	return day != "" && d.From <= day && (d.To == "" || day[:min(len(day), len(d.To))] <= d.To)
}

// traits are the rules about what holds of a claim or does not.
func (f Filter) traits() []rule {
	var out []rule
	for _, t := range f.Traits {
		out = append(out, func(e *Entry) bool { return e.Is(t) })
	}
	return out
}

// Is tells whether the trait holds.
func (e *Entry) Is(t Trait) bool {
	switch t {
	case Unconfirmed:
		return e.Waiting != claim.Unconfirmed{}
	case NoSource:
		return e.NoSource()
	case NoEvidence:
		return e.Evidence == 0
	case Rated:
		return e.Rating != claim.NotRated
	case PlaceToConfirm:
		return e.Place == claim.Changed
	case PlaceLost:
		return e.Place == claim.Orphan
	case PageChanged:
		return e.PageChanged
	}
	return false
}
