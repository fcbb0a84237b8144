package chart

import (
	"math"
	"strconv"
	"strings"
	"time"

	"claimlight/internal/words"
)

// Axis is a range of values with the ticks that are written at it.
type Axis struct {
	Min, Max float64
	Log      bool // equal ratios lie equally far apart
	Ticks    []Tick
}

// Tick is a value that is written at an axis.
type Tick struct {
	Value float64
	Text  string
}

// At is where a value lies on the axis, 0 at its beginning and 1 at its end.
func (a Axis) At(v float64) float64 {
	low, high := a.Min, a.Max
	if a.Log {
		low, high, v = math.Log10(low), math.Log10(high), math.Log10(v)
	}
	return (v - low) / (high - low)
}

// spans is how many times the least of some values the largest is, from which on they stand on a logarithmic axis.
const spans = 1000

// Values makes the axis of values, with about so many ticks at round numbers, and the values within.
func Values(values []float64, ticks int) Axis {
	low, high := reach(values)
	if low > 0 && high/low >= spans {
		return powers(low, high, ticks)
	}
	if low > 0 && low < (high-low)*2 { // near enough that the eye may take lengths for amounts
		low = 0
	}
	if low == high {
		low, high = low-1, high+1
	}
	step := round((high - low) / float64(max(ticks, 1)))
	a := Axis{Min: math.Floor(low/step) * step, Max: math.Ceil(high/step) * step}
	for n := math.Round(a.Min / step); n <= math.Round(a.Max/step); n++ {
		a.Ticks = append(a.Ticks, Tick{n * step, number(n*step, step)})
	}
	return a
}

func reach(values []float64) (low, high float64) {
	if len(values) == 0 {
		return 0, 0
	}
	low, high = values[0], values[0]
	for _, v := range values {
		low, high = min(low, v), max(high, v)
	}
	return low, high
}

// powers makes a logarithmic axis with ticks at powers of ten.
func powers(low, high float64, ticks int) Axis {
	from, to := math.Floor(math.Log10(low)), math.Ceil(math.Log10(high))
	a := Axis{Min: math.Pow(10, from), Max: math.Pow(10, to), Log: true}
	by := math.Max(1, math.Ceil((to-from)/float64(max(ticks, 1))))
	for n := from; n <= to; n += by {
		a.Ticks = append(a.Ticks, Tick{math.Pow(10, n), number(math.Pow(10, n), math.Pow(10, n))})
	}
	return a
}

// round is the least of 1, 2, 5, 10 times a power of ten that is no less than a step.
func round(step float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(step)))
	for _, by := range []float64{1, 2, 5} {
		if by*power >= step*(1-1e-9) {
			return by * power
		}
	}
	return 10 * power
}

// number writes a tick with as many decimals as its step has, and its thousands apart.
func number(v, step float64) string {
	decimals := max(0, -int(math.Floor(math.Log10(step)+1e-9)))
	digits := strconv.FormatFloat(v, 'f', decimals, 64)
	if strings.Trim(digits, "-0.") == "" {
		digits = strings.TrimPrefix(digits, "-")
	}
	return words.Number(digits)
}

// Time is a moment on an axis of days.
func Time(t time.Time) float64 { return float64(t.Unix()) / (24 * 60 * 60) }

// Days makes the axis of moments, with at most about so many ticks at the beginnings of days, months or years.
func Days(from, to time.Time, ticks int) Axis {
	if !to.After(from) {
		from, to = from.AddDate(0, 0, -1), to.AddDate(0, 0, 1)
	}
	c := calendar(to.Sub(from).Hours()/24, max(ticks, 1))
	at := c.begin(from)
	a := Axis{Min: Time(at)}
	for {
		a.Ticks = append(a.Ticks, Tick{Time(at), at.Format(c.layout)})
		if a.Max = Time(at); !at.Before(to) {
			return a
		}
		at = at.AddDate(c.years, c.months, c.days)
	}
}

// steps are those in which the ticks of an axis of days follow each other.
type steps struct {
	years, months, days int
	layout              string
}

// calendar chooses the steps for so many days and ticks.
func calendar(days float64, ticks int) steps {
	for _, n := range []int{1, 2, 7, 14} {
		if days/float64(n) <= float64(ticks) {
			return steps{days: n, layout: time.DateOnly}
		}
	}
	for _, n := range []int{1, 3, 6} {
		if days/(30.4*float64(n)) <= float64(ticks) {
			return steps{months: n, layout: "2006-01"}
		}
	}
	years := int(math.Max(1, round(days/365.25/float64(ticks))))
	return steps{years: years, layout: "2006"}
}

// begin is the last tick that is no later than a moment.
func (s steps) begin(t time.Time) time.Time {
	switch {
	case s.years > 0:
		return time.Date(t.Year()-t.Year()%s.years, 1, 1, 0, 0, 0, 0, time.UTC)
	case s.months > 0:
		month := int(t.Month()) - 1
		return time.Date(t.Year(), time.Month(month-month%s.months+1), 1, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}
