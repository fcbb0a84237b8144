package reading

import (
	"cmp"
	"slices"
	"sort"

	"claimlight/internal/text"

	"fyne.io/fyne/v2"
)

// MarkKind says what a mark stands for, and with it how it is drawn.
type MarkKind int

// The kinds of marks.
const (
	ClaimMark      MarkKind = iota // a tint, and a stripe under the line
	SuggestionMark                 // a dotted stripe in the margin
	FindMark                       // a tint
)

// Mark is a range of the article's text that is drawn in a colour.
type Mark struct {
	ID    string
	Span  text.Span // bytes of the version's text
	Color fyne.ThemeColorName
	Kind  MarkKind
	Label string // what the mark says, read in hints
}

// markSet answers which marks stand at a place. It does not change once made.
type markSet struct {
	marks []Mark // by start, the longer first
	ends  []int  // the highest end of marks[:i+1]
	lanes []int  // for claims: the row of stripes under a line, from 0
}

// newMarkSet takes over the slice and sorts it.
func newMarkSet(marks []Mark) *markSet {
	sortMarks(marks)
	m := &markSet{marks: marks, ends: make([]int, len(marks)), lanes: lanes(marks)}
	highest := 0
	for i, mark := range marks {
		highest = max(highest, mark.Span.End)
		m.ends[i] = highest
	}
	return m
}

// sortMarks sorts by start, the longer first. Mostly the marks were sorted and one was added: it is moved to its place.
func sortMarks(marks []Mark) {
	n := 1
	for n < len(marks) && byPlace(marks[n-1], marks[n]) <= 0 {
		n++
	}
	if n < len(marks)-1 {
		slices.SortStableFunc(marks, byPlace)
	} else if n < len(marks) {
		added := marks[n]
		at := sort.Search(n, func(i int) bool { return byPlace(marks[i], added) > 0 })
		copy(marks[at+1:], marks[at:n])
		marks[at] = added
	}
}

func byPlace(a, b Mark) int {
	if c := cmp.Compare(a.Span.Start, b.Span.Start); c != 0 {
		return c
	}
	return cmp.Compare(b.Span.End, a.Span.End)
}

// lanes gives claims that overlap different lanes, and each the lowest that is free.
func lanes(marks []Mark) []int {
	out := make([]int, len(marks))
	var free []int // for each lane, where its last claim ends
	for i, mark := range marks {
		if mark.Kind != ClaimMark {
			continue
		}
		lane := slices.IndexFunc(free, func(end int) bool { return end <= mark.Span.Start })
		if lane < 0 {
			lane = len(free)
			free = append(free, 0)
		}
		free[lane] = mark.Span.End
		out[i] = lane
	}
	return out
}

// in gives the indexes of the marks that overlap the span, in order.
func (m *markSet) in(span text.Span) []int {
	last := sort.Search(len(m.marks), func(i int) bool { return m.marks[i].Span.Start >= span.End })
	var out []int
	for i := last - 1; i >= 0 && m.ends[i] > span.Start; i-- {
		if m.marks[i].Span.End > span.Start {
			out = append(out, i)
		}
	}
	slices.Reverse(out)
	return out
}

// at gives the indexes of the claims and suggestions at an offset, the shortest first.
func (m *markSet) at(offset int) []int {
	hits := slices.DeleteFunc(m.in(text.Span{Start: offset, End: offset + 1}), func(i int) bool {
		return m.marks[i].Kind == FindMark
	})
	slices.SortStableFunc(hits, func(a, b int) int {
		return cmp.Compare(m.marks[a].Span.Len(), m.marks[b].Span.Len())
	})
	return hits
}

// find gives the mark with an id.
func (m *markSet) find(id string) (Mark, bool) {
	for _, mark := range m.marks {
		if mark.ID == id && id != "" {
			return mark, true
		}
	}
	return Mark{}, false
}

// next is the mark after the one with an id among the hits, in a circle; the first where id is not among them.
func (m *markSet) next(hits []int, id string) string {
	at := slices.IndexFunc(hits, func(i int) bool { return m.marks[i].ID == id })
	return m.marks[hits[(at+1)%len(hits)]].ID
}
