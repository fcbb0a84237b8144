package paste

import (
	_ "embed"
	"sync"

	"claimlight/internal/extract/body"
	"claimlight/internal/extract/forest"
	"claimlight/internal/extract/prose"
)

// Verdict is the outcome for a pasted text.
type Verdict struct {
	Title     int // index of the headline's line, or -1
	Byline    string
	Published string
	Reasons   []string // one per line; empty for the article's own
	Found     bool     // any line is the article's
}

// The forests are written by bench/train.
//
//go:embed first.forest
var firstForest []byte

//go:embed second.forest
var secondForest []byte

// judge holds both forests, decoded once.
var judge = sync.OnceValue(func() [2]*forest.Forest {
	var out [2]*forest.Forest
	for i, data := range [][]byte{firstForest, secondForest} {
		f, err := forest.Decode(data)
		if err != nil {
			panic(err) // the files are part of the program; a test reads them
		}
		out[i] = f
	}
	return out
})

// few lines are an article as they are: nothing was copied around them.
const few = 3

// Judge tells the article's lines from the others.
func Judge(lines []Line) Verdict {
	v := Verdict{Title: -1, Reasons: make([]string, len(lines))}
	if len(lines) <= few {
		v.Found = len(lines) > 0
		return v
	}
	s := NewSurvey(lines)
	keep := s.Keep(s.Scores())
	t := s.findTop(keep)
	v.Title, v.Byline, v.Published = t.title, t.names, t.date
	for i := range lines {
		if keep[i] && i > t.last() {
			v.Found = true
		} else if i != v.Title {
			v.Reasons[i] = s.reason(i, keep)
		}
	}
	return v
}

// Keep picks the lines with the best expected F1. Where the last of them are a few short lines, such as the headline
// of a teaser whose text was left out, the article ends before them.
func (s *Survey) Keep(score []float64) []bool {
	keep := body.Choose(score, s.words())
	last, tail := -1, 0
	for i, k := range keep {
		switch {
		case k && s.isProse(i):
			last, tail = i, 0
		case k:
			tail++
		}
	}
	if last >= 0 && tail <= dangling {
		clear(keep[last+1:])
	}
	return keep
}

// dangling is how many short lines at the end of a text are no list that belongs to it.
const dangling = 2

// Scores gives for each line how likely it is the article's, from 0 to 1.
func (s *Survey) Scores() []float64 {
	first := s.First()
	score := scores(judge()[0], first)
	return scores(judge()[1], s.Second(first, score))
}

func scores(f *forest.Forest, t *forest.Table) []float64 {
	out := make([]float64, t.Rows())
	for i := range out {
		out[i] = f.Score(t.Row(i))
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

// reason tells in words a person understands why a line is left out.
func (s *Survey) reason(i int, keep []bool) string {
	if r := prose.TopicReason(s.lines[i].Text); r != "" && s.measures[i].Words <= 40 {
		return r
	}
	first, last := -1, -1
	for j, k := range keep {
		if k {
			if first < 0 {
				first = j
			}
			last = j
		}
	}
	switch m := &s.measures[i]; {
	case m.Dots:
		return "teaser of another article"
	case m.Words < 5 && s.same[s.lines[i].Text] > 1:
		return "button or form"
	case i < first:
		return "before the article"
	case i > last:
		return "after the article"
	}
	return "not part of the text"
}
