package main

import (
	"math"
	"math/rand/v2"
	"slices"
)

// draw gives the rows for a tree, a share of all.
func (g *grower) draw(rng *rand.Rand, d *data) []int32 {
	if g.o.choice {
		return d.drawQuestions(rng, g.o.sample)
	}
	return g.drawStrong(rng)
}

// drawQuestions draws by chance, the rows of a question together.
func (d *data) drawQuestions(rng *rand.Rand, share float64) []int32 {
	var rows []int32
	drawn := false
	for i := range d.rows {
		if i == 0 || d.ask[i] != d.ask[i-1] {
			drawn = rng.Float64() < share
		}
		if drawn {
			rows = append(rows, int32(i))
		}
	}
	return rows
}

// drawStrong draws rows with a strong pull likelier than others, and makes those drawn stand for the others: most rows
// are soon judged well and have little to say.
func (g *grower) drawStrong(rng *rand.Rand) []int32 {
	strength := make([]float64, len(g.pull))
	for i, p := range g.pull {
		strength[i] = math.Sqrt(float64(p.g*p.g + p.h*p.h))
	}
	sure := sureStrength(strength, g.o.sample*strongShare)
	var rows []int32
	for i, s := range strength {
		if q := s / sure; rng.Float64() < q {
			rows = append(rows, int32(i))
			if q < 1 {
				g.pull[i].g /= float32(q)
				g.pull[i].h /= float32(q)
			}
		}
	}
	return rows
}

// strongShare is how many rows are drawn by their strength where one would be drawn by chance.
const strongShare = 0.35

// sureStrength is the strength from which a row is sure to be drawn, where a share of all rows is wanted.
func sureStrength(strength []float64, share float64) float64 {
	const every = 16 // a part of the rows is enough to find it
	want, most := share*float64(len(strength)/every), slices.Max(strength)
	low, high := 0.0, most*float64(len(strength))/max(want, 1)
	for range 30 {
		mid, sum := (low+high)/2, 0.0
		for i := 0; i < len(strength); i += every {
			sum += min(1, strength[i]/mid)
		}
		if sum > want {
			low = mid
		} else {
			high = mid
		}
	}
	return high
}
