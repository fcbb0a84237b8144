package text

import "strings"

// place says what a stop is to an abbreviation of several parts.
type place uint8

const (
	outside place = iota
	within        // between its parts: "z. B."
	ends          // behind its last
	endsEra       // behind its last, and it stands behind a year: "a. C."
)

// dotted gives what the stop at byte i is to the abbreviations of several parts.
func (c *cutter) dotted(i int) place {
	found := outside
	for _, whole := range stops().Dotted {
		found = max(found, c.placeIn(i, whole, ends))
	}
	for _, whole := range stops().Eras {
		found = max(found, c.placeIn(i, whole, endsEra))
	}
	return found
}

// placeIn gives what the stop at byte i is to an abbreviation, which stands without its last: one within, the last,
// or none. White space may be written behind each stop, or not.
func (c *cutter) placeIn(i int, whole string, last place) place {
	if c.endsWith(i, whole) {
		return last
	}
	for k := range len(whole) {
		if whole[k] == '.' && c.endsWith(i, whole[:k]) && c.goesOn(i+1, whole[k+1:]) {
			return within
		}
	}
	return outside
}

// endsWith tells whether the text before byte i ends with part, which begins a word there.
func (c *cutter) endsWith(i int, part string) bool {
	for part != "" {
		end := len(part) - 1
		if part[end] == ' ' {
			part = part[:end]
			continue
		}
		i = len(strings.TrimRight(c.text[:i], " \u00a0\u202f"))
		if i == 0 || c.text[i-1] != part[end] {
			return false
		}
		i, part = i-1, part[:end]
	}
	return i == 0 || !isWordRuneBefore(c.text, i)
}

// goesOn tells whether part stands at byte i, with a stop behind it.
func (c *cutter) goesOn(i int, part string) bool {
	for at := 0; at < len(part); at++ {
		if part[at] == ' ' {
			continue
		}
		i = len(c.text) - len(strings.TrimLeft(c.text[min(i, len(c.text)):], " \u00a0\u202f"))
		if i >= len(c.text) || c.text[i] != part[at] {
			return false
		}
		i++
	}
	return i < len(c.text) && c.text[i] == '.'
}
