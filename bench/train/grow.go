package main

import (
	"sort"

	"claimlight/internal/extract/forest"
)

// grower grows one tree after the other.
type grower struct {
	*binned
	o    options
	sum  []float32
	pull []pull // of every row, on the tree that grows
	free []histogram
}

// pull is the gradient and the curvature of the loss at a row.
type pull struct{ g, h float32 }

// histogram is the sums of pulls for each cell of each column.
type histogram []cell

type cell struct{ g, h float64 }

// room is for the bins of a column.
const room = 64

// leaf is an open leaf of the tree that grows, with its best split.
type leaf struct {
	node   int
	rows   []int32
	sums   histogram
	g, h   float64
	gain   float64
	column int // among the tree's columns
	bin    uint8
}

func (g *grower) grow(rows []int32, cols []int) []forest.Node {
	root := g.open(0, rows, cols, nil)
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
		c := cols[l.column]
		left, right := g.part(l.rows, c, l.bin)
		at := len(tree)
		tree[l.node] = forest.Node{Feature: int16(c), Left: uint16(at), Value: g.cuts[c][l.bin]}
		var a, b *leaf
		if len(left) < len(right) { // the sums of the larger side are what is left of the whole
			a = g.open(at, left, cols, nil)
			b = g.open(at+1, right, cols, l.sums.less(a.sums))
		} else {
			b = g.open(at+1, right, cols, nil)
			a = g.open(at, left, cols, l.sums.less(b.sums))
		}
		tree = append(tree, g.leafNode(a), g.leafNode(b))
		open[best] = a
		open = append(open, b)
	}
	for _, l := range open {
		g.free = append(g.free, l.sums)
	}
	return tree
}

// part deals the rows of a leaf to two sides. It reuses their memory for the left one.
func (g *grower) part(rows []int32, column int, bin uint8) (left, right []int32) {
	cells := g.cells[column]
	left = rows[:0]
	for _, r := range rows {
		if cells[r] <= bin {
			left = append(left, r)
		} else {
			right = append(right, r)
		}
	}
	return left, right
}

// less takes the sums of one side off those of the whole.
func (h histogram) less(side histogram) histogram {
	for i, c := range side {
		h[i].g -= c.g
		h[i].h -= c.h
	}
	return h
}

func (g *grower) leafNode(l *leaf) forest.Node {
	return forest.Node{Feature: -1, Value: float32(-g.o.rate * l.g / (l.h + g.o.lambda))}
}

// open makes a leaf and finds its best split. sums are those of its rows, where they are known.
func (g *grower) open(node int, rows []int32, cols []int, sums histogram) *leaf {
	l := &leaf{node: node, rows: rows, sums: sums}
	if sums == nil {
		l.sums = g.count(rows, cols)
	}
	for _, c := range l.sums[:room] {
		l.g += c.g
		l.h += c.h
	}
	if l.h < 2*g.o.minHeft {
		return l
	}
	for k := range cols {
		g.split(l, k, len(g.cuts[cols[k]]))
	}
	return l
}

// count sums up the pulls of rows, column by column.
func (g *grower) count(rows []int32, cols []int) histogram {
	var sums histogram
	if n := len(g.free); n > 0 && len(g.free[n-1]) >= len(cols)*room {
		sums = g.free[n-1][:len(cols)*room]
		g.free = g.free[:n-1]
		clear(sums)
	} else {
		sums = make(histogram, len(cols)*room)
	}
	one := func(k int) {
		own, cells := sums[k*room:(k+1)*room], g.cells[cols[k]]
		for _, r := range rows {
			p, c := g.pull[r], &own[cells[r]]
			c.g += float64(p.g)
			c.h += float64(p.h)
		}
	}
	if len(rows) < 2000 {
		for k := range cols {
			one(k)
		}
	} else {
		parallel(len(cols), one)
	}
	return sums
}

// split looks for a better split of a leaf at one of the tree's columns.
func (g *grower) split(l *leaf, k, bins int) {
	base := l.g * l.g / (l.h + g.o.lambda)
	var lg, lh float64
	for bin, c := range l.sums[k*room : k*room+bins] {
		lg += c.g
		lh += c.h
		rg, rh := l.g-lg, l.h-lh
		if lh < g.o.minHeft || rh < g.o.minHeft {
			continue
		}
		if gain := lg*lg/(lh+g.o.lambda) + rg*rg/(rh+g.o.lambda) - base; gain > l.gain+1e-9 {
			l.gain, l.column, l.bin = gain, k, uint8(bin)
		}
	}
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
	chunks(len(g.sum), func(r int) {
		i := 0
		for tree[i].Feature >= 0 {
			if g.cells[tree[i].Feature][r] <= bins[i] {
				i = int(tree[i].Left)
			} else {
				i = int(tree[i].Left) + 1
			}
		}
		g.sum[r] += tree[i].Value
	})
}

// chunks calls f for 0 to n-1, many in a row on each core.
func chunks(n int, f func(int)) {
	const many = 4096
	parallel((n+many-1)/many, func(k int) {
		for i := k * many; i < min((k+1)*many, n); i++ {
			f(i)
		}
	})
}
