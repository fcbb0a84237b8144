package meta

import (
	"slices"
	"strings"
)

// bag is the words of a short text in lower case, sorted.
type bag []string

func newBag(s string) bag {
	b := bag(strings.Fields(strings.ToLower(s)))
	slices.Sort(b)
	return b
}

// overlap is the part of words that two bags share (F1), 0 to 1.
func (b bag) overlap(c bag) float64 {
	if len(b) == 0 || len(c) == 0 {
		return 0
	}
	same := 0
	for i, j := 0, 0; i < len(b) && j < len(c); {
		switch strings.Compare(b[i], c[j]) {
		case -1:
			i++
		case 1:
			j++
		default:
			same++
			i++
			j++
		}
	}
	return 2 * float64(same) / float64(len(b)+len(c))
}

// overlap is the part of words that two texts share.
func overlap(a, b string) float64 { return newBag(a).overlap(newBag(b)) }
