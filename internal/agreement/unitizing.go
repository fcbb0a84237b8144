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
//
// Both what is observed and what is expected is a sum of squared differences δ² over positions of two sections to each
// other, by the number of pairs of elements (code points) that meet in them, and by the length L, as δ² grows with its
// square. Of m people, whose continua have mL elements:
//
//   - D_o: at each place the sections of two people meet, in either order; m(m−1)L pairs of elements meet. Hence
//     D_o = Σ δ² / (m(m−1)L · L).
//   - D_e: any element may meet any other one, whosever it is, but for two of one and the same part, which cannot lie
//     beside itself: mL(mL−1) − Σ l(l−1) pairs. Each position of two sections that this makes counts once in either
//     order. Two parts of lengths l and k meet in l+k−1 positions, in which their beginnings, and in the opposite order
//     their ends, lie 1−k to l−1 apart: with S(n) = 1² + … + n², their δ² are 2·(S(l−1) + S(k−1)) in all. Over all N
//     parts, in both orders, 2·Σ 2(N−1)·S(l−1) = 2·Σ (N−1)(2l³−3l²+l)/3. A part fits into a gap of length g in g−l+1
//     positions, each with δ² = l². Hence
//     D_e = 2/L · Σ [(N−1)(2l³−3l²+l)/3 + l²·Σ (g−l+1)] / (mL(mL−1) − Σ l(l−1)),
//     the inner sum being over the gaps of everybody with g ≥ l.
//
// A test counts D_e out over all pairs of elements; others compare with the examples of both papers.
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
