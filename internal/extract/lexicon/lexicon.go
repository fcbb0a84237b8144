// Package lexicon tells from the words of a line whether it speaks as articles do, or as what stands around them.
package lexicon

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
)

// Lexicon holds fitted weights of words and of pairs of words, known by their hashes. A weight over 0 speaks for an
// article. It is not written to after New or Decode.
type Lexicon struct {
	bias    float32
	weights map[uint32]float32
}

// ErrFormat says that data are not a lexicon.
var ErrFormat = errors.New("not a lexicon")

// New makes a lexicon of weights, by the hashes that Words gives. bias is the weight of a line without any word.
func New(bias float32, weights map[uint32]float32) *Lexicon {
	return &Lexicon{bias: bias, weights: weights}
}

// Score is the log-odds that a line is an article's, by its words alone: 0 where they do not tell.
func (l *Lexicon) Score(line string) float64 {
	var sum float32
	n := 0
	for word := range Words(line) {
		sum += l.weights[word]
		n++
	}
	return float64(l.bias) + float64(sum)/math.Sqrt(float64(max(n, 1)))
}

// Encode writes a lexicon as bytes, little-endian: the bias, then each hash with its weight, by rising hash.
func (l *Lexicon) Encode() []byte {
	words := make([]uint32, 0, len(l.weights))
	for word := range l.weights {
		words = append(words, word)
	}
	slices.Sort(words)
	out := binary.LittleEndian.AppendUint32(nil, math.Float32bits(l.bias))
	for _, word := range words {
		out = binary.LittleEndian.AppendUint32(out, word)
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(l.weights[word]))
	}
	return out
}

// Decode reads what Encode wrote. Data cut off within a word are refused with ErrFormat.
func Decode(data []byte) (*Lexicon, error) {
	if len(data)%8 != 4 {
		return nil, fmt.Errorf("decode lexicon: %d bytes: %w", len(data), ErrFormat)
	}
	l := New(math.Float32frombits(binary.LittleEndian.Uint32(data)), make(map[uint32]float32, len(data)/8))
	for pair := range slices.Chunk(data[4:], 8) {
		l.weights[binary.LittleEndian.Uint32(pair)] = math.Float32frombits(binary.LittleEndian.Uint32(pair[4:]))
	}
	return l, nil
}
