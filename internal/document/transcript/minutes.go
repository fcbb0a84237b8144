package transcript

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
)

// labelled is a line that begins with who says it.
var labelled = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\p{Lu}[\p{L}\p{M}\p{Nd}.'’()/, -]{0,60}):\s+(\S.*)$`)
})

const (
	longestLabel = 6 // words of a name and an office
	fewTurns     = 4 // that minutes have at least
)

// isLabel tells a name from a sentence that ends with a colon: it is short, and in capitals or written as names are.
func isLabel(label string) bool {
	words := strings.Fields(label)
	if len(words) > longestLabel {
		return false
	}
	for _, w := range words {
		first := []rune(strings.TrimLeft(w, "(.'’"))
		if len(first) > 3 && unicode.IsLower(first[0]) {
			return false
		}
	}
	return true
}

// isMinutes tells minutes and interviews: most lines begin with who speaks, and two at least speak more than once.
func isMinutes(lines []string) bool {
	turns, often := 0, 0
	said := map[string]int{}
	for _, line := range lines {
		if m := labelled().FindStringSubmatch(line); m != nil && isLabel(m[1]) {
			turns++
			if said[m[1]]++; said[m[1]] == 2 {
				often++
			}
		}
	}
	return turns >= fewTurns && often >= 2 && turns*10 >= len(lines)*6
}

// minutes reads lines that begin with who speaks. What stands before the first is the title, and the introduction.
func minutes(lines []string) (title string, turns []turn) {
	for i, line := range lines {
		m := labelled().FindStringSubmatch(line)
		switch {
		case m != nil && isLabel(m[1]):
			turns = append(turns, turn{speaker: m[1], parts: []part{{text: tidy(m[2])}}})
		case i == 0:
			title = line
		case len(turns) == 0:
			turns = append(turns, turn{parts: []part{{text: tidy(line)}}})
		default:
			last := &turns[len(turns)-1]
			last.parts = append(last.parts, part{text: tidy(line)})
		}
	}
	return title, turns
}
