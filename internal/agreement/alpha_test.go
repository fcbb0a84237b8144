package agreement

import (
	"math"
	"testing"

	"claimlight/internal/text"
)

// published are the values that four people gave to twelve units, in section C of Krippendorff, Computing
// Krippendorff's Alpha-Reliability (2011); 0 where one gave none.
var published = [][]int{
	{1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
	{1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
	{0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
	{1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0},
}

// byUnit turns the values of each person into those of each unit.
func byUnit(people [][]int) [][]int {
	units := make([][]int, len(people[0]))
	for _, values := range people {
		for u, v := range values {
			if v != 0 {
				units[u] = append(units[u], v)
			}
		}
	}
	return units
}

func TestAlphaIsThatOfThePublishedExamples(t *testing.T) {
	for name, c := range map[string]struct {
		people [][]int
		metric Metric
		want   float64
	}{
		"C, nominal":  {published, Nominal, 0.743},
		"C, ordinal":  {published, Ordinal, 0.815},
		"C, interval": {published, Interval, 0.849},
		// A: two people, two values.
		"A": {[][]int{{1, 2, 1, 1, 1, 1, 1, 1, 2, 1}, {2, 2, 2, 1, 1, 2, 1, 1, 1, 1}}, Nominal, 0.095},
		// Three people who leave units out.
		"missing, nominal": {[][]int{
			{0, 0, 0, 0, 0, 3, 4, 1, 2, 1, 1, 3, 3, 0, 3},
			{1, 0, 2, 1, 3, 3, 4, 3, 0, 0, 0, 0, 0, 0, 0},
			{0, 0, 2, 1, 3, 4, 4, 0, 2, 1, 1, 3, 3, 0, 4},
		}, Nominal, 0.691},
	} {
		if got, ok := Alpha(byUnit(c.people), c.metric); !ok || math.Abs(got-c.want) > 0.0005 {
			t.Errorf("%s: %.4f, want %.3f", name, got, c.want)
		}
	}
	for _, units := range [][][]int{nil, {{1}, {2}}, {{1, 1}, {1, 1}}} {
		if got, ok := Alpha(units, Ordinal); ok {
			t.Errorf("of %v it is %v, and nothing can be told", units, got)
		}
	}
	if got, ok := Alpha([][]int{{1, 1}, {2, 2}, {5, 5}}, Ordinal); !ok || got != 1 {
		t.Errorf("of full agreement it is %v", got)
	}
}

// at makes parts of where they begin and how long they are, in the text of the example, which begins at 150.
func at(parts ...[2]int) []text.Span {
	var out []text.Span
	for _, p := range parts {
		out = append(out, text.Span{Start: p[0] - 150, End: p[0] + p[1] - 150})
	}
	return out
}

// The example of Krippendorff, Measuring the Reliability of Qualitative Text Analysis Data (2004): a text of 300, two
// observers, categories c and k. It gives D_o and D_e to four places.
func TestUnitizingIsThatOfThePublishedExample(t *testing.T) {
	c := [][]text.Span{at([2]int{225, 70}, [2]int{370, 30}), at([2]int{220, 80}, [2]int{355, 20}, [2]int{400, 20})}
	k := [][]text.Span{at([2]int{180, 60}, [2]int{300, 50}), at([2]int{180, 60}, [2]int{300, 50})}
	for name, x := range map[string]struct {
		people             [][]text.Span
		seen, chance, want float64
	}{"c": {c, 0.0144, 0.0532, 0.7285}, "k": {k, 0, 0.0490, 1}} {
		sections := [][]section{sectionsOf(300, x.people[0]), sectionsOf(300, x.people[1])}
		seen, chance := observed(300, sections), expected(300, sections)
		got, ok := Unitizing(300, x.people)
		if math.Abs(seen-x.seen) > 0.00005 || math.Abs(chance-x.chance) > 0.00005 || !ok || math.Abs(got-x.want) > 0.0001 {
			t.Errorf("%s: observed %.4f of %.4f expected, alpha %.4f", name, seen, chance, got)
		}
	}
	for _, people := range [][][]text.Span{nil, {at([2]int{150, 9})}, {nil, nil}} {
		if got, ok := Unitizing(300, people); ok {
			t.Errorf("of %v it is %v, and nothing can be told", people, got)
		}
	}
}

func TestPartsThatOverlapAreJoined(t *testing.T) {
	joined := Joined([]text.Span{{Start: 10, End: 20}, {Start: 0, End: 5}, {Start: 20, End: 25}, {Start: 12, End: 14}, {}})
	if len(joined) != 2 || joined[0] != (text.Span{Start: 0, End: 5}) || joined[1] != (text.Span{Start: 10, End: 25}) {
		t.Errorf("joined %v", joined)
	}
}
