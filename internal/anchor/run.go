package anchor

import (
	"cmp"
	"slices"
	"sort"
)

// run is a row of equal words in the older and the newer text, as long as it can be on both sides.
type run struct {
	old, new, n int
	seeds       reach // of the older text: from the first word of its first seed to the last of its last
}

func (r run) shift() int { return r.new - r.old }

// seedLength is how many words in a row have to stand exactly once in both texts to begin a run. Shorter seeds find
// more, and more that has nothing to do with each other.
const seedLength = 4

// alignment is what two texts have in common, wherever it stands in them: moved paragraphs are found as well.
type alignment struct {
	runs    []run // by old
	oldEnds []int // the highest end of runs[:i+1] in the older text
	byNew   []run
	newEnds []int
}

// align finds the runs that grow from seeds. Words that repeat can lie in several runs; seeds cannot, so that no word
// lies in more than two runs of one direction, and the work is linear.
func align(older, newer *page) *alignment {
	var runs []run
	seeds := onlyOnce(newer.ids)
	for hash, from := range onlyOnce(older.ids) {
		to, ok := seeds[hash]
		if ok && from >= 0 && to >= 0 && slices.Equal(older.ids[from:from+seedLength], newer.ids[to:to+seedLength]) {
			runs = append(runs, run{from, to, seedLength, reach{from, from + seedLength}})
		}
	}
	slices.SortFunc(runs, func(a, b run) int { return cmp.Compare(a.old, b.old) })
	return newAlignment(grow(runs, older, newer))
}

// onlyOnce gives the seeds of a text by their hash, with where they begin, or -1 where one stands more than once.
func onlyOnce(ids []int32) map[uint64]int {
	seeds := make(map[uint64]int, len(ids))
	for i := 0; i+seedLength <= len(ids); i++ {
		hash := uint64(14695981039346656037)
		for _, id := range ids[i : i+seedLength] {
			hash = (hash ^ uint64(id)) * 1099511628211
			hash ^= hash >> 29
		}
		if _, again := seeds[hash]; again {
			seeds[hash] = -1
		} else {
			seeds[hash] = i
		}
	}
	return seeds
}

// grow makes seeds, sorted by their place in the older text, as long as they can be, and drops those that another has
// grown over.
func grow(seeds []run, older, newer *page) []run {
	var out []run
	latest := map[int]int{} // by shift, the index of its last run
	for _, s := range seeds {
		if i, ok := latest[s.shift()]; ok && s.old < out[i].old+out[i].n {
			out[i].seeds.to = s.seeds.to
			continue
		}
		for s.old > 0 && s.new > 0 && older.ids[s.old-1] == newer.ids[s.new-1] {
			s.old, s.new, s.n = s.old-1, s.new-1, s.n+1
		}
		for s.old+s.n < len(older.ids) && s.new+s.n < len(newer.ids) && older.ids[s.old+s.n] == newer.ids[s.new+s.n] {
			s.n++
		}
		latest[s.shift()] = len(out)
		out = append(out, s)
	}
	return out
}

func newAlignment(runs []run) *alignment {
	a := &alignment{runs: runs, byNew: slices.Clone(runs)}
	slices.SortFunc(a.runs, func(x, y run) int { return cmp.Or(cmp.Compare(x.old, y.old), cmp.Compare(x.new, y.new)) })
	slices.SortFunc(a.byNew, func(x, y run) int { return cmp.Or(cmp.Compare(x.new, y.new), cmp.Compare(x.old, y.old)) })
	a.oldEnds = highest(a.runs, func(r run) int { return r.old + r.n })
	a.newEnds = highest(a.byNew, func(r run) int { return r.new + r.n })
	return a
}

func highest(runs []run, end func(run) int) []int {
	ends := make([]int, len(runs))
	top := 0
	for i, r := range runs {
		top = max(top, end(r))
		ends[i] = top
	}
	return ends
}

// touching gives the runs that share a word with a range of the older text.
func (a *alignment) touching(r reach) []run {
	last := sort.Search(len(a.runs), func(i int) bool { return a.runs[i].old >= r.to })
	var out []run
	for i := last - 1; i >= 0 && a.oldEnds[i] > r.from; i-- {
		if a.runs[i].old+a.runs[i].n > r.from {
			out = append(out, a.runs[i])
		}
	}
	return out
}

// touchingNew gives the runs that share a word with a range of the newer text.
func (a *alignment) touchingNew(r reach) []run {
	last := sort.Search(len(a.byNew), func(i int) bool { return a.byNew[i].new >= r.to })
	var out []run
	for i := last - 1; i >= 0 && a.newEnds[i] > r.from; i-- {
		if a.byNew[i].new+a.byNew[i].n > r.from {
			out = append(out, a.byNew[i])
		}
	}
	return out
}

func (r run) coversOld(w reach) bool { return r.old <= w.from && w.to <= r.old+r.n }
func (r run) coversNew(w reach) bool { return r.new <= w.from && w.to <= r.new+r.n }

// neighbours gives the runs that stand before and behind a range of the older text, cut off where the range begins and
// ends. One that is missing has no words.
func (a *alignment) neighbours(w reach) (before, behind run) {
	first := sort.Search(len(a.runs), func(i int) bool { return a.runs[i].old >= w.from })
	if first > 0 {
		before = a.runs[first-1]
		before.n = min(before.n, w.from-before.old)
	}
	for _, r := range a.runs[first:] {
		if cut := max(0, w.to-r.old); cut < r.n {
			return before, run{old: r.old + cut, new: r.new + cut, n: r.n - cut}
		}
	}
	return before, behind
}

// slot is where the words of a range would stand if only they had changed: between what stands before and behind them
// in the older text, in both texts. It tells false where that is unknown or torn apart.
func (a *alignment) slot(w reach) (older, newer reach, ok bool) {
	before, behind := a.neighbours(w)
	older = reach{before.old + before.n, behind.old}
	newer = reach{before.new + before.n, behind.new}
	return older, newer, before.n > 0 && behind.n > 0 && newer.from <= newer.to
}
