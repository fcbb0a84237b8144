// Package chart lays out what a chart draws. It knows no toolkit.
package chart

// Bar is one part of a bar: from where to where it reaches.
type Bar struct{ From, To float32 }

// least is how wide a part is at least that stands for something, and gap what is left between parts.
const (
	least = 3
	gap   = 1
)

// Bars gives the parts of one bar, of which each stands for a number, where a whole stands for the full width. A part
// that stands for nothing is empty; one that stands for little is seen all the same.
func Bars(parts []int, whole int, width float32) []Bar {
	out := make([]Bar, len(parts))
	at := float32(0)
	for i, n := range parts {
		out[i] = Bar{at, at}
		if n <= 0 || whole <= 0 || width <= 0 {
			continue
		}
		if at > 0 {
			at += gap
		}
		from := min(at, width)
		at = min(max(from+width*float32(n)/float32(whole)-gap, from+least), width)
		out[i] = Bar{from, at}
	}
	return out
}

// Whole is the number that the full width stands for: the largest sum of a bar.
func Whole(bars [][]int) int {
	most := 0
	for _, parts := range bars {
		sum := 0
		for _, n := range parts {
			sum += max(n, 0)
		}
		most = max(most, sum)
	}
	return most
}
