// Package overtime sets the figures of claims in the order of time, and finds those that cannot be true together.
package overtime

import (
	"slices"
	"time"

	"claimlight/internal/catalogue"
	"claimlight/internal/claim"
	"claimlight/internal/suggest/disagree"
	"claimlight/internal/text"
)

// Point is a figure of a claim, at the day on which the claim was said, or else on which its article appeared.
type Point struct {
	Entry    *catalogue.Entry
	Figure   claim.Figure
	Day      time.Time // at its beginning; that of a month or a year where no more is known
	Against  []int     // the points with another value for the same period, by their places
	Low, Top float64   // its value, twice the same where it is no range
}

// Points gives the figures that a filter asks for, of claims that pass it, the earliest first; and how many could not
// be placed, as they have no value, or nothing says when.
func Points(found []*catalogue.Entry, f catalogue.Filter) (points []Point, placeless int) {
	for _, e := range found {
		day, dated := begin(e.Said())
		for _, g := range e.Figures {
			low, top, known := values(g)
			switch {
			case !f.FigurePasses(g):
			case !dated || !known:
				placeless++
			default:
				points = append(points, Point{Entry: e, Figure: g, Day: day, Low: low, Top: top})
			}
		}
	}
	slices.SortStableFunc(points, func(a, b Point) int { return a.Day.Compare(b.Day) })
	oppose(points)
	return points, placeless
}

// begin reads a day as an entry gives it.
func begin(day string) (time.Time, bool) {
	t, err := time.Parse(time.DateOnly[:len(day)], day)
	return t, err == nil && day != ""
}

func values(f claim.Figure) (low, top float64, known bool) {
	l, h := f.Value, f.ValueHigh
	if !l.Valid {
		l = h
	}
	if !h.Valid {
		h = l
	}
	return l.Decimal.InexactFloat64(), h.Decimal.InexactFloat64(), l.Valid
}

// oppose notes which points name other values for the same period. A figure that names no period is held against none:
// it may be of another.
func oppose(points []Point) {
	of := map[string][]int{}
	for i, p := range points {
		if period := text.Fold(p.Figure.Period); period != "" {
			key := p.Figure.Unit + "\x00" + period
			of[key] = append(of[key], i)
		}
	}
	for _, same := range of {
		for _, i := range same {
			for _, j := range same {
				if i != j && !disagree.Fit(points[i].Figure, points[j].Figure) {
					points[i].Against = append(points[i].Against, j)
				}
			}
		}
	}
}
