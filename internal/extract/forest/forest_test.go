package forest_test

import (
	"encoding/binary"
	"errors"
	"math/rand/v2"
	"testing"

	"claimlight/internal/extract/forest"
)

// stump says 1 where its only feature is over 2.
var stump = &forest.Grown{Width: 1, Trees: [][]forest.Node{{
	{Feature: 0, Left: 1, Value: 2}, {Feature: -1, Value: -4}, {Feature: -1, Value: 4},
}}}

func TestScoreFollowsTheTree(t *testing.T) {
	f, err := forest.Decode(stump.Encode())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		value    float32
		low, top float64
		sum      float64
	}{{1, 0, 0.1, -4}, {2, 0, 0.1, -4}, {3, 0.9, 1, 4}} {
		row := []float32{c.value}
		if got := f.Score(row); got < c.low || got > c.top {
			t.Errorf("score of %v is %v, want %v to %v", c.value, got, c.low, c.top)
		}
		if got := f.Sum(row); got != c.sum {
			t.Errorf("sum of %v is %v, want %v", c.value, got, c.sum)
		}
	}
}

// Trees of all depths, however many there are, add up to what walking them one by one gives.
func TestSumIsThatOfEachTree(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for trees := range 14 {
		g := &forest.Grown{Width: 5, Bias: 0.25}
		for range trees {
			g.Trees = append(g.Trees, randomTree(rng, g.Width))
		}
		f, err := forest.Decode(g.Encode())
		if err != nil {
			t.Fatal(err)
		}
		for range 50 {
			row := make([]float32, g.Width)
			for i := range row {
				row[i] = float32(rng.IntN(9) - 4)
			}
			want := g.Bias
			for _, tree := range g.Trees {
				want += walk(tree, row)
			}
			if got := f.Sum(row); got != float64(want) {
				t.Fatalf("%d trees give %v for %v, want %v", trees, got, row, want)
			}
		}
	}
}

// randomTree splits leaves at random, none up to nine times.
func randomTree(rng *rand.Rand, width int) []forest.Node {
	tree := []forest.Node{{Feature: -1, Value: 1}}
	for range rng.IntN(10) {
		at := len(tree) - 1 - rng.IntN(min(2, len(tree)))
		if tree[at].Feature >= 0 {
			continue
		}
		tree[at] = forest.Node{Feature: int16(rng.IntN(width)), Left: uint16(len(tree)), Value: float32(rng.IntN(7) - 3)}
		for range 2 {
			tree = append(tree, forest.Node{Feature: -1, Value: float32(rng.NormFloat64())})
		}
	}
	return tree
}

// walk is the value of the leaf that a row comes to.
func walk(tree []forest.Node, row []float32) float32 {
	n := tree[0]
	for n.Feature >= 0 {
		if row[n.Feature] <= n.Value {
			n = tree[n.Left]
		} else {
			n = tree[n.Left+1]
		}
	}
	return n.Value
}

// A forest that Decode accepts never reads past a row and always ends.
func FuzzDecode(f *testing.F) {
	f.Add(stump.Encode())
	f.Add([]byte{})
	loop := &forest.Grown{Width: 1, Trees: [][]forest.Node{{{Feature: 0, Left: 0, Value: 2}, {Feature: -1}}}}
	f.Add(loop.Encode())
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := forest.Decode(data)
		if err != nil {
			if !errors.Is(err, forest.ErrFormat) {
				t.Fatalf("unexpected error %v", err)
			}
			return
		}
		if len(data) < 2 {
			t.Fatal("accepted nothing")
		}
		got.Score(make([]float32, binary.LittleEndian.Uint16(data)))
	})
}

func TestTableNamesItsFirstRow(t *testing.T) {
	table := forest.NewTable(2, 2)
	for _, v := range []float64{1, 2} {
		table.Add("size", v)
		table.JoinFlag("is ", "large", v > 1)
		table.End()
	}
	if table.Rows() != 2 || len(table.Names) != 2 || table.Names[1] != "is large" {
		t.Fatalf("%d rows named %q", table.Rows(), table.Names)
	}
	if got := table.Row(1); got[0] != 2 || got[1] != 1 {
		t.Errorf("second row %v", got)
	}
}
