package report

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"

	"claimlight/internal/claim"
	"claimlight/internal/record"
	"claimlight/internal/scheme"
	"claimlight/internal/unit"

	"github.com/shopspring/decimal"
)

// bar is one line of a bar chart.
type bar struct {
	Label string
	Lines []string // of the label, where it stands above its bar
	Top   int      // of the bar in such a chart
	Value string   // of the files, for its colour; empty for none
	Count int
	Share float64 // of the longest bar, 0 to 1
}

// mostBars is how many sources a chart shows.
const mostBars = 10

// ratingBars orders claims by rating, from true to false, then those off the scale, then those not rated.
func ratingBars(counts map[string]int, scale scheme.Scale) []bar {
	var on, off, out []bar
	add := func(to *[]bar, r claim.Rating) {
		*to = append(*to, bar{Label: ratingLabel(r, scale), Value: ratingClass(r, scale), Count: counts[string(r)]})
	}
	for _, step := range scale {
		if _, _, placed := scale.Place(step.Code); placed {
			add(&on, step.Code)
		} else {
			add(&off, step.Code)
		}
	}
	slices.Reverse(on)
	out = append(on, off...)
	for _, r := range slices.Sorted(maps.Keys(counts)) {
		if r != "" && scale.Index(claim.Rating(r)) < 0 {
			add(&out, claim.Rating(r))
		}
	}
	out = append(out, bar{Label: ratingLabel(claim.NotRated, scale), Count: counts[""]})
	return scaled(slices.DeleteFunc(out, func(b bar) bool { return b.Count == 0 }))
}

func sourceBars(counts map[string]int) []bar {
	var out []bar
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		out = append(out, bar{Label: name, Count: counts[name]})
	}
	slices.SortStableFunc(out, func(a, b bar) int { return cmp.Compare(b.Count, a.Count) })
	return scaled(out[:min(len(out), mostBars)])
}

func scaled(bars []bar) []bar {
	longest := 0
	for _, b := range bars {
		longest = max(longest, b.Count)
	}
	top := 0
	for i := range bars {
		b := &bars[i]
		b.Share = float64(b.Count) / float64(longest)
		b.Lines, b.Top = broken(b.Label), top
		top += len(b.Lines)*nameHeight + wideHeight
	}
	return bars
}

// The letters that have room in a line beside the bars, and above them.
const (
	besideLetters = 18
	aboveLetters  = 50
)

// short tells whether all labels have room beside their bars.
func short(bars []bar) bool {
	return !slices.ContainsFunc(bars, func(b bar) bool { return letters(b.Label) > besideLetters })
}

// belowNamed is the height of a chart whose labels stand above the bars.
func belowNamed(bars []bar) int {
	last := bars[len(bars)-1]
	return last.Top + len(last.Lines)*nameHeight + wideHeight
}

// letters is how much room a text takes; those of East Asia are twice as wide.
func letters(s string) int {
	n := 0
	for _, r := range s {
		if n++; r >= 0x2E80 {
			n++
		}
	}
	return n
}

// broken breaks a label into lines that have room, between words where it has some.
func broken(label string) []string {
	lines := []string{""}
	for _, word := range strings.Fields(label) {
		last := &lines[len(lines)-1]
		if *last != "" && letters(*last+" "+word) > aboveLetters {
			lines = append(lines, "")
			last = &lines[len(lines)-1]
		}
		if *last != "" {
			*last += " "
		}
		for _, r := range word {
			if letters(*last+string(r)) > aboveLetters {
				lines = append(lines, "")
				last = &lines[len(lines)-1]
			}
			*last += string(r)
		}
	}
	return lines
}

// point is a figure at a day.
type point struct {
	Unit  string
	Day   time.Time
	Value float64
	Label string

	English bool // the text in which it stands
}

// timeline is the figures of one unit over time.
type timeline struct {
	Unit     string
	From, To string // days
	Low      string
	High     string
	Dots     []dot
}

// dot is a point in its chart, from the left and from the top, both 0 to 1.
type dot struct {
	X, Y  float64
	Label string
}

// A chart over time needs some days to show anything, and a page has room for some charts.
const (
	fewestDays    = 2
	mostTimelines = 3
)

var dayPattern = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}`)

// pointsOf takes the figures of a claim that have a value, a unit and a day: when it was said, else when the article
// appeared.
func pointsOf(r record.Record) []point {
	day, err := time.Parse(time.DateOnly, dayPattern.FindString(cmp.Or(r.Claim.SaidAt, r.Article.Published)))
	if err != nil {
		return nil
	}
	var out []point
	for _, f := range r.Claim.Figures {
		if f.Value.Valid && f.Unit != "" {
			one := f.Value.Decimal.Equal(decimal.NewFromInt(1))
			english := unit.IsEnglish(r.Article.Language)
			counted := unit.AfterNumber(f.Unit, one, english)
			label := fmt.Sprintf("%s: %s %s", day.Format(time.DateOnly), grouped(f.Value.Decimal), counted)
			out = append(out, point{unit.Code(f.Unit), day, f.Value.Decimal.InexactFloat64(), label, english})
		}
	}
	return out
}

// timelines draws the units with the most points.
func timelines(points []point) []timeline {
	byUnit := map[string][]point{}
	for _, p := range points {
		byUnit[p.Unit] = append(byUnit[p.Unit], p)
	}
	units := slices.Sorted(maps.Keys(byUnit))
	slices.SortStableFunc(units, func(a, b string) int { return cmp.Compare(len(byUnit[b]), len(byUnit[a])) })
	var out []timeline
	for _, code := range units {
		if t, ok := newTimeline(code, byUnit[code]); ok && len(out) < mostTimelines {
			out = append(out, t)
		}
	}
	return out
}

func newTimeline(code string, points []point) (timeline, bool) {
	slices.SortStableFunc(points, func(a, b point) int { return a.Day.Compare(b.Day) })
	first, last := points[0], points[len(points)-1]
	days := slices.CompactFunc(slices.Clone(points), func(a, b point) bool { return a.Day.Equal(b.Day) })
	if len(days) < fewestDays {
		return timeline{}, false
	}
	byValue := func(a, b point) int { return cmp.Compare(a.Value, b.Value) }
	low, high := min(0, slices.MinFunc(points, byValue).Value), slices.MaxFunc(points, byValue).Value
	if high <= low {
		high = low + 1
	}
	english := !slices.ContainsFunc(points, func(p point) bool { return !p.English })
	t := timeline{
		Unit: unit.AfterNumber(code, false, english),
		From: first.Day.Format(time.DateOnly), To: last.Day.Format(time.DateOnly),
		Low: plain(low), High: plain(high),
	}
	for _, p := range points {
		t.Dots = append(t.Dots, dot{
			X: float64(p.Day.Sub(first.Day)) / float64(last.Day.Sub(first.Day)), Y: 1 - (p.Value-low)/(high-low), Label: p.Label,
		})
	}
	return t, true
}

func plain(f float64) string { return fmt.Sprintf("%.6g", f) }
