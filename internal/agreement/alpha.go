// Package agreement tells how far people who worked on the same text agree, and where they do not.
package agreement

// Metric gives the squared difference of two values, by how often each value was given in all.
type Metric func(a, b int, given map[int]float64) float64

// Nominal is the difference of values that are the same or not.
func Nominal(a, b int, _ map[int]float64) float64 {
	if a == b {
		return 0
	}
	return 1
}

// Interval is the difference of values on a scale of equal steps.
func Interval(a, b int, _ map[int]float64) float64 { return float64((a - b) * (a - b)) }

// Ordinal is the difference of values that are ranks: how many of all that were given lie between them, each end by
// half.
func Ordinal(a, b int, given map[int]float64) float64 {
	if a > b {
		a, b = b, a
	}
	between := -(given[a] + given[b]) / 2
	for v, n := range given {
		if a <= v && v <= b {
			between += n
		}
	}
	if a == b {
		return 0
	}
	return between * between
}

// Alpha is Krippendorff's alpha of values that people gave to units: 1 for full agreement, 0 for what chance alone
// would give. Each unit holds the values that it was given, by whomever; one with fewer than two says nothing. It is
// false where nothing can be told: no unit was given two values, or all values are the same.
//
// The formula is that of K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), by coincidences: with
// o(c,k) of them observed, n(c) of a value, n in all, and a metric δ²,
// alpha = 1 − (n−1) · Σ o(c,k) δ²(c,k) / Σ n(c) n(k) δ²(c,k).
func Alpha(units [][]int, metric Metric) (alpha float64, ok bool) {
	type pair struct{ c, k int }
	observed, given, n := map[pair]float64{}, map[int]float64{}, 0.0
	for _, values := range units {
		if len(values) < 2 {
			continue
		}
		for i, c := range values {
			given[c]++
			n++
			for j, k := range values {
				if i != j {
					observed[pair{c, k}] += 1 / float64(len(values)-1)
				}
			}
		}
	}
	var seen, chance float64
	for p, o := range observed {
		seen += o * metric(p.c, p.k, given)
	}
	for c, of := range given {
		for k, other := range given {
			chance += of * other * metric(c, k, given)
		}
	}
	if chance == 0 {
		return 0, false
	}
	return 1 - (n-1)*seen/chance, true
}
