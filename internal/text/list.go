package text

import (
	"regexp"
	"strconv"
	"sync"
	"unicode"
	"unicode/utf8"
)

// enumerator matches the number of a list item: "1.", "2)", "3.)", "a.", "• 9.", "(iv)".
var enumerator = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|\s)((?:[•⁃‣]\s?)?\(?(?:(\d{1,3})|([a-z])|([ivx]{1,5}))(?:\.\)|[.)]))\s+\p{Lu}`)
})

// listItems gives where the items of a list within one block begin, after the first: it must begin with an
// enumerator, and each item must count on from the one before, so that "chapter 2. The" is none.
func listItems(s string) []int {
	if !mayBeList(s) {
		return nil
	}
	var out []int
	last := -1
	for at := 0; at < len(s); {
		m := enumerator().FindStringSubmatchIndex(s[at:])
		if m == nil {
			break
		}
		rank := rankOf(s[at:], m)
		begin := at + m[2]
		switch {
		case last < 0 && begin == 0:
			last = rank
		case last < 0:
			return nil
		case rank == last+1:
			out = append(out, begin)
			last = rank
		}
		at += m[3]
	}
	return out
}

// mayBeList is a quick look at the first characters, for most blocks are no lists.
func mayBeList(s string) bool {
	for i, r := range s {
		if i > 8 {
			return false
		}
		if r == '.' || r == ')' {
			return i > 0
		}
		if unicode.IsLetter(r) && r >= utf8.RuneSelf {
			return false
		}
	}
	return false
}

// rankOf gives the place of an enumerator in its list.
func rankOf(s string, m []int) int {
	switch {
	case m[4] >= 0:
		n, _ := strconv.Atoi(s[m[4]:m[5]])
		return n
	case m[6] >= 0:
		return int(s[m[6]]-'a') + 1
	}
	return romanValue(s[m[8]:m[9]])
}

func romanValue(s string) int {
	digits := map[byte]int{'i': 1, 'v': 5, 'x': 10}
	total := 0
	for i := range len(s) {
		v := digits[s[i]]
		if i+1 < len(s) && v < digits[s[i+1]] {
			v = -v
		}
		total += v
	}
	return total
}
