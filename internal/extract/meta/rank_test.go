package meta

import (
	"math"
	"testing"
)

func TestLikelyValuesBearEachOtherOut(t *testing.T) {
	day := func(v string) Candidate { return Candidate{Value: v} }
	got := Likely(DateField, []Candidate{day("2025-04-11T16:12"), day("2025-04-11"), day("2024-01-02")},
		[]float64{0, 1, 1})
	e := math.E
	all := 1 + 1 + e + e // the first 1 is none of them
	for i, want := range []float64{(1 + e) / all, (1 + e) / all, e / all} {
		if math.Abs(got[i]-want) > 1e-5 {
			t.Errorf("candidate %d: %.4f, want %.4f", i, got[i], want)
		}
	}
	if got[1] <= got[0] {
		t.Error("of two candidates for one day, the surer one should be ahead")
	}
}

func TestLikelyLeavesRoomForNone(t *testing.T) {
	for _, c := range []struct {
		sum  float64
		want float64
	}{{-800, 0}, {0, 0.5}, {800, 1}} {
		got := Likely(BylineField, []Candidate{{Value: "Ada Miller"}}, []float64{c.sum})[0]
		if math.Abs(got-c.want) > 1e-9 {
			t.Errorf("sum %v: %v, want %v", c.sum, got, c.want)
		}
	}
	if got := Likely(BylineField, nil, nil); len(got) != 0 {
		t.Errorf("no candidates: %v", got)
	}
}
