package forest

import (
	"encoding/binary"
	"math"
)

// Grown is a forest as it is fitted: a bias and trees, for rows of a width.
type Grown struct {
	Width int
	Bias  float32  // the sum before the first tree
	Trees [][]Node // each begins with its root
}

// Node is one node of a tree. Its children lie later in the tree. A leaf has Feature -1 and adds Value; another node
// goes Left where its feature is at most Value, else to Left+1.
type Node struct {
	Feature int16
	Left    uint16 // counted from the tree's root
	Value   float32
}

// nodeSize is the bytes of a node in a file.
const nodeSize = 8

// Encode writes a forest as bytes, little-endian: width, bias, the number of trees; for each its number of nodes and
// these.
func (g *Grown) Encode() []byte {
	out := binary.LittleEndian.AppendUint16(nil, uint16(g.Width))
	out = binary.LittleEndian.AppendUint32(out, math.Float32bits(g.Bias))
	out = binary.LittleEndian.AppendUint16(out, uint16(len(g.Trees)))
	for _, tree := range g.Trees {
		out = binary.LittleEndian.AppendUint16(out, uint16(len(tree)))
		for _, n := range tree {
			out = binary.LittleEndian.AppendUint16(out, uint16(n.Feature))
			out = binary.LittleEndian.AppendUint16(out, n.Left)
			out = binary.LittleEndian.AppendUint32(out, math.Float32bits(n.Value))
		}
	}
	return out
}

// nodeAt reads a node of an encoded tree.
func nodeAt(tree []byte, i int) Node {
	v := binary.LittleEndian.Uint64(tree[i*nodeSize:])
	return Node{Feature: int16(v), Left: uint16(v >> 16), Value: math.Float32frombits(uint32(v >> 32))}
}

// next is the node that a row goes to from one that is no leaf. A condition that only sets a number needs no guess of
// the processor's.
func (n Node) next(row []float32) int {
	right := 0
	if row[n.Feature] > n.Value {
		right = 1
	}
	return int(n.Left) + right
}
