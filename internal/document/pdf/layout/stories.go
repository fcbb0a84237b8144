package layout

import "slices"

const (
	headline  = 1.25 // times the text is the type of a headline at least
	overStory = 0.5  // sizes of the text between a story and the headline under it, at least
)

// stories parts what is printed under each other, each in columns of its own: at the first headline that goes over a
// gap between columns of what stands above it, where nothing beside it reaches as high. A heading within a column does
// not.
func stories(ps []piece) (above, below []piece, found bool) {
	if len(ps) < 4*fewLines || len(ps) > manyPieces {
		return nil, nil, false
	}
	sizes := map[float32]int{}
	for i := range ps {
		sizes[half(ps[i].size)] += ps[i].letters
	}
	body := commonest(sizes)
	for i := range ps {
		p := &ps[i]
		if p.size < headline*body || i < 2*fewLines {
			continue
		}
		above, below = atTop(ps, p.top)
		if len(above) >= 2*fewLines && lowest(above)+overStory*body <= p.top && isUnder(below, lowest(above)) &&
			goesOver(p, above) {
			return above, below, true
		}
	}
	return nil, nil, false
}

// atTop parts pieces into those that stand on lines above a height, and the others.
func atTop(ps []piece, top float32) (above, below []piece) {
	for _, p := range ps {
		if p.base <= top {
			above = append(above, p)
		} else {
			below = append(below, p)
		}
	}
	return above, below
}

func lowest(ps []piece) float32 {
	y := float32(0)
	for i := range ps {
		y = max(y, ps[i].bottom)
	}
	return y
}

// goesOver tells that a headline lies over a gap between columns of what stands above it.
func goesOver(p *piece, above []piece) bool {
	for i := range above {
		x := float32(int(above[i].right+1)) + 0.5
		if x > p.left && x < p.right && parts(above, x) > 0 {
			return true
		}
	}
	return false
}

// isUnder tells that all of some pieces stand under a line.
func isUnder(ps []piece, y float32) bool {
	return !slices.ContainsFunc(ps, func(p piece) bool { return p.top < y })
}
