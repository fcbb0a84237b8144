package chart

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

func texts(a Axis) string {
	var all []string
	for _, t := range a.Ticks {
		all = append(all, t.Text)
	}
	return strings.Join(all, " ")
}

func TestTicksStandAtRoundNumbers(t *testing.T) {
	for _, c := range []struct {
		values []float64
		want   string
	}{
		{[]float64{3, 12.5, 7}, "0 5 10 15"},
		{[]float64{0.1, 0.12}, "0.100 0.105 0.110 0.115 0.120"},
		{[]float64{1234, 5678}, "0 2,000 4,000 6,000"},
		{[]float64{-3, 4}, "−4 −2 0 2 4"},
		{[]float64{5}, "4.0 4.5 5.0 5.5 6.0"},
		{[]float64{2, 3_000_000}, "1 100 10,000 1,000,000"},
		{nil, "−1.0 −0.5 0.0 0.5 1.0"},
	} {
		if got := texts(Values(c.values, 4)); got != c.want {
			t.Errorf("ticks of %v are %s, want %s", c.values, got, c.want)
		}
	}
}

func TestTicksStandAtBeginningsOfTheCalendar(t *testing.T) {
	day := func(s string) time.Time {
		at, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return at
	}
	for _, c := range []struct{ from, to, want string }{
		{"2025-04-11", "2025-04-13", "2025-04-11 2025-04-12 2025-04-13"},
		{"2025-01-15", "2025-04-11", "2025-01 2025-02 2025-03 2025-04 2025-05"},
		{"2024-02-01", "2025-04-11", "2024-01 2024-04 2024-07 2024-10 2025-01 2025-04 2025-07"},
		{"1999-02-01", "2025-04-11", "1995 2000 2005 2010 2015 2020 2025 2030"},
		{"2025-04-11", "2025-04-11", "2025-04-10 2025-04-11 2025-04-12"},
	} {
		if got := texts(Days(day(c.from), day(c.to), 6)); got != c.want {
			t.Errorf("ticks from %s to %s are %s, want %s", c.from, c.to, got, c.want)
		}
	}
}

// All values lie on their axis, and there are no more ticks than have room.
func TestAnAxisHoldsItsValues(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		values := make([]float64, 1+rng.IntN(5))
		for i := range values {
			values[i] = math.Pow(10, rng.Float64()*12-4)
			if rng.IntN(3) == 0 {
				values[i] = -values[i]
			}
		}
		a := Values(values, 5)
		for _, v := range values {
			if at := a.At(v); at < -1e-9 || at > 1+1e-9 || math.IsNaN(at) {
				t.Fatalf("%v of %v lies at %v of %+v", v, values, at, a)
			}
		}
		if n := len(a.Ticks); n < 2 || n > 8 {
			t.Fatalf("%d ticks for %v", n, values)
		}
	}
}
