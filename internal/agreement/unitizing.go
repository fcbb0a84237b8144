package agreement

import (
	"slices"

	"claimlight/internal/text"
)

// Unitizing is Krippendorff's alpha for unitizing: how far people agree on which parts of a text stand for something,
// and where these begin and end. Length is that of the text; each of at least two people gives the parts. Parts of one
// person that overlap or touch are taken for one, as the measure knows a single layer. It is false where nothing can be
// told: fewer than two people, or no part at all.
//
// The formula is αU of K. Krippendorff, On the reliability of unitizing continuous data (1995), as in Measuring the
// Reliability of Qualitative Text Analysis Data, Quality & Quantity 38 (2004), for one category. Of the family that
// was published in 2016 it is none: those leave out how far boundaries lie apart.
func Unitizing(length int, people [][]text.Span) (alpha float64, ok bool) {
	m := len(people)
	if m < 2 || length <= 0 {
		return 0, false
	}
	sections := make([][]section, m)
	any := false
	for i, parts := range people {
		sections[i] = sectionsOf(length, parts)
		any = any || len(parts) > 0
	}
	chance := expected(length, sections)
	if !any || chance == 0 {
		return 0, false
	}
	return 1 - observed(length, sections)/chance, true
}

// section is a part of a text that one person marked, or left between those.
type section struct {
	text.Span
	marked bool
}

// sectionsOf cuts a text into the parts that were marked and those between them.
func sectionsOf(length int, parts []text.Span) []section {
	var out []section
	at := 0
	for _, p := range Joined(parts) {
		if p.Start > at {
			out = append(out, section{text.Span{Start: at, End: p.Start}, false})
		}
		out = append(out, section{p, true})
		at = p.End
	}
	if at < length {
		out = append(out, section{text.Span{Start: at, End: length}, false})
	}
	return out
}

// Joined gives parts in their order, with those that overlap or touch as one.
func Joined(parts []text.Span) []text.Span {
	sorted := slices.Clone(parts)
	slices.SortFunc(sorted, func(a, b text.Span) int { return a.Start - b.Start })
	var out []text.Span
	for _, p := range sorted {
		switch last := len(out) - 1; {
		case p.Empty():
		case last >= 0 && p.Start <= out[last].End:
			out[last].End = max(out[last].End, p.End)
		default:
			out = append(out, p)
		}
	}
	return out
}

// observed is how far the sections of each two people differ.
func observed(length int, people [][]section) float64 {
	sum := 0.0
	for i := range people {
		for j := range people {
			if i == j {
				continue
			}
			for _, a := range people[i] {
				for _, b := range people[j] {
					sum += difference(a, b)
				}
			}
		}
	}
	m := float64(len(people))
	return sum / (m * (m - 1) * float64(length) * float64(length))
}

// difference is that of two sections: of those that are marked and overlap, by how far their ends lie apart; of one
// that stands in what the other person left, by all of it.
func difference(a, b section) float64 {
	square := func(n int) float64 { return float64(n) * float64(n) }
	switch {
	case a.marked && b.marked && a.Overlaps(b.Span):
		return square(a.Start-b.Start) + square(a.End-b.End)
	case a.marked && !b.marked && b.Covers(a.Span):
		return square(a.Len())
	case !a.marked && b.marked && a.Covers(b.Span):
		return square(b.Len())
	}
	return 0
}

// expected is what would be observed if the sections were laid at random.
func expected(length int, people [][]section) float64 {
	whole, sum, within, marked := float64(length), 0.0, 0.0, 0.0
	for _, sections := range people {
		for _, s := range sections {
			if s.marked {
				marked++
			}
		}
	}
	for _, sections := range people {
		for _, a := range sections {
			if !a.marked {
				continue
			}
			l := float64(a.Len())
			sum += (marked-1)/3*(2*l*l*l-3*l*l+l) + l*l*room(a, people)
			within += l * (l - 1)
		}
	}
	m := float64(len(people))
	if pairs := m*whole*(m*whole-1) - within; pairs > 0 {
		return 2 / whole * sum / pairs
	}
	return 0
}

// room is in how many ways a section fits into what people left.
func room(a section, people [][]section) float64 {
	n := 0
	for _, others := range people {
		for _, b := range others {
			if !b.marked && b.Len() >= a.Len() {
				n += b.Len() - a.Len() + 1
			}
		}
	}
	return float64(n)
}
