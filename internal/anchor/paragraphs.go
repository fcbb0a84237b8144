package anchor

import (
	"sort"
	"strings"
)

// Pair sets a paragraph of an older text beside one of a newer text, by their indexes; -1 where there is none beside
// it.
type Pair struct {
	Old, New int
	Moved    bool // it has gone to another place, and stands in a pair of its own on either side
}

// alike is how much two paragraphs have to have in common to be set beside each other where nothing else fits better.
const alike = 0.3

// Paragraphs sets the paragraphs of two texts side by side, in the order of both.
func Paragraphs(older, newer []string) []Pair {
	p := pairing{f: NewFinder(strings.Join(older, "\n"), strings.Join(newer, "\n"))}
	p.older, p.newer = blockReaches(p.f.older, older), blockReaches(p.f.newer, newer)
	partner := p.partners()
	kept := longestRise(partner)
	var out []Pair
	i, j := 0, 0
	for _, old := range append(kept, len(older)) {
		to := len(newer)
		if old < len(older) {
			to = partner[old]
		}
		out = append(out, p.between(partner, reach{i, old}, reach{j, to})...)
		if old < len(older) {
			out = append(out, Pair{Old: old, New: to})
		}
		i, j = old+1, to+1
	}
	return out
}

// pairing holds two texts by their paragraphs.
type pairing struct {
	f            *Finder
	older, newer []reach // words of each paragraph
}

func blockReaches(p *page, blocks []string) []reach {
	out := make([]reach, len(blocks))
	word, at := 0, 0
	for i, b := range blocks {
		at += len(b) + 1
		end := word + sort.Search(len(p.words)-word, func(k int) bool { return p.words[word+k].Start >= at })
		out[i] = reach{word, end}
		word = end
	}
	return out
}

func blockOf(blocks []reach, word int) int {
	return sort.Search(len(blocks), func(i int) bool { return blocks[i].to > word })
}

// partners gives for each older paragraph the newer one with which it shares most, if that is true the other way round
// too; else -1.
func (p *pairing) partners() []int {
	shared := map[Pair]int{}
	for _, r := range p.f.common.runs {
		for k := range r.n {
			shared[Pair{Old: blockOf(p.older, r.old+k), New: blockOf(p.newer, r.new+k)}]++
		}
	}
	bestNew, bestOld := fill(len(p.older)), fill(len(p.newer))
	for pair, n := range shared {
		if more(n, pair, shared, Pair{Old: pair.Old, New: bestNew[pair.Old]}) {
			bestNew[pair.Old] = pair.New
		}
		if more(n, pair, shared, Pair{Old: bestOld[pair.New], New: pair.New}) {
			bestOld[pair.New] = pair.Old
		}
	}
	for old, n := range bestNew {
		if n >= 0 && bestOld[n] != old {
			bestNew[old] = -1
		}
	}
	return bestNew
}

// more tells whether a pair shares more than the best one so far; of equals the first counts, so that chance decides
// nothing.
func more(n int, pair Pair, shared map[Pair]int, best Pair) bool {
	if best.Old < 0 || best.New < 0 || n != shared[best] {
		return best.Old < 0 || best.New < 0 || n > shared[best]
	}
	return pair.Old < best.Old || pair.Old == best.Old && pair.New < best.New
}

func fill(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = -1
	}
	return out
}

// longestRise gives the indexes of the longest part of a row whose numbers rise, leaving out the negative ones: the
// paragraphs that kept their order.
func longestRise(row []int) []int {
	var tails []int // for each length, the index at which the lowest such part ends
	before := fill(len(row))
	for i, n := range row {
		if n < 0 {
			continue
		}
		at := sort.Search(len(tails), func(k int) bool { return row[tails[k]] >= n })
		if at > 0 {
			before[i] = tails[at-1]
		}
		tails = append(tails[:at], append([]int{i}, tails[min(at+1, len(tails)):]...)...)
	}
	out := make([]int, len(tails))
	for i, k := len(tails)-1, -1; i >= 0; i-- {
		if k < 0 {
			k = tails[i]
		} else {
			k = before[k]
		}
		out[i] = k
	}
	return out
}

// between pairs what stands between two pairs that are sure: what is alike, in order; the rest stands alone.
func (p *pairing) between(partner []int, older, newer reach) []Pair {
	moved := map[int]bool{}
	for old, n := range partner {
		if n >= newer.from && n < newer.to && (old < older.from || old >= older.to) {
			moved[n] = true
		}
	}
	var out []Pair
	j := newer.from
	for i := older.from; i < older.to; i++ {
		if partner[i] >= 0 {
			out = append(out, Pair{Old: i, New: -1, Moved: true})
			continue
		}
		for k := j; k < min(newer.to, j+8); k++ {
			if !moved[k] && p.likeness(i, k) >= alike {
				for ; j < k; j++ {
					out = append(out, Pair{Old: -1, New: j, Moved: moved[j]})
				}
				out = append(out, Pair{Old: i, New: k})
				j = k + 1
				break
			}
		}
		if len(out) == 0 || out[len(out)-1].Old != i {
			out = append(out, Pair{Old: i, New: -1})
		}
	}
	for ; j < newer.to; j++ {
		out = append(out, Pair{Old: -1, New: j, Moved: moved[j]})
	}
	return out
}

func (p *pairing) likeness(old, n int) float64 {
	return p.f.likeness(p.f.older.ids[p.older[old].from:p.older[old].to], p.f.newer.ids[p.newer[n].from:p.newer[n].to])
}
