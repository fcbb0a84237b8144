package anchor

import (
	"cmp"
	"maps"
	"math"
	"slices"
)

// The weights of a place, those of Hypothesis' client.
const (
	weightQuote    = 50
	weightPrefix   = 20
	weightSuffix   = 20
	weightPosition = 2
	weightAll      = weightQuote + weightPrefix + weightSuffix + weightPosition
)

// mostScore is that of the best place that is not exact.
const mostScore = 0.99

// contextWords is how many words on either side count as context: about a sentence.
const contextWords = 12

// score says how well a place of the newer text fits, from 0 to 1: by the words themselves, by those before and behind,
// and by where in the text it stands. Context that the older text did not have counts as fitting.
func (f *Finder) score(w wanted, r reach, quote float64) float64 {
	was, is := f.older.around(w.words, contextWords), f.newer.around(r, contextWords)
	prefix := f.likeContext(f.older.ids[was.from:w.words.from], f.newer.ids[is.from:r.from])
	suffix := f.likeContext(f.older.ids[w.words.to:was.to], f.newer.ids[r.to:is.to])
	shift := relative(w.words.from, len(f.older.ids)) - relative(r.from, len(f.newer.ids))
	sum := weightQuote*quote + weightPrefix*prefix + weightSuffix*suffix + weightPosition*(1-math.Abs(shift))
	return min(mostScore, sum/weightAll)
}

func relative(at, all int) float64 { return float64(at) / float64(max(1, all)) }

func (f *Finder) likeContext(was, is []int32) float64 {
	if len(was) == 0 {
		return 1
	}
	return f.likeness(was, is)
}

// weight says how much a word tells: the rarer, the more.
func (f *Finder) weight(id int32) float64 {
	n := len(f.older.where[id]) + len(f.newer.where[id])
	return 1 / (1 + math.Log2(float64(max(1, n))))
}

// likeness compares two rows of words, from 0 to 1: how much of both stands in the same order, and, for what was only
// put elsewhere, how much stands in both at all.
func (f *Finder) likeness(a, b []int32) float64 {
	a, b = a[:min(len(a), 2*searchWords)], b[:min(len(b), 2*searchWords)]
	var all float64
	left := map[int32]int{}
	for _, id := range a {
		all += f.weight(id)
		left[id]++
	}
	shared := 0.0
	for _, id := range b {
		all += f.weight(id)
		if left[id] > 0 {
			left[id]--
			shared += f.weight(id)
		}
	}
	if all == 0 || shared == 0 {
		return 0
	}
	return min(1, 0.6*2*f.inOrder(a, b)/all+0.4*2*shared/all)
}

// inOrder is the weight of the heaviest words that stand in both rows in the same order.
func (f *Finder) inOrder(a, b []int32) float64 {
	above, row := make([]float64, len(b)+1), make([]float64, len(b)+1)
	for _, x := range a {
		weight := f.weight(x)
		for j, y := range b {
			row[j+1] = max(above[j+1], row[j])
			if x == y {
				row[j+1] = max(row[j+1], above[j]+weight)
			}
		}
		above, row = row, above
	}
	return above[len(b)]
}

// rarest gives the indexes of the words of a quote that tell most.
func (f *Finder) rarest(w wanted) []int {
	var out []int
	for i, id := range w.ids[:min(len(w.ids), searchWords)] {
		if len(f.newer.where[id]) > 0 {
			out = append(out, i)
		}
	}
	slices.SortStableFunc(out, func(a, b int) int {
		return cmp.Compare(len(f.newer.where[w.ids[a]]),
			len(f.newer.where[w.ids[b]]))
	})
	return out[:min(len(out), votingWords)]
}

// strongest gives the beginnings of the buckets with the most votes.
func strongest(votes map[int]float64, bucket int) []int {
	buckets := slices.Sorted(maps.Keys(votes))
	slices.SortStableFunc(buckets, func(a, b int) int { return cmp.Compare(votes[b], votes[a]) })
	buckets = buckets[:min(len(buckets), votedWindows)]
	for i := range buckets {
		buckets[i] *= bucket
	}
	return buckets
}

// nearest finds the part of a row that takes the fewest words to be changed, added or dropped to become the pattern, as
// Sellers does; false where no word is the same.
func nearest(pattern, row []int32) (reach, bool) {
	type cell struct{ cost, from int }
	above := make([]cell, len(row)+1)
	for j := range above {
		above[j].from = j
	}
	for i, x := range pattern {
		line := make([]cell, len(row)+1)
		line[0] = cell{cost: i + 1}
		for j, y := range row {
			best := above[j]
			if x != y {
				best.cost++
			}
			for _, other := range []cell{{above[j+1].cost + 1, above[j+1].from}, {line[j].cost + 1, line[j].from}} {
				if other.cost < best.cost {
					best = other
				}
			}
			line[j+1] = best
		}
		above = line
	}
	end := 0
	for j, c := range above {
		if c.cost < above[end].cost {
			end = j
		}
	}
	r := reach{above[end].from, end}
	return r, above[end].cost < len(pattern) && r.n() > 0
}
