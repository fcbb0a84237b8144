package paste

import (
	"strconv"

	"claimlight/internal/extract/forest"
)

// Second measures every line again, now that each has a first score: the numbers of First and how its neighbours
// fared. The second forest is fitted to these numbers.
func (s *Survey) Second(score []float64) *forest.Table {
	t := forest.NewTable(len(s.lines), width)
	c := s.newContext(score)
	for i := range s.lines {
		s.measure(t, i)
		c.measure(t, i)
		t.End()
	}
	return t
}

// context sums first scores over the text.
type context struct {
	score []float64
	mass  []float64 // score times bytes before each line, and in all
	bytes []int     // as in Survey
	best  run       // the lines that gather the most score
}

func (s *Survey) newContext(score []float64) *context {
	c := &context{score: score, mass: make([]float64, len(score)+1), bytes: s.bytes, best: s.likelyRun(score)}
	for i, p := range score {
		c.mass[i+1] = c.mass[i] + p*float64(s.measures[i].Bytes)
	}
	return c
}

// mean is the mean score of a range of lines by bytes, -1 where it is empty.
func (c *context) mean(from, to int) float64 {
	from, to = max(from, 0), min(to, len(c.score))
	if from >= to {
		return -1
	}
	return (c.mass[to] - c.mass[from]) / float64(c.bytes[to]-c.bytes[from])
}

// measure adds the numbers of one line's context.
func (c *context) measure(t *forest.Table, i int) {
	n := len(c.score)
	t.Add("score", c.score[i])
	for d := -4; d <= 4; d++ {
		if j := i + d; d != 0 && j >= 0 && j < n {
			t.Join("score ", strconv.Itoa(d), c.score[j])
		} else if d != 0 {
			t.Join("score ", strconv.Itoa(d), -1)
		}
	}
	for _, w := range []int{3, 8, 20} {
		t.Join("mean before in ", strconv.Itoa(w), c.mean(i-w, i))
		t.Join("mean after in ", strconv.Itoa(w), c.mean(i+1, i+1+w))
	}
	t.Add("mass before", c.mass[i]/(c.mass[n]+1))
	t.Add("mass after", (c.mass[n]-c.mass[i+1])/(c.mass[n]+1))
	t.Add("mass", c.mass[n]/1000)
	t.Add("mass of text", c.mass[n]/float64(c.bytes[n]+1))
	t.Add("likely run", c.best.place(i))
	t.Add("likely run from start", float64(max(-60, min(60, i-c.best.from))))
	t.Add("likely run to end", float64(max(-60, min(60, c.best.to-i))))
}

// likelyRun is the run of lines that gathers the most score above a half, by words.
func (s *Survey) likelyRun(score []float64) run {
	best, sum, start := 0.0, 0.0, 0
	out := run{}
	for i, p := range score {
		if sum += (p - 0.5) * float64(min(s.measures[i].Words, 60)+5); sum <= 0 {
			sum, start = 0, i+1
		} else if sum > best {
			best, out = sum, run{start, i + 1}
		}
	}
	return out
}
