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

var defaults = options{trees: 160, leaves: 24, bins: 64, rate: 0.1, lambda: 2, minHeft: 4, columns: 0.2, sample: 0.7, seed: 7}

// fit grows gradient-boosted trees.
func fit(d data, o options) *forest.Forest {
	if o.choice {
		return fitChoice(d, o)
	}
	return fitRows(d, o)
}

// fitRows grows trees on the logistic loss: each row is true or not, whatever the others are.
func fitRows(d data, o options) *forest.Forest {
	var pos, all float64
	for i, w := range d.heft {
		pos += float64(w * d.truth[i])
		all += float64(w)
	}
	return boost(d, o, math.Log((pos+1)/(all-pos+1)), func(g *grower) {
		for i := range g.sum {
			p := 1 / (1 + math.Exp(-float64(g.sum[i])))
			g.slope(i, d.heft[i], p-float64(d.truth[i]), p)
		}
	})
}

// boost grows trees, each along the slopes of a loss at the sums of the trees before it.
func boost(d data, o options, bias float64, slopes func(*grower)) *forest.Forest {
	rng := rand.New(rand.NewPCG(o.seed, 1))
	f := &forest.Forest{Width: len(d.names), Bias: float32(bias)}
	g := &grower{binned: newBinned(d, o.bins), o: o, sum: make([]float32, len(d.rows)), grad: make([]float32, len(d.rows)), hess: make([]float32, len(d.rows))}
	for i := range g.sum {
		g.sum[i] = f.Bias
	}
	for range o.trees {
		slopes(g)
		rows := d.draw(rng, o)
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

// draw gives a share of the rows by chance, those of a choice together.
func (d *data) draw(rng *rand.Rand, o options) []int32 {
	var rows []int32
	drawn := false
	for i := range d.rows {
		if !o.choice || i == 0 || d.ask[i] != d.ask[i-1] {
			drawn = rng.Float64() < o.sample
		}
		if drawn {
			rows = append(rows, int32(i))
		}
	}
	return rows
}

// slope sets the first and second derivative of a row's loss where its likelihood is p.
func (g *grower) slope(row int, heft float32, first, p float64) {
	g.grad[row] = heft * float32(first)
	g.hess[row] = heft * float32(max(p*(1-p), 1e-6))
}

// binned holds the features as small numbers, column by column, with the values that part them.
type binned struct {
	cells [][]uint8
	cuts  [][]float32
	rows  int
}

func newBinned(d data, bins int) *binned {
	b := &binned{cells: make([][]uint8, len(d.names)), cuts: make([][]float32, len(d.names)), rows: len(d.rows)}
	parallel(len(d.names), func(c int) {
		col := make([]float32, len(d.rows))
		for i, r := range d.rows {
			col[i] = r[c]
		}
		sorted := slices.Clone(col)
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

// grower grows one tree after the other.
type grower struct {
	*binned
	o               options
	sum, grad, hess []float32
}

// leaf is an open leaf of the tree that grows, with its best split.
type leaf struct {
	node   int
	rows   []int32
	g, h   float64
	gain   float64
	column int
	bin    uint8
}

func (g *grower) grow(rows []int32, cols []int) []forest.Node {
	root := g.open(0, rows, cols)
	tree := []forest.Node{g.leafNode(root)}
	open := []*leaf{root}
	for leaves := 1; leaves < g.o.leaves; leaves++ {
		best := -1
		for i, l := range open {
			if l.gain > 0 && (best < 0 || l.gain > open[best].gain) {
				best = i
			}
		}
		if best < 0 {
			break
		}
		l := open[best]
		var left, right []int32
		cells := g.cells[l.column]
		for _, r := range l.rows {
			if cells[r] <= l.bin {
				left = append(left, r)
			} else {
				right = append(right, r)
			}
		}
		at := len(tree)
		tree[l.node] = forest.Node{Feature: int16(l.column), Left: uint16(at), Value: g.cuts[l.column][l.bin]}
		a, b := g.open(at, left, cols), g.open(at+1, right, cols)
		tree = append(tree, g.leafNode(a), g.leafNode(b))
		open[best] = a
		open = append(open, b)
	}
	return tree
}

func (g *grower) leafNode(l *leaf) forest.Node {
	return forest.Node{Feature: -1, Value: float32(-g.o.rate * l.g / (l.h + g.o.lambda))}
}

// open makes a leaf and finds its best split.
func (g *grower) open(node int, rows []int32, cols []int) *leaf {
	l := &leaf{node: node, rows: rows}
	for _, r := range rows {
		l.g += float64(g.grad[r])
		l.h += float64(g.hess[r])
	}
	if l.h < 2*g.o.minHeft {
		return l
	}
	type split struct {
		gain float64
		bin  uint8
	}
	found := make([]split, len(cols))
	base := l.g * l.g / (l.h + g.o.lambda)
	parallel(len(cols), func(k int) {
		var hg, hh [256]float64
		cells := g.cells[cols[k]]
		for _, r := range rows {
			c := cells[r]
			hg[c] += float64(g.grad[r])
			hh[c] += float64(g.hess[r])
		}
		var lg, lh float64
		for bin := 0; bin < len(g.cuts[cols[k]]); bin++ {
			lg += hg[bin]
			lh += hh[bin]
			rh := l.h - lh
			if lh < g.o.minHeft || rh < g.o.minHeft {
				continue
			}
			rg := l.g - lg
			if gain := lg*lg/(lh+g.o.lambda) + rg*rg/(rh+g.o.lambda) - base; gain > found[k].gain {
				found[k] = split{gain, uint8(bin)}
			}
		}
	})
	for k, s := range found {
		if s.gain > l.gain+1e-9 {
			l.gain, l.column, l.bin = s.gain, cols[k], s.bin
		}
	}
	return l
}

// apply adds a tree to the sums of all rows.
func (g *grower) apply(tree []forest.Node) {
	bins := make([]uint8, len(tree))
	for i, n := range tree {
		if n.Feature >= 0 {
			cuts := g.cuts[n.Feature]
			bins[i] = uint8(sort.Search(len(cuts), func(k int) bool { return n.Value <= cuts[k] }))
		}
	}
	for r := range g.sum {
		i := 0
		for tree[i].Feature >= 0 {
			if g.cells[tree[i].Feature][r] <= bins[i] {
				i = int(tree[i].Left)
			} else {
				i = int(tree[i].Left) + 1
			}
		}
		g.sum[r] += tree[i].Value
	}
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
