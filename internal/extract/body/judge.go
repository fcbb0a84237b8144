// Package body judges which segments of a page are the article.
package body

import (
	_ "embed"
	"sync"

	"claimlight/internal/article"
	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/forest"
)

// Witness is what the page says about its article elsewhere. It may be wrong.
type Witness struct {
	Title       string
	Body        string // JSON-LD articleBody
	Description string // meta description
}

// Verdict is the outcome for a page.
type Verdict struct {
	Reasons []string // one per segment; empty for the article's own
	Found   bool     // any segment is the article's
}

// segments.forest is written by bench/train.
//
//go:embed segments.forest
var fitted []byte

// judge is the fitted forest, decoded once.
var judge = sync.OnceValue(func() *forest.Forest {
	f, err := forest.Decode(fitted)
	if err != nil {
		panic(err) // the file is part of the program; a test reads it
	}
	return f
})

// unsure is the score below which even the best segment of a page is no article.
const unsure = 0.2

// Judge tells the article's segments from the others.
func Judge(page *dom.Page, w Witness) Verdict {
	v := Verdict{Reasons: make([]string, len(page.Segments))}
	s := NewSurvey(page, w)
	keep := s.Keep(s.Scores())
	for i := range page.Segments {
		if !keep[i] {
			v.Reasons[i] = s.reason(i)
		} else {
			v.Found = true
		}
	}
	return v
}

// Keep picks the segments with the best expected F1, but none that is a caption or that markup and words agree is not
// the article's.
func (s *Survey) Keep(score []float64) []bool {
	keep := Choose(score, s.words())
	for i := range keep {
		keep[i] = keep[i] && s.page.Segments[i].Kind != article.Caption && !s.agreed(i)
	}
	return keep
}

// Scores gives for each segment how likely it is the article's, from 0 to 1.
func (s *Survey) Scores() []float64 {
	row := forest.NewTable(1, width)
	out := make([]float64, len(s.page.Segments))
	best := 0.0
	for i := range out {
		row.Clear()
		s.measure(row, i)
		out[i] = judge().Score(row.Values)
		best = max(best, out[i])
	}
	if best < unsure {
		clear(out)
	}
	return out
}

func (s *Survey) words() []int {
	out := make([]int, len(s.measures))
	for i := range out {
		out[i] = s.measures[i].Words
	}
	return out
}
