package main

import (
	"math"

	"claimlight/internal/extract/forest"
)

// fitChoice grows gradient-boosted trees on the loss of a choice: of the rows of one question, those that are true
// answer it, and where none is, the answer is none of them, which has the sum 0.
func fitChoice(d data, o options) *forest.Grown {
	return boost(d, o, noneLikelier, func(g *grower) {
		for from := 0; from < len(d.ask); {
			to := from
			for to < len(d.ask) && d.ask[to] == d.ask[from] {
				to++
			}
			d.choiceSlopes(g, from, to)
			from = to
		}
	})
}

// noneLikelier is the sum that a row starts from: most are not the answer.
const noneLikelier = -1

func (d *data) choiceSlopes(g *grower, from, to int) {
	top := 0.0
	for _, s := range g.sum[from:to] {
		top = max(top, float64(s))
	}
	all, right := math.Exp(-top), 0.0
	for i := from; i < to; i++ {
		p := math.Exp(float64(g.sum[i]) - top)
		all += p
		if d.truth[i] == 1 {
			right += p
		}
	}
	for i := from; i < to; i++ {
		p, want := math.Exp(float64(g.sum[i])-top), 0.0
		if d.truth[i] == 1 {
			want = p / right
		}
		p /= all
		g.slope(i, d.heft[i], p-want, p)
	}
}
