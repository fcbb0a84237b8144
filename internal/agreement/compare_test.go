package agreement

import (
	"slices"
	"testing"

	"claimlight/internal/text"
)

func rated(id string, start, end, rank int) Claim {
	return Claim{
		ID: id, Span: text.Span{Start: start, End: end}, Rank: rank, Ranked: rank > 0, Rating: string(rune('0' + rank)),
	}
}

// Claims that overlap most belong together; all that differs is listed in the order of the text.
func TestClaimsOfTwoPeopleAreComparedInTheOrderOfTheText(t *testing.T) {
	one := []Claim{rated("a", 0, 20, 1), rated("b", 40, 60, 5), rated("c", 80, 90, 3), rated("f", 150, 160, 2)}
	other := []Claim{rated("A", 0, 20, 1), rated("x", 55, 70, 2), rated("B", 42, 60, 4), rated("F", 150, 160, 0)}
	r := Compare(200, one, other)
	for i, want := range []struct {
		one, other string
		kinds      []Kind
	}{
		{"a", "A", []Kind{Same}},
		{"b", "B", []Kind{Boundary, Rating}},
		{"", "x", []Kind{OnlyOne}},
		{"c", "", []Kind{OnlyOne}},
		{"f", "F", []Kind{Rating}},
	} {
		p, got := r.Pairs[i], [2]string{}
		if p.One != nil {
			got[0] = p.One.ID
		}
		if p.Other != nil {
			got[1] = p.Other.ID
		}
		if got != [2]string{want.one, want.other} || !slices.Equal(p.Kinds, want.kinds) ||
			p.Differ() == (want.kinds[0] == Same) {
			t.Errorf("place %d holds %v, %v; want %+v", i, got, p.Kinds, want)
		}
	}
	if len(r.Pairs) != 5 || r.Rated != 2 || !r.HasRate || !r.HasSpan || r.Spans <= 0 || r.Spans >= 1 {
		t.Errorf("%+v", r)
	}
	if r := Compare(200, one, one); r.Spans != 1 || r.Ratings != 1 || slices.ContainsFunc(r.Pairs, Pair.Differ) {
		t.Errorf("of one and the same it is %+v", r)
	}
	if r := Compare(200, nil, nil); r.HasSpan || r.HasRate || len(r.Pairs) != 0 {
		t.Errorf("of nothing it is %+v", r)
	}
}
