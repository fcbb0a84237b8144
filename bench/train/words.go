package main

import (
	"math"
	"math/rand/v2"
	"slices"

	"claimlight/internal/extract/lexicon"
)

// How a lexicon is fitted: a word must stand in some texts; the learning rate and what keeps weights of rare words at
// 0 are those of the follow-the-regularised-leader method (McMahan et al. 2013).
const (
	wordTexts  = 15
	wordRate   = 0.4
	wordLeast  = 3
	wordRounds = 5
)

// noWords weighs no word.
var noWords = lexicon.New(0, nil)

// wordy is the words of all texts' lines, as numbers.
type wordy struct {
	texts  []*pasted
	lines  [][][]int32 // per text and line; -1 for a word that stands in too few texts
	hashes []uint32    // by number
	fitted map[[2]int]*lexicon.Lexicon
}

// readWords numbers the words that stand in enough texts.
func readWords(texts []*pasted) *wordy {
	w := &wordy{texts: texts, lines: make([][][]int32, len(texts)), fitted: map[[2]int]*lexicon.Lexicon{}}
	count, last := map[uint32]int{}, map[uint32]int{}
	for i, p := range texts {
		if p.crop {
			continue
		}
		for _, l := range p.lines {
			for h := range lexicon.Words(l.Text) {
				if last[h] != i+1 {
					last[h] = i + 1
					count[h]++
				}
			}
		}
	}
	number := map[uint32]int32{}
	for h, n := range count {
		if n >= wordTexts {
			w.hashes = append(w.hashes, h)
		}
	}
	slices.Sort(w.hashes)
	for i, h := range w.hashes {
		number[h] = int32(i)
	}
	for i, p := range texts {
		if p.crop {
			continue
		}
		w.lines[i] = make([][]int32, len(p.lines))
		for k, l := range p.lines {
			for h := range lexicon.Words(l.Text) {
				if n, ok := number[h]; ok {
					w.lines[i][k] = append(w.lines[i][k], n)
				} else {
					w.lines[i][k] = append(w.lines[i][k], -1)
				}
			}
		}
	}
	return w
}

// without is a lexicon fitted to the texts of neither fold; a fold of -1 is none.
func (w *wordy) without(a, b int) *lexicon.Lexicon {
	pair := [2]int{min(a, b), max(a, b)}
	if w.fitted[pair] == nil {
		w.fitted[pair] = w.fit(func(p *pasted) bool { return p.fold != a && p.fold != b })
	}
	return w.fitted[pair]
}

// fit grows the weights of a logistic regression on the words of the texts that are in.
func (w *wordy) fit(in func(*pasted) bool) *lexicon.Lexicon {
	type place struct{ text, line int }
	var places []place
	for i, p := range w.texts {
		for k := range p.lines {
			if p.heft[k] > 0 && !p.crop && in(p) {
				places = append(places, place{i, k})
			}
		}
	}
	f := newFollower(len(w.hashes) + 1)
	rng := rand.New(rand.NewPCG(5, 5))
	for range wordRounds {
		rng.Shuffle(len(places), func(a, b int) { places[a], places[b] = places[b], places[a] })
		for _, at := range places {
			p := w.texts[at.text]
			f.learn(w.lines[at.text][at.line], float64(p.truth[at.line]), p.say[at.line])
		}
	}
	weights := map[uint32]float32{}
	for i, h := range w.hashes {
		if x := f.weight(i); x != 0 {
			weights[h] = float32(x)
		}
	}
	return lexicon.New(float32(f.weight(f.bias)), weights)
}

// follower keeps, for each weight, the sum of its slopes and of their squares.
type follower struct {
	z, n []float64
	bias int // the number of the weight that all lines have
	x    []float64
}

func newFollower(n int) *follower {
	return &follower{z: make([]float64, n), n: make([]float64, n), bias: n - 1}
}

func (f *follower) weight(i int) float64 {
	z := f.z[i]
	if i != f.bias {
		z = math.Copysign(max(math.Abs(z)-wordLeast, 0), z)
	}
	return -z * wordRate / (1 + math.Sqrt(f.n[i]))
}

// learn moves the weights of a line's words towards its truth.
func (f *follower) learn(words []int32, truth, heft float64) {
	norm := 1 / math.Sqrt(float64(max(len(words), 1)))
	bias := f.weight(f.bias)
	sum := bias
	f.x = f.x[:0]
	for _, k := range words {
		x := 0.0
		if k >= 0 {
			x = f.weight(int(k))
		}
		f.x = append(f.x, x)
		sum += x * norm
	}
	slope := heft * (1/(1+math.Exp(-sum)) - truth)
	f.move(f.bias, slope, bias)
	for j, k := range words {
		if k >= 0 {
			f.move(int(k), slope*norm, f.x[j])
		}
	}
}

func (f *follower) move(i int, slope, weight float64) {
	step := (math.Sqrt(f.n[i]+slope*slope) - math.Sqrt(f.n[i])) / wordRate
	f.z[i] += slope - step*weight
	f.n[i] += slope * slope
}
