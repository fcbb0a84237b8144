package body

import "sort"

// Choose picks the segments that together have the best expected F1: those above a threshold that depends on how sure
// the scores are as a whole. sizes are the segments' weights, such as their words. It picks nothing only where all
// scores are 0.
func Choose(score []float64, sizes []int) []bool {
	order := make([]int, len(score))
	total := 0.0 // expected size of the truth
	for i := range order {
		order[i] = i
		total += score[i] * float64(sizes[i])
	}
	sort.SliceStable(order, func(a, b int) bool { return score[order[a]] > score[order[b]] })
	best, cut := 0.0, 0
	hit, kept := 0.0, 0.0
	for k, i := range order {
		hit += score[i] * float64(sizes[i])
		kept += float64(sizes[i])
		if f := ratio(2*hit, kept+total); f > best {
			best, cut = f, k+1
		}
	}
	out := make([]bool, len(score))
	for _, i := range order[:cut] {
		out[i] = score[i] > 0
	}
	return out
}

func ratio(a, b float64) float64 {
	if b <= 0 {
		return 0
	}
	return a / b
}
