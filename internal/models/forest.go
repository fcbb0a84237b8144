package models

import (
	"fmt"
	"sync/atomic"

	"claimlight/internal/extract/forest"
)

// Forest scores rows of the inputs that it was fitted to, and of no others. It may be used from several goroutines.
type Forest struct {
	name   Name
	inputs Hash
	trees  *forest.Forest
	met    atomic.Bool // rows of the right names have come
}

// NewRow makes room for one row at a time, of about width numbers. Names are asked for until the forest has met them.
func (f *Forest) NewRow(width int) *forest.Table {
	if f.met.Load() {
		return forest.NewRow(width)
	}
	return forest.NewTable(1, width)
}

// Score is the probability, from 0 to 1, that the forest gives the row that lies alone in a table.
func (f *Forest) Score(row *forest.Table) float64 {
	f.meet(row)
	return f.trees.Score(row.Values)
}

// Scores are the probabilities of all rows of a table.
func (f *Forest) Scores(t *forest.Table) []float64 { return f.each(t, f.trees.Score) }

// Sums are the logarithms of the odds of all rows of a table.
func (f *Forest) Sums(t *forest.Table) []float64 { return f.each(t, f.trees.Sum) }

func (f *Forest) each(t *forest.Table, score func([]float32) float64) []float64 {
	out := make([]float64, t.Rows())
	if len(out) > 0 {
		f.meet(t)
	}
	for i := range out {
		out[i] = score(t.Row(i))
	}
	return out
}

// meet holds the names of the first rows against those that the forest was fitted to. Rows of others are a fault of the
// program, which would judge by chance: there is no going on from there.
func (f *Forest) meet(t *forest.Table) {
	t.End()
	if f.met.Load() {
		return
	}
	if hashNames(t.Names) != f.inputs {
		panic(fmt.Sprintf("%s was not fitted to these inputs, in this order: make models fits it anew: %q", f.name, t.Names))
	}
	f.met.Store(true)
}
