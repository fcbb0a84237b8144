package agreement

import (
	"cmp"
	"maps"
	"slices"

	"claimlight/internal/claim"
	"claimlight/internal/scheme"
	"claimlight/internal/text"
)

// Claim is what is compared of a claim.
type Claim struct {
	ID     string
	Span   text.Span
	Rank   int  // of its rating on the scale, the least true first
	Ranked bool // whether it has one
	Rating string
}

// Kind says how two people differ at a place of the text, or that they do not.
type Kind string

// The kinds.
const (
	Same     Kind = "same"
	OnlyOne  Kind = "only_one" // has a claim there
	Boundary Kind = "boundary" // begins or ends elsewhere
	Rating   Kind = "rating"   // is another, or there is none
)

// Pair is a place of the text with the claim that each has there; nil for none.
type Pair struct {
	One, Other *Claim
	Kinds      []Kind // all that differs; Same alone where nothing does
}

// Span is the place.
func (p Pair) Span() text.Span {
	switch {
	case p.One == nil:
		return p.Other.Span
	case p.Other == nil:
		return p.One.Span
	}
	return p.One.Span.Union(p.Other.Span)
}

// Report is how far two people agree on a text.
type Report struct {
	Pairs   []Pair // in the order of the text
	Spans   float64
	HasSpan bool    // whether Spans says anything
	Ratings float64 // ordinal, of the claims that both have, where both are on the scale
	HasRate bool    // whether Ratings says anything
	Rated   int     // pairs of which it is
}

// Compare compares the claims of two people on a text of a length. Two claims belong together that overlap, those that
// overlap most first.
func Compare(length int, one, other []Claim) Report {
	r := Report{Pairs: pairs(one, other)}
	r.Spans, r.HasSpan = Unitizing(length, [][]text.Span{spansOf(one), spansOf(other)})
	var units [][]int
	for _, p := range r.Pairs {
		if p.One != nil && p.Other != nil && p.One.Ranked && p.Other.Ranked {
			units = append(units, []int{p.One.Rank, p.Other.Rank})
		}
	}
	r.Rated = len(units)
	r.Ratings, r.HasRate = Alpha(units, Ordinal)
	return r
}

func spansOf(claims []Claim) []text.Span {
	out := make([]text.Span, len(claims))
	for i, c := range claims {
		out[i] = c.Span
	}
	return out
}

func pairs(one, other []Claim) []Pair {
	type match struct{ i, j, common, apart int }
	var matches []match
	for i, a := range one {
		for j, b := range other {
			if a.Span.Overlaps(b.Span) {
				common := min(a.Span.End, b.Span.End) - max(a.Span.Start, b.Span.Start)
				matches = append(matches, match{i, j, common, a.Span.Union(b.Span).Len() - common})
			}
		}
	}
	slices.SortStableFunc(matches, func(a, b match) int { // by the share of both that is common
		return cmp.Compare(b.common*(a.common+a.apart), a.common*(b.common+b.apart))
	})
	takenOne, takenOther := map[int]bool{}, map[int]bool{}
	var out []Pair
	for _, m := range matches {
		if !takenOne[m.i] && !takenOther[m.j] {
			takenOne[m.i], takenOther[m.j] = true, true
			out = append(out, paired(&one[m.i], &other[m.j]))
		}
	}
	for i := range one {
		if !takenOne[i] {
			out = append(out, Pair{One: &one[i], Kinds: []Kind{OnlyOne}})
		}
	}
	for j := range other {
		if !takenOther[j] {
			out = append(out, Pair{Other: &other[j], Kinds: []Kind{OnlyOne}})
		}
	}
	slices.SortStableFunc(out, func(a, b Pair) int {
		return cmp.Or(cmp.Compare(a.Span().Start, b.Span().Start), cmp.Compare(a.Span().End, b.Span().End))
	})
	return out
}

func paired(a, b *Claim) Pair {
	p := Pair{One: a, Other: b}
	if a.Span != b.Span {
		p.Kinds = append(p.Kinds, Boundary)
	}
	if a.Rating != b.Rating {
		p.Kinds = append(p.Kinds, Rating)
	}
	if len(p.Kinds) == 0 {
		p.Kinds = []Kind{Same}
	}
	return p
}

// Differ tells whether the two differ there.
func (p Pair) Differ() bool { return p.Kinds[0] != Same }

// Of is what is compared of a claim that stands somewhere in a text, counted in code points.
func Of(c claim.Claim, at claim.Anchor, offsets *text.Offsets, scale scheme.Scale) Claim {
	rank, _, ranked := scale.Place(c.Rating)
	return Claim{ID: c.ID, Span: offsets.CodePoints(at.Span), Rank: rank, Ranked: ranked, Rating: string(c.Rating)}
}

// Busiest gives the two people with most claims, the first by name where they have as many; fewer where there are
// fewer.
func Busiest(by map[string][]Claim) []string {
	names := ByClaims(by)
	return names[:min(len(names), 2)]
}

// ByClaims gives all people, those with most claims first.
func ByClaims(by map[string][]Claim) []string {
	names := slices.Sorted(maps.Keys(by))
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(len(by[b]), len(by[a])) })
	return names
}
