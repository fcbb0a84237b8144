package catalogue

import (
	"cmp"
	"math"
	"slices"
	"time"

	"claimlight/internal/claim"
	"claimlight/internal/text"

	"github.com/shopspring/decimal"
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
	if len(f.Tags) > 0 {
		named := anyOf(f.Tags)
		out = append(out, func(e *Entry) bool { return slices.ContainsFunc(e.Tags, named) })
	}
	if len(f.Annotators) > 0 {
		named := anyOf(f.Annotators)
		out = append(out, func(e *Entry) bool { return named(e.Annotator) })
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

// anyOf tells whether a name is one of these, however it is written. Names come again and again, and are folded once.
func anyOf(names []string) func(string) bool {
	wanted, known := folded(names), map[string]bool{}
	return func(name string) bool {
		is, seen := known[name]
		if !seen {
			is = wanted[text.Fold(name)]
			known[name] = is
		}
		return is
	}
}

// ranges are the rules about numbers and days.
func (f Filter) ranges() []rule {
	var out []rule
	if len(f.Units) > 0 || f.Value != nil {
		passes := f.figure()
		out = append(out, func(e *Entry) bool { return slices.ContainsFunc(e.Figures, passes) })
	}
	if f.Said != nil {
		out = append(out, func(e *Entry) bool { return f.Said.hold(e.Said()) })
	}
	if f.Made != nil {
		out = append(out, f.Made.made())
	}
	return out
}

// FigurePasses tells whether a figure has what is asked of units and values.
func (f Filter) FigurePasses(g claim.Figure) bool { return f.figure()(g) }

func (f Filter) figure() func(claim.Figure) bool {
	holds := func(claim.Figure) bool { return true }
	if f.Value != nil {
		holds = f.Value.holds()
	}
	return func(g claim.Figure) bool {
		return (len(f.Units) == 0 || slices.Contains(f.Units, g.Unit)) && holds(g)
	}
}

// holds gives the test whether any value of a figure, which may be a range, lies between the ends.
func (v *Values) holds() func(claim.Figure) bool {
	from, to := newLimit(v.From), newLimit(v.To)
	return func(g claim.Figure) bool {
		low, high := g.Value, g.ValueHigh
		if !low.Valid {
			low = high
		}
		if !high.Valid {
			high = low
		}
		return low.Valid && from.compare(high.Decimal) >= 0 && to.compare(low.Decimal) <= 0
	}
}

// limit is a number that many are compared with.
type limit struct {
	exact *decimal.Decimal // nil where every number will do
	near  float64
}

func newLimit(d *decimal.Decimal) limit {
	if d == nil {
		return limit{}
	}
	return limit{d, near(*d)}
}

// compare is that of d with the limit. Decimals are brought to one exponent to be compared, which takes long; those
// that differ by more than a float64 can be wrong need not be.
func (l limit) compare(d decimal.Decimal) int {
	if l.exact == nil {
		return 0
	}
	x := near(d)
	if diff := x - l.near; math.Abs(diff) > 1e-9*(math.Abs(x)+math.Abs(l.near)) {
		return cmp.Compare(diff, 0)
	}
	return d.Cmp(*l.exact)
}

// near is a number without its digits beyond those of a float64.
func near(d decimal.Decimal) float64 {
	if d.NumDigits() > 15 {
		return d.InexactFloat64()
	}
	return float64(d.CoefficientInt64()) * math.Pow10(int(d.Exponent()))
}

// made gives the test whether a claim was tagged on one of the days, where the user is.
func (d *Days) made() rule {
	from, _ := moments(d.From)
	_, to := moments(d.To)
	return func(e *Entry) bool {
		return !e.Created.Before(from) && (to.IsZero() || e.Created.Before(to))
	}
}

// moments are when a day, a month or a year begins and has ended; none for what is empty.
func moments(day string) (from, to time.Time) {
	from, err := time.ParseInLocation(time.DateOnly[:len(day)], day, time.Local)
	switch {
	case day == "" || err != nil:
		return time.Time{}, time.Time{}
	case len(day) == len("2006"):
		return from, from.AddDate(1, 0, 0)
	case len(day) == len("2006-01"):
		return from, from.AddDate(0, 1, 0)
	}
	return from, from.AddDate(0, 0, 1)
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
