package layout

import (
	"slices"
	"strconv"

	"claimlight/internal/article"
)

const (
	fewNumbered = 8  // lines of a page that are numbered at least
	numberBand  = 12 // points within which their numbers stand beside each other
)

// takeNumbers takes the numbers of lines away, as those of a transcript of a court or a bill have, and gives them as
// blocks that are left out: they go up by one, or by five, from line to line, at one margin.
func (s *sheet) takeNumbers() []article.Block {
	var found []int // indexes of pieces
	for i := range s.pieces {
		if n, err := strconv.Atoi(s.pieces[i].text); err == nil && n > 0 && n < 1000 {
			found = append(found, i)
		}
	}
	slices.SortFunc(found, func(a, b int) int { return int(s.pieces[a].base*10) - int(s.pieces[b].base*10) })
	best := longestRun(s.pieces, found)
	if len(best) < fewNumbered || !atMargin(s.pieces, best) {
		return nil
	}
	var out []article.Block
	var rest []piece
	for i, p := range s.pieces {
		if slices.Contains(best, i) {
			out = append(out, leftOut(p, article.ReasonNotTheText))
		} else {
			rest = append(rest, p)
		}
	}
	s.pieces = rest
	return out
}

// longestRun finds the numbers that go up line by line, in steps of one size, in one band.
func longestRun(ps []piece, found []int) []int {
	var best []int
	for start := range found {
		if len(found)-start <= len(best) {
			break
		}
		first := &ps[found[start]]
		value, _ := strconv.Atoi(first.text)
		run, step := []int{found[start]}, 0
		for _, i := range found[start+1:] {
			p := &ps[i]
			if d := p.right - first.right; d > numberBand || d < -numberBand {
				continue
			}
			n, _ := strconv.Atoi(p.text)
			if step == 0 && (n == value+1 || n == value+5) {
				step = n - value
			}
			if n != value+step || step == 0 {
				continue
			}
			run, value = append(run, i), n
		}
		if len(run) > len(best) {
			best = run
		}
	}
	return best
}

// atMargin tells that all of the text stands on one side of the numbers.
func atMargin(ps []piece, run []int) bool {
	left, right := 0, 0
	for i := range ps {
		switch {
		case slices.Contains(run, i):
		case ps[i].left >= ps[run[0]].right:
			right++
		case ps[i].right <= ps[run[0]].left:
			left++
		}
	}
	return left*10 <= right || right*10 <= left
}
