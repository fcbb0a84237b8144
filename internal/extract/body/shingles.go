package body

import "unicode"

// shingles is the set of runs of three words of a text, as hashes, to tell how much of another text stands in it.
type shingles map[uint64]struct{}

func newShingles(s string) shingles {
	words := wordHashes(make([]uint64, 0, len(s)/6+1), s)
	if len(words) == 0 {
		return nil
	}
	out := make(shingles, len(words))
	for i := range words {
		out[runAt(words, i)] = struct{}{}
	}
	return out
}

// holds is the part of a text's words, given as hashes, that begin a run in the set, 0 to 1; -1 where the set is empty.
func (s shingles) holds(words []uint64) float64 {
	if s == nil {
		return -1
	}
	hit, all := 0, max(1, len(words)-2)
	for i := 0; i < all && len(words) > 0; i++ {
		if _, ok := s[runAt(words, i)]; ok {
			hit++
		}
	}
	return float64(hit) / float64(all)
}

// The offset and prime of FNV-1a.
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// runAt is the hash of the run of three words that begins at i.
func runAt(words []uint64, i int) uint64 {
	h := uint64(fnvOffset)
	for _, w := range words[i:min(i+3, len(words))] {
		h = (h ^ w) * fnvPrime
	}
	return h
}

// wordHashes appends the hash of every word of a text.
func wordHashes(out []uint64, s string) []uint64 {
	h := uint64(fnvOffset)
	open := false
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			h = (h ^ uint64(r)) * fnvPrime
			open = true
		} else if open {
			out = append(out, h)
			h, open = fnvOffset, false
		}
	}
	if open {
		out = append(out, h)
	}
	return out
}
