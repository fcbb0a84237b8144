package chart

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestBarsAreAsLongAsTheirNumbers(t *testing.T) {
	for _, c := range []struct {
		parts []int
		want  []Bar
	}{
		{[]int{50}, []Bar{{0, 49}}},
		{[]int{100}, []Bar{{0, 99}}},
		{[]int{0}, []Bar{{0, 0}}},
		{[]int{1}, []Bar{{0, 3}}},
		{[]int{20, 0, 30}, []Bar{{0, 19}, {19, 19}, {20, 49}}},
	} {
		if got := Bars(c.parts, 100, 100); !slices.Equal(got, c.want) {
			t.Errorf("%v: %v, want %v", c.parts, got, c.want)
		}
	}
	if got := Whole([][]int{{1, 2}, {5}, {-4, 2}}); got != 5 {
		t.Errorf("the whole is %d", got)
	}
	if got := Bars([]int{3}, 0, 100); got[0] != (Bar{}) {
		t.Errorf("of nothing there is %v", got)
	}
}

// Whatever the numbers, parts stand in their order, within the width, apart, and what stands for something is seen.
func TestPartsOfABarStandApart(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		parts, sum := make([]int, 1+rng.IntN(7)), 0
		for i := range parts {
			parts[i] = rng.IntN(4) * rng.IntN(1000)
			sum += parts[i]
		}
		width := 60 + 400*rng.Float32()
		at := float32(0)
		for i, b := range Bars(parts, sum+rng.IntN(50), width) {
			if b.From < at || b.To < b.From || b.To > width || parts[i] == 0 && b.To > b.From {
				t.Fatalf("%v on %v: part %d is %v after %v", parts, width, i, b, at)
			}
			if parts[i] > 0 && at+least+gap < width && b.To-b.From < least-0.01 {
				t.Fatalf("%v on %v: part %d is %v", parts, width, i, b)
			}
			at = b.To
		}
	}
}
