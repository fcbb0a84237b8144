package similar

// weighed are the words of a claim, each with its weight and whether the other claim has it too.
type weighed struct {
	words   []Word
	weights []float64
	matched []bool
	total   float64
	top     float64 // the greatest weight
}

func weigh(words []Word, rarity Rarity) *weighed {
	w := &weighed{words: words, weights: make([]float64, len(words)), matched: make([]bool, len(words))}
	for i, word := range words {
		w.weights[i] = rarity(word.Beginning())
		w.total += w.weights[i]
		w.top = max(w.top, w.weights[i])
	}
	return w
}

// match pairs the words of two claims that are the same, equal ones first, and gives the weight of all that have a
// partner.
func match(a, b *weighed) (shared float64) {
	for _, same := range []func(x, y string) bool{func(x, y string) bool { return x == y }, sameWord} {
		for i := range a.words {
			for j := range b.words {
				if !a.matched[i] && !b.matched[j] && same(a.words[i].form, b.words[j].form) {
					a.matched[i], b.matched[j] = true, true
					shared += a.weights[i] + b.weights[j]
				}
			}
		}
	}
	return shared
}

// heaviest is the greatest weight among the words, or the names alone, that the other claim lacks; 0 when it lacks
// none.
func (w *weighed) heaviest(names bool) float64 {
	most := 0.0
	for i, word := range w.words {
		if !w.matched[i] && (word.name || !names) {
			most = max(most, w.weights[i])
		}
	}
	return most
}
