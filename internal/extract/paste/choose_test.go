package paste

import (
	"math"
	"slices"
	"testing"
)

func TestALineIsJudgedByThoseAround(t *testing.T) {
	cases := []struct {
		name  string
		score []float64
		at    int
		up    bool
	}{
		{"a doubtful line inside the article", []float64{.9, .9, .5, .9, .9}, 2, true},
		{"a doubtful line among others", []float64{.1, .1, .5, .1, .1}, 2, false},
		{"a doubtful first line", []float64{.5, .1, .1}, 0, false},
		{"a doubtful last line", []float64{.9, .9, .5}, 2, true},
	}
	for _, c := range cases {
		if got := smooth(c.score)[c.at]; c.up != (got > .5) || math.Abs(got-.5) < .01 {
			t.Errorf("%s goes from 0.5 to %.2f", c.name, got)
		}
	}
}

func TestASureLineStays(t *testing.T) {
	got := smooth([]float64{.02, .02, .999, .02, .98, .001, .98})
	for i, want := range []bool{false, false, true, false, true, false, true} {
		if (got[i] > .5) != want {
			t.Errorf("line %d: %.3f", i, got[i])
		}
	}
	if got := smooth([]float64{0, 1, 0, 1}); slices.ContainsFunc(got, math.IsNaN) {
		t.Errorf("impossible neighbours give %v", got)
	}
}

func TestADoubtfulLineStaysWhereMuchIsLeftOut(t *testing.T) {
	cases := []struct {
		name  string
		score []float64
		sizes []int
		want  []bool
	}{
		{"sure lines", []float64{.01, .99, .99, .02}, []int{50, 50, 50, 50}, []bool{false, true, true, false}},
		{
			"doubt, much around",
			[]float64{.01, .99, .4, .01, .01},
			[]int{300, 100, 30, 300, 300},
			[]bool{false, true, true, false, false},
		},
		{"doubt, little around", []float64{.99, .99, .3}, []int{200, 200, 30}, []bool{true, true, false}},
		{"a doubtful text", []float64{.2, .3, .25}, []int{40, 40, 40}, []bool{true, true, true}},
		{"nothing", []float64{0, 0}, []int{10, 10}, []bool{false, false}},
		{"no lines", nil, nil, []bool{}},
	}
	for _, c := range cases {
		if got := choose(c.score, c.sizes); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func FuzzChoose(f *testing.F) {
	f.Add([]byte{10, 200, 255, 0, 30})
	f.Fuzz(func(t *testing.T, data []byte) {
		score, sizes := make([]float64, len(data)), make([]int, len(data))
		for i, b := range data {
			score[i], sizes[i] = float64(b)/255, int(b)%60
		}
		for i, p := range smooth(score) {
			if math.IsNaN(p) || p < 0 || p > 1 {
				t.Fatalf("line %d: %v", i, p)
			}
		}
		keep := choose(score, sizes)
		for i := range keep {
			for k := range keep {
				if score[i] > score[k] && keep[k] && !keep[i] {
					t.Fatalf("line %d with %v is left out, line %d with %v is kept", i, score[i], k, score[k])
				}
			}
		}
	})
}
