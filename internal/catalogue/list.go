package catalogue

import (
	"maps"
	"slices"
)

// List is the claims of a library. It is for one goroutine.
type List struct {
	entries []Entry // in the order in which they were tagged
	sorted  map[Order][]int32
}

// NewList makes a list of entries in the order in which they were tagged, which it keeps.
func NewList(entries []Entry) *List {
	return &List{entries: entries, sorted: map[Order][]int32{}}
}

// Len is how many claims the library has.
func (l *List) Len() int { return len(l.entries) }

// Find gives the entries that pass a filter, in an order. The matches are those of f.Words. The first use of an order
// after a change sorts all entries; after that a filter takes one walk over them.
func (l *List) Find(f Filter, words Matches, o Order) []*Entry {
	passes := f.Pass(words)
	var out []*Entry
	for _, i := range l.order(o) {
		if e := &l.entries[i]; passes(e) {
			out = append(out, e)
		}
	}
	return out
}

// Count tells how many entries pass a filter.
func (l *List) Count(f Filter, words Matches) int {
	passes, n := f.Pass(words), 0
	for i := range l.entries {
		if passes(&l.entries[i]) {
			n++
		}
	}
	return n
}

// order gives the places of all entries in an order.
func (l *List) order(o Order) []int32 {
	if at, done := l.sorted[o]; done {
		return at
	}
	keys := make([]key, len(l.entries))
	if what := byWhat[o.By]; what != nil {
		for i := range l.entries {
			keys[i] = what(&l.entries[i])
		}
	}
	at := make([]int32, len(l.entries))
	for i := range at {
		at[i] = int32(i)
	}
	slices.SortFunc(at, o.compare(keys))
	l.sorted[o] = at
	return at
}

// Used lists what the entries have of something, such as their sites, each with how many have it, most used first and
// then by letters. What is empty is left out.
func (l *List) Used(what func(*Entry) []string) []Used {
	counts := map[string]int{}
	for i := range l.entries {
		for _, v := range what(&l.entries[i]) {
			if v != "" {
				counts[v]++
			}
		}
	}
	out := make([]Used, 0, len(counts))
	for _, v := range slices.Sorted(maps.Keys(counts)) {
		out = append(out, Used{v, counts[v]})
	}
	slices.SortStableFunc(out, func(a, b Used) int { return b.Claims - a.Claims })
	return out
}

// Used is a value and how many claims have it.
type Used struct {
	Value  string
	Claims int
}
