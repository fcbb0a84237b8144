// Package worth says how much a sentence is worth checking, and why, in words that a person reads.
package worth

import (
	"math"
	"sort"

	"claimlight/internal/language"
	"claimlight/internal/suggest/figure"
	"claimlight/internal/suggest/source"
	"claimlight/internal/suggest/token"
	"claimlight/internal/words"
)

// Sentence is what the score is made of.
type Sentence struct {
	Language *language.Language
	Tokens   []token.Token
	Figures  []figure.Figure
	Source   *source.Source
}

// Weights say how much each reason counts. A key that is absent keeps its standard weight.
type Weights map[Key]float64

// Scorer gives scores by one set of weights. It may be used by several goroutines.
type Scorer struct{ weights [count]float64 }

// New prepares a scorer; nil takes the standard weights. Unknown keys are ignored.
func New(w Weights) *Scorer {
	s := &Scorer{}
	for i, r := range standard {
		s.weights[i] = r.Weight
		if v, ok := w[r.Key]; ok {
			s.weights[i] = v
		}
	}
	return s
}

// Score gives how much a sentence is worth checking, 0 to 1, and the weightiest reasons for and against it.
func (s *Scorer) Score(sentence Sentence) (float64, []words.Fixed) {
	m := Measure(sentence)
	sum := 0.0
	for i, v := range m {
		sum += v * s.weights[i]
	}
	return 1 / (1 + math.Exp(-sum)), s.reasons(m)
}

// shown is how many reasons for a sentence are given.
const shown = 4

// mentioned is the least weight with which a reason is worth a word.
const mentioned = 0.15

// reasons names what weighs most for the sentence, and what weighs most against it where it weighs much.
func (s *Scorer) reasons(m [count]float64) []words.Fixed {
	var order []int
	against := base
	for i := base + 1; i < count; i++ {
		switch v := m[i] * s.weights[i]; {
		case v >= mentioned:
			order = append(order, i)
		case v <= -3*mentioned && (against == base || v < m[against]*s.weights[against]):
			against = i
		}
	}
	weight := func(i int) float64 { return m[order[i]] * s.weights[order[i]] }
	sort.SliceStable(order, func(a, b int) bool { return weight(a) > weight(b) })
	order = order[:min(len(order), shown)]
	if against != base {
		order = append(order, against)
	}
	out := make([]words.Fixed, len(order))
	for i, k := range order {
		out[i] = standard[k].Words
	}
	return out
}
