package paste

import (
	"strconv"

	"claimlight/internal/extract/forest"
)

// Second measures every line again, now that each has a first score: the numbers of First and how its neighbours
// fared. The second forest is fitted to these numbers.
func (s *Survey) Second(first *forest.Table, score []float64) *forest.Table {
	n := len(score)
	mass, bytes := make([]float64, n+1), make([]float64, n+1)
	for i, p := range score {
		b := float64(s.measures[i].Bytes)
		mass[i+1], bytes[i+1] = mass[i]+p*b, bytes[i]+b
	}
	mean := func(from, to int) float64 {
		from, to = max(from, 0), min(to, n)
		if from >= to {
			return -1
		}
		return (mass[to] - mass[from]) / (bytes[to] - bytes[from])
	}
	best := s.likelyRun(score)
	t := forest.NewTable(n, len(first.Names)+30)
	for i := range score {
		for k, v := range first.Row(i) {
			t.Add(first.Names[k], float64(v))
		}
		t.Add("score", score[i])
		for d := -4; d <= 4; d++ {
			if j := i + d; d != 0 && j >= 0 && j < n {
				t.Add("score "+strconv.Itoa(d), score[j])
			} else if d != 0 {
				t.Add("score "+strconv.Itoa(d), -1)
			}
		}
		for _, w := range []int{3, 8, 20} {
			t.Add("mean before in "+strconv.Itoa(w), mean(i-w, i))
			t.Add("mean after in "+strconv.Itoa(w), mean(i+1, i+1+w))
		}
		t.Add("mass before", mass[i]/(mass[n]+1))
		t.Add("mass after", (mass[n]-mass[i+1])/(mass[n]+1))
		t.Add("mass", mass[n]/1000)
		t.Add("mass of text", mass[n]/(bytes[n]+1))
		t.Add("likely run", best.place(i))
		t.Add("likely run from start", float64(max(-60, min(60, i-best.from))))
		t.Add("likely run to end", float64(max(-60, min(60, best.to-i))))
		t.End()
	}
	return t
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
