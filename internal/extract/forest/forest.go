// Package forest scores rows of numbers with gradient-boosted decision trees that were fitted beforehand.
package forest

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// Forest is a sum of trees, read where its file lies. Decode makes one.
type Forest struct {
	width int
	bias  float32  // the sum before the first tree
	trees [][]byte // the nodes of each, from its root
}

// ErrFormat says that data are not a forest.
var ErrFormat = errors.New("not a forest")

// sure is the sum, either way, at which a score is within a hundredth of 0 or 1, and step how often that is asked.
const (
	sure = 5
	step = 64
)

// Score is the probability, from 0 to 1, that the forest gives a row. The row must have the width of those it was
// fitted to. The last trees are passed over where the first are sure.
func (f *Forest) Score(row []float32) float64 {
	sum := f.bias
	for i := 0; i < len(f.trees) && sum >= -sure && sum <= sure; i += step {
		sum = plus(sum, f.trees[i:min(i+step, len(f.trees))], row)
	}
	return 1 / (1 + math.Exp(-float64(sum)))
}

// Sum is what all trees together give a row, as wide as for Score: the logarithm of its odds.
func (f *Forest) Sum(row []float32) float64 { return float64(plus(f.bias, f.trees, row)) }

// abreast is how many trees are walked at a time: while one waits for its next node, the processor goes on with
// another.
const abreast = 4

// plus adds to a sum the values of the leaves that a row comes to, tree after tree.
func plus(sum float32, trees [][]byte, row []float32) float32 {
	for ; len(trees) >= abreast; trees = trees[abreast:] {
		var at [abreast]int
		for moved := true; moved; {
			moved = false
			for k := range at {
				if n := nodeAt(trees[k], at[k]); n.Feature >= 0 {
					at[k] = n.next(row)
					moved = true
				}
			}
		}
		for k, i := range at {
			sum += nodeAt(trees[k], i).Value
		}
	}
	for _, tree := range trees {
		n := nodeAt(tree, 0)
		for n.Feature >= 0 {
			n = nodeAt(tree, n.next(row))
		}
		sum += n.Value
	}
	return sum
}

// Decode reads what Encode wrote, which must not change from then on. It refuses, with ErrFormat, data that would make
// Score read past a row or never end.
func Decode(data []byte) (*Forest, error) {
	r := reader{data: data}
	f := &Forest{width: int(r.word()), bias: math.Float32frombits(r.long())}
	f.trees = make([][]byte, int(r.word()))
	for i := range f.trees {
		f.trees[i] = r.take(int(r.word()) * nodeSize)
		if err := check(f.trees[i], f.width); err != nil {
			return nil, err
		}
	}
	if r.short || len(r.data) > 0 {
		return nil, fmt.Errorf("decode forest: %w", ErrFormat)
	}
	return f, nil
}

// check makes sure that every path through a tree ends at a leaf and reads only what a row has.
func check(tree []byte, width int) error {
	nodes := len(tree) / nodeSize
	if nodes == 0 {
		return fmt.Errorf("decode forest: empty tree: %w", ErrFormat)
	}
	for i := range nodes {
		if n := nodeAt(tree, i); n.Feature >= 0 && (int(n.Feature) >= width || int(n.Left) <= i || int(n.Left)+1 >= nodes) {
			return fmt.Errorf("decode forest: node %d: %w", i, ErrFormat)
		}
	}
	return nil
}

// reader takes numbers off the front of data.
type reader struct {
	data  []byte
	short bool
}

func (r *reader) take(n int) []byte {
	if len(r.data) < n {
		r.short = true
		r.data = nil
		return make([]byte, min(n, nodeSize))
	}
	b := r.data[:n]
	r.data = r.data[n:]
	return b
}

func (r *reader) word() uint16 { return binary.LittleEndian.Uint16(r.take(2)) }
func (r *reader) long() uint32 { return binary.LittleEndian.Uint32(r.take(4)) }
