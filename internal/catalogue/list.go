package catalogue

import (
	"maps"
	"slices"

	"claimlight/internal/claim"
)

// List is the claims of a library. It is for one goroutine.
type List struct {
	entries []Entry        // in the order in which they were tagged
	scale   []claim.Rating // from false to true
	keys    map[Column][]key
	sorted  map[Order][]int32
}

// NewList makes a list of entries in the order in which they were tagged, which it keeps. The scale says in which order
// ratings stand.
func NewList(entries []Entry, scale []claim.Rating) *List {
	l := &List{entries: entries, scale: scale}
	l.forget()
	return l
}

// forget sorts anew by the next use of an order.
func (l *List) forget() { l.keys, l.sorted = map[Column][]key{}, map[Order][]int32{} }

// Len is how many claims the library has.
func (l *List) Len() int { return len(l.entries) }

// All are the entries, in the order in which they were tagged. They are read, never written.
func (l *List) All() []Entry { return l.entries }

// Replace puts the entries of an article, in the order in which they were tagged, in the place of those that it had.
func (l *List) Replace(articleID string, by []Entry) {
	var had []int
	for i := range l.entries {
		if l.entries[i].ArticleID == articleID {
			had = append(had, i)
		}
	}
	same := len(had) == len(by)
	for n := 0; same && n < len(had); n++ {
		same = l.entries[had[n]].ID == by[n].ID
	}
	if same {
		for n, i := range had {
			l.put(i, by[n])
		}
		return
	}
	kept := slices.DeleteFunc(slices.Clone(l.entries), func(e Entry) bool { return e.ArticleID == articleID })
	l.entries = append(kept, by...)
	slices.SortStableFunc(l.entries, func(a, b Entry) int { return int(a.Seq - b.Seq) })
	l.forget()
}

// put changes an entry. What was sorted by what has changed of it is sorted again.
func (l *List) put(i int, e Entry) {
	l.entries[i] = e
	for column, keys := range l.keys {
		if now := l.sortedBy(column)(&l.entries[i]); now != keys[i] {
			keys[i] = now
			delete(l.sorted, Order{By: column})
			delete(l.sorted, Order{By: column, Down: true})
		}
	}
}

// Find gives the entries that pass a filter, in an order. The matches are those of f.Words. The first use of an order
// sorts all entries; after that a filter takes one walk over them.
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
	at := make([]int32, len(l.entries))
	for i := range at {
		at[i] = int32(len(at) - 1 - i) // the newest first
	}
	if keys := l.keysOf(o.By); keys != nil {
		slices.SortFunc(at, o.compare(keys))
	}
	l.sorted[o] = at
	return at
}

// keysOf gives what the entries are sorted by under a column; nil for none.
func (l *List) keysOf(c Column) []key {
	what := l.sortedBy(c)
	if keys, made := l.keys[c]; made || what == nil {
		return keys
	}
	keys := make([]key, len(l.entries))
	for i := range l.entries {
		keys[i] = what(&l.entries[i])
	}
	l.keys[c] = keys
	return keys
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
