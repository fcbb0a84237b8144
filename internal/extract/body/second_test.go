package body

import (
	"math"
	"testing"
)

// The second look sees how a segment's company fared, but not the segment itself among it.
func TestCompanyOfASegment(t *testing.T) {
	page := cut(t, `<div><p>aaaaaaaaaa</p><p>bbbbbbbbbb</p></div><h2>cccccccccc</h2><p>dddddddddd</p><p>eeeeeeeeee</p>`)
	s := NewSurvey(page, Witness{})
	score := []float64{0.9, 0.5, 0.4, 0.8, 0.6}
	table := s.Second(score)
	value := func(row int, name string) float64 {
		for k, n := range table.Names {
			if n == name {
				return float64(table.Row(row)[k])
			}
		}
		t.Fatalf("no number is called %q", name)
		return 0
	}
	for _, c := range []struct {
		row  int
		name string
		want float64
	}{
		{1, "score", 0.5},
		{1, "before score", 0.9},
		{0, "before score", -1},
		{1, "parent score", 0.9},
		{0, "parent score", 0.5},
		{2, "section", 0.7},
		{3, "section", -1},
		{3, "group score", 0.6},
		{2, "group score", 0.4}, // alone in its kind of place: its own
	} {
		if got := value(c.row, c.name); math.Abs(got-c.want) > 1e-6 {
			t.Errorf("segment %d, %s: %v, want %v", c.row, c.name, got, c.want)
		}
	}
}

func TestOnlyDoubtIsLookedAtAgain(t *testing.T) {
	for score, want := range map[float64]bool{0.001: false, 0.3: true, 0.97: true, 0.999: false} {
		if Doubtful(score) != want {
			t.Errorf("%v is doubtful: %v", score, !want)
		}
	}
}
