package agreement

import (
	"math"
	"math/rand/v2"
	"testing"

	"claimlight/internal/text"
)

// apart cuts a text into parts, which may touch, and what lies between them. A part is where it begins and how long it
// is; both are stretched.
func apart(length, stretch int, parts ...[2]int) []section {
	var out []section
	at := 0
	for _, p := range parts {
		s := text.Span{Start: p[0] * stretch, End: (p[0] + p[1]) * stretch}
		if s.Start > at {
			out = append(out, section{text.Span{Start: at, End: s.Start}, false})
		}
		out, at = append(out, section{s, true}), s.End
	}
	if at < length*stretch {
		out = append(out, section{text.Span{Start: at, End: length * stretch}, false})
	}
	return out
}

// The four examples of Krippendorff, On the reliability of unitizing continuous data (1995), p. 57, as the tests of
// DKPro Statistics quote them: two people on a continuum of 24. What is expected, and alpha, are those of a continuum
// that is measured ever more finely. All is as printed but what is expected of B and C. There 1.17731 and 0.08642 are
// printed, which go by another rule than A and D: 0.08642 is what comes of C where pairs within one part are not taken
// out of what can meet, and 1.17731 of B where each gap has room once more, which no fine measure gives. The rule of A
// and D makes them 1.17578 and 0.09050, and so does counting out.
func TestUnitizingIsThatOfTheFirstPaper(t *testing.T) {
	for name, x := range map[string]struct {
		one, other         [][2]int
		seen, chance, want float64
	}{
		"A": {[][2]int{{2, 8}, {14, 6}}, [][2]int{{4, 4}, {15, 2}}, 0.03125, 0.06990, 0.553},
		"B": {
			[][2]int{{0, 18}}, [][2]int{{0, 2}, {2, 1}, {3, 1}, {4, 1}, {5, 1}, {6, 3}, {9, 1}}, 2.26736, 1.17578, -0.928,
		},
		"C": {
			[][2]int{{2, 6}, {10, 2}, {14, 4}, {20, 2}},
			[][2]int{{0, 2}, {4, 4}, {10, 4}, {16, 2}, {20, 2}},
			0.02777, 0.09050, 0.693,
		},
		"D": {
			[][2]int{{0, 2}, {2, 8}, {10, 4}, {14, 6}, {20, 4}},
			[][2]int{{0, 4}, {4, 4}, {8, 7}, {15, 2}, {17, 7}},
			0.38715, 0.41445, 0.066,
		},
	} {
		const finely = 100_000
		people := [][]section{apart(24, finely, x.one...), apart(24, finely, x.other...)}
		seen, chance := observed(24*finely, people), expected(24*finely, people)
		if math.Abs(seen-x.seen) > 0.00001 || math.Abs(chance-x.chance) > 0.00001 ||
			math.Abs(1-seen/chance-x.want) > 0.001 {
			t.Errorf("%s: observed %.5f of %.5f expected, alpha %.4f; want %+v", name, seen, chance, 1-seen/chance, x)
		}
	}
}

// What is expected is counted out: each element of each person's continuum is put beside each other one, but for two of
// one and the same part, and the sections that these lie in differ by what they differ in that position.
func TestWhatIsExpectedIsWhatCountingOutGives(t *testing.T) {
	rng := rand.New(rand.NewPCG(1995, 2004))
	for range 60 {
		length, people := 3+rng.IntN(16), make([][]section, 2+rng.IntN(2))
		for i := range people {
			people[i] = sectionsOf(length, someParts(rng, length))
		}
		if got, want := expected(length, people), countedOut(length, people); math.Abs(got-want) > 1e-12 {
			t.Errorf("%v: expected %.9f, counted out %.9f", people, got, want)
		}
	}
}

func someParts(rng *rand.Rand, length int) []text.Span {
	var out []text.Span
	for at := rng.IntN(4); at < length; at += 1 + rng.IntN(5) {
		end := min(length, at+1+rng.IntN(6))
		out, at = append(out, text.Span{Start: at, End: end}), end
	}
	return out
}

// countedOut knows no formula: it lists all positions of two sections to each other.
func countedOut(length int, people [][]section) float64 {
	type element struct{ section, at int }
	var sections []section
	var elements []element
	for _, all := range people {
		for _, s := range all {
			sections = append(sections, s)
			for at := range s.Len() {
				elements = append(elements, element{len(sections) - 1, at})
			}
		}
	}
	type position struct{ one, other, shift int }
	positions, pairs := map[position]bool{}, 0
	for i, a := range elements {
		for j, b := range elements {
			if i == j || a.section == b.section && sections[a.section].marked {
				continue
			}
			pairs++
			positions[position{a.section, b.section, a.at - b.at}] = true
		}
	}
	sum := 0.0
	for p := range positions {
		one, other := sections[p.one], sections[p.other]
		// The other begins where the shift puts it, while the one begins at 0.
		sum += apartBy(one.marked, other.marked, one.Len(), p.shift, p.shift+other.Len())
	}
	return sum / float64(pairs) / float64(length)
}

// apartBy is the squared difference of a section from 0 to end and one between from and to that it meets.
func apartBy(marked, otherMarked bool, end, from, to int) float64 {
	switch {
	case marked && otherMarked:
		return float64(from*from + (end-to)*(end-to))
	case marked && from <= 0 && end <= to:
		return float64(end * end)
	case otherMarked && 0 <= from && to <= end:
		return float64((to - from) * (to - from))
	}
	return 0
}
