package paste

import "sort"

// turn is how often a line is of the other kind than the one before it, as far as the choice is concerned. It is more
// often than in fact, as the scores know much of the lines around already.
const turn = 1.0 / 3

// smooth corrects the scores by those of the lines around: a line between two of the article is likely its own. It is
// the forward-backward algorithm for two kinds of lines.
func smooth(score []float64) []float64 {
	out := make([]float64, len(score))
	p := 0.0 // that the line before is the article's, by all lines up to it; the start of the text is not
	for i, own := range score {
		p = both(own, p*(1-turn)+(1-p)*turn)
		out[i] = p
	}
	p = 0.5 // that the line after is the article's, by all lines from it on
	for i := len(score) - 1; i >= 0; i-- {
		next := p*(1-turn) + (1-p)*turn
		out[i] = both(out[i], next)
		p = both(score[i], next)
	}
	return out
}

// both joins two independent probabilities of the same.
func both(a, b float64) float64 {
	yes, no := a*b, (1-a)*(1-b)
	if yes+no == 0 {
		return 0.5
	}
	return yes / (yes + no)
}

// What a share of junk that is left and one of the article that is lost take from the F1 of a choice: losing is worse.
const (
	junkPrice = 0.2
	lostPrice = 0.5
)

// choose picks the lines above the threshold with the best expected F1, less what junk and loss cost. sizes are the
// lines' weights, such as their words.
func choose(score []float64, sizes []int) []bool {
	order := make([]int, len(score))
	body, junk := 1e-9, 1.0 // expected sizes; none is 0
	for i := range order {
		order[i] = i
		body += score[i] * float64(sizes[i])
		junk += (1 - score[i]) * float64(sizes[i])
	}
	sort.SliceStable(order, func(a, b int) bool { return score[order[a]] > score[order[b]] })
	best, cut := 0.0, 0
	hit, kept := 0.0, 0.0
	for k, i := range order {
		hit += score[i] * float64(sizes[i])
		kept += float64(sizes[i])
		worth := 2*hit/(kept+body) - junkPrice*(kept-hit)/junk + lostPrice*hit/body
		if worth > best {
			best, cut = worth, k+1
		}
	}
	out := make([]bool, len(score))
	for _, i := range order[:cut] {
		out[i] = true
	}
	return out
}
