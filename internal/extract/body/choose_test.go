package body_test

import (
	"slices"
	"testing"

	"claimlight/internal/extract/body"
)

func TestChoose(t *testing.T) {
	cases := []struct {
		name  string
		score []float64
		sizes []int
		want  []bool
	}{
		{"the sure ones", []float64{0.95, 0.1, 0.9}, []int{20, 20, 20}, []bool{true, false, true}},
		{"the best of a doubtful page", []float64{0.3, 0.05, 0.3}, []int{20, 20, 20}, []bool{true, false, true}},
		{"nothing of nothing", []float64{0, 0}, []int{5, 5}, []bool{false, false}},
		{"none", nil, nil, []bool{}},
	}
	for _, c := range cases {
		if got := body.Choose(c.score, c.sizes); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// Whatever the scores, no line that is left out scores more than one that is kept.
func FuzzChooseKeepsTheBest(f *testing.F) {
	f.Add([]byte{200, 10, 180, 90})
	f.Fuzz(func(t *testing.T, data []byte) {
		score, sizes := make([]float64, len(data)), make([]int, len(data))
		for i, b := range data {
			score[i], sizes[i] = float64(b)/255, 1+int(b)%7
		}
		keep := body.Choose(score, sizes)
		worst, best := 2.0, -1.0
		for i, k := range keep {
			if k {
				worst = min(worst, score[i])
			} else {
				best = max(best, score[i])
			}
		}
		if best > worst {
			t.Errorf("kept a score of %v and left out %v", worst, best)
		}
	})
}
