// Package forest scores rows of numbers with gradient-boosted decision trees that were fitted beforehand.
package forest

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// Node is one node of a tree. Its children lie later in the forest. A leaf has Feature -1 and adds Value; another node
// goes Left where its feature is at most Value, else to Left+1.
type Node struct {
	Feature int16
	Left    uint16 // counted from the tree's root
	Value   float32
}

// Forest is a sum of trees.
type Forest struct {
	Width int      // features a row must have
	Bias  float32  // the sum before the first tree
	Trees [][]Node // each begins with its root
}

// ErrFormat says that data are not a forest.
var ErrFormat = errors.New("not a forest")

// sure is the sum, either way, at which a score is within a hundredth of 0 or 1, and step how often that is asked.
const (
	sure = 5
	step = 64
)

// Score is the probability, from 0 to 1, that the forest gives a row. The row must have Width numbers. The last trees
// are passed over where the first are sure.
func (f *Forest) Score(row []float32) float64 {
	sum := f.Bias
	for i, tree := range f.Trees {
		if i%step == 0 && (sum < -sure || sum > sure) {
			break
		}
		sum += leaf(tree, row)
	}
	return 1 / (1 + math.Exp(-float64(sum)))
}

// Sum is what all trees together give a row, which must have Width numbers: the logarithm of its odds.
func (f *Forest) Sum(row []float32) float64 {
	sum := f.Bias
	for _, tree := range f.Trees {
		sum += leaf(tree, row)
	}
	return float64(sum)
}

// leaf is the value of the leaf that a row comes to.
func leaf(tree []Node, row []float32) float32 {
	n := &tree[0]
	for n.Feature >= 0 {
		if row[n.Feature] <= n.Value {
			n = &tree[n.Left]
		} else {
			n = &tree[n.Left+1]
		}
	}
	return n.Value
}

// Encode writes a forest as bytes, little-endian: width, bias, the number of trees; for each its number of nodes and
// these.
func (f *Forest) Encode() []byte {
	out := binary.LittleEndian.AppendUint16(nil, uint16(f.Width))
	out = binary.LittleEndian.AppendUint32(out, math.Float32bits(f.Bias))
	out = binary.LittleEndian.AppendUint16(out, uint16(len(f.Trees)))
	for _, tree := range f.Trees {
		out = binary.LittleEndian.AppendUint16(out, uint16(len(tree)))
		for _, n := range tree {
			out = binary.LittleEndian.AppendUint16(out, uint16(n.Feature))
			out = binary.LittleEndian.AppendUint16(out, n.Left)
			out = binary.LittleEndian.AppendUint32(out, math.Float32bits(n.Value))
		}
	}
	return out
}

// Decode reads what Encode wrote. It refuses, with ErrFormat, data that would make Score read past a row or never end.
func Decode(data []byte) (*Forest, error) {
	r := reader{data: data}
	f := &Forest{Width: int(r.word()), Bias: math.Float32frombits(r.long())}
	for range int(r.word()) {
		tree := make([]Node, 0, 64)
		for range int(r.word()) {
			tree = append(tree, Node{Feature: int16(r.word()), Left: r.word(), Value: math.Float32frombits(r.long())})
		}
		if err := check(tree, f.Width); err != nil {
			return nil, err
		}
		f.Trees = append(f.Trees, tree)
	}
	if r.short || len(r.data) > 0 {
		return nil, fmt.Errorf("decode forest: %w", ErrFormat)
	}
	return f, nil
}

// check makes sure that every path through a tree ends at a leaf and reads only what a row has.
func check(tree []Node, width int) error {
	if len(tree) == 0 {
		return fmt.Errorf("decode forest: empty tree: %w", ErrFormat)
	}
	for i, n := range tree {
		if n.Feature >= 0 && (int(n.Feature) >= width || int(n.Left) <= i || int(n.Left)+1 >= len(tree)) {
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
		return make([]byte, n)
	}
	b := r.data[:n]
	r.data = r.data[n:]
	return b
}

func (r *reader) word() uint16 { return binary.LittleEndian.Uint16(r.take(2)) }
func (r *reader) long() uint32 { return binary.LittleEndian.Uint32(r.take(4)) }
