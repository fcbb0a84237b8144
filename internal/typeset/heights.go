package typeset

// heights holds the heights of a stack of blocks and sums them fast (a Fenwick tree), as most of them are
// guesses that become exact one by one.
type heights struct {
	each []float32
	tree []float64 // tree[i] holds the sum of a run of blocks that ends with block i-1
}

// newHeights takes over the slice.
func newHeights(each []float32) *heights {
	h := &heights{each: each, tree: make([]float64, len(each)+1)}
	for i, v := range each {
		h.tree[i+1] += float64(v)
		if up := (i + 1) + (i+1)&-(i+1); up < len(h.tree) {
			h.tree[up] += h.tree[i+1]
		}
	}
	return h
}

// set gives block i another height.
func (h *heights) set(i int, v float32) {
	if h.each[i] == v {
		return
	}
	delta := float64(v) - float64(h.each[i])
	h.each[i] = v
	for i++; i < len(h.tree); i += i & -i {
		h.tree[i] += delta
	}
}

// before sums the heights of the blocks before i.
func (h *heights) before(i int) float64 {
	var sum float64
	for ; i > 0; i -= i & -i {
		sum += h.tree[i]
	}
	return sum
}

// at finds the block at a distance of y from the top of the stack.
func (h *heights) at(y float64) int {
	i, step := 0, 1
	for step*2 < len(h.tree) {
		step *= 2
	}
	for ; step > 0; step /= 2 {
		if next := i + step; next < len(h.tree) && h.tree[next] <= y {
			i = next
			y -= h.tree[next]
		}
	}
	return min(i, max(len(h.each)-1, 0))
}
