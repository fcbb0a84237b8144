package main

import (
	"math"
	"math/rand/v2"
	"slices"
	"sort"
	"sync"

	"claimlight/internal/extract/forest"
)

// data is what a forest is fitted to: rows of features, each with its truth and its weight.
type data struct {
	names []string
	rows  [][]float32
	truth []float32 // 0 to 1
	heft  []float32 // weight, over 0
	ask   []int32   // the question that a row may be the answer to; those of one question stand together
}

// options steer the fitting.
type options struct {
	trees, leaves, bins int
	rate, lambda        float64
	minHeft             float64
	columns, sample     float64
	seed                uint64
	choice              bool // of the rows of a question one is true or none, else each is a question of its own
}

var defaults = options{
	trees: 160, leaves: 24, bins: 64, rate: 0.1, lambda: 2, minHeft: 4, columns: 0.2, sample: 0.7,
	seed: 7,
}

// fit grows gradient-boosted trees.
func fit(d data, o options) *forest.Grown {
	if o.choice {
		return fitChoice(d, o)
	}
	return fitRows(d, o)
}

// fitRows grows trees on the logistic loss: each row is true or not, whatever the others are.
func fitRows(d data, o options) *forest.Grown {
	var pos, all float64
	for i, w := range d.heft {
		pos += float64(w * d.truth[i])
		all += float64(w)
	}
	return boost(d, o, math.Log((pos+1)/(all-pos+1)), func(g *grower) {
		chunks(len(g.sum), func(i int) {
			p := 1 / (1 + math.Exp(-float64(g.sum[i])))
			g.slope(i, d.heft[i], p-float64(d.truth[i]), p)
		})
	})
}

// boost grows trees, each along the slopes of a loss at the sums of the trees before it.
func boost(d data, o options, bias float64, slopes func(*grower)) *forest.Grown {
	rng := rand.New(rand.NewPCG(o.seed, 1))
	f := &forest.Grown{Width: len(d.names), Bias: float32(bias)}
	g := &grower{binned: newBinned(d, o.bins), o: o, sum: make([]float32, len(d.rows)), pull: make([]pull, len(d.rows))}
	for i := range g.sum {
		g.sum[i] = f.Bias
	}
	for range o.trees {
		slopes(g)
		rows := g.draw(rng, &d)
		var cols []int
		for c := range d.names {
			if rng.Float64() < o.columns {
				cols = append(cols, c)
			}
		}
		tree := g.grow(rows, cols)
		f.Trees = append(f.Trees, tree)
		g.apply(tree)
	}
	return f
}

// slope sets the first and second derivative of a row's loss where its likelihood is p.
func (g *grower) slope(row int, heft float32, first, p float64) {
	g.pull[row] = pull{heft * float32(first), heft * float32(max(p*(1-p), 1e-6))}
}

// binned holds the features as small numbers, column by column, with the values that part them.
type binned struct {
	cells [][]uint8
	cuts  [][]float32
	rows  int
}

// enough rows tell where to cut a column.
const enough = 20000

func newBinned(d data, bins int) *binned {
	b := &binned{cells: make([][]uint8, len(d.names)), cuts: make([][]float32, len(d.names)), rows: len(d.rows)}
	parallel(len(d.names), func(c int) {
		col := make([]float32, len(d.rows))
		for i, r := range d.rows {
			col[i] = r[c]
		}
		var sorted []float32
		for i := 0; i < len(col); i += 1 + len(col)/enough {
			sorted = append(sorted, col[i])
		}
		slices.Sort(sorted)
		var cuts []float32
		distinct := slices.Compact(slices.Clone(sorted))
		if len(distinct) <= bins {
			for k := 0; k+1 < len(distinct); k++ {
				cuts = append(cuts, (distinct[k]+distinct[k+1])/2)
			}
		} else {
			// half by rank, half by distinct value, so that rare large values are told apart too
			for k := 1; k < bins/2; k++ {
				cuts = append(cuts, sorted[k*len(sorted)/(bins/2)], distinct[k*len(distinct)/(bins/2)])
			}
			slices.Sort(cuts)
			cuts = slices.Compact(cuts)
		}
		cells := make([]uint8, len(col))
		for i, v := range col {
			cells[i] = uint8(sort.Search(len(cuts), func(k int) bool { return v <= cuts[k] }))
		}
		b.cells[c], b.cuts[c] = cells, cuts
	})
	return b
}

// parallel calls f for 0 to n-1 on two cores.
func parallel(n int, f func(int)) {
	var wg sync.WaitGroup
	next := make(chan int, n)
	for i := range n {
		next <- i
	}
	close(next)
	for range 2 {
		wg.Go(func() {
			for i := range next {
				f(i)
			}
		})
	}
	wg.Wait()
}
