package reflow

import (
	"regexp"
	"strings"
	"sync"
)

// pageNumber is a line with the number of a page.
var pageNumber = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\s*(?:[-–—|\[(]\s*)?(?:\p{L}{1,6}\.?\s+)?\d{1,4}(?:\s*(?:/|of|von|de|из|з|z|sur|di)\s*\d{1,4})?(?:\s*[-–—|\])])?\s*$`)
})

var digits = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\d+`)
})

// withHeads marks the heads and the numbers of pages: a number that stands alone beside a line that comes back, and
// that line, but for its first time, which may be the title.
func withHeads(lines []string) []Line {
	out := make([]Line, len(lines))
	seen := map[string]int{}
	for i, line := range lines {
		out[i].Text = line
		if key := headOf(line); key != "" {
			seen[key]++
		}
	}
	first := map[string]bool{}
	for i, line := range lines {
		key := headOf(line)
		if key == "" || seen[key] < 2 {
			continue
		}
		if !first[key] {
			first[key] = true
			continue
		}
		for _, at := range []int{before(lines, i), after(lines, i)} {
			if at >= 0 && pageNumber().MatchString(lines[at]) {
				out[i].Head, out[at].Head = true, true
			}
		}
	}
	return withoutGaps(out)
}

// withoutGaps takes away the empty lines around the heads of pages, which say nothing.
func withoutGaps(lines []Line) []Line {
	out := lines[:0:0]
	for i, l := range lines {
		gap := l.Text == "" && (i > 0 && lines[i-1].Head || i+1 < len(lines) && lines[i+1].Head)
		if !gap {
			out = append(out, l)
		}
	}
	return out
}

// headOf is a line without its numbers, by which heads of pages are known again; empty for none.
func headOf(line string) string {
	line = strings.TrimSpace(line)
	if len(line) < 4 || len(line) > 100 || pageNumber().MatchString(line) {
		return ""
	}
	return digits().ReplaceAllString(line, "0")
}

// before is the next line with text above, -1 for none.
func before(lines []string, i int) int {
	for i--; i >= 0 && lines[i] == ""; i-- {
	}
	return i
}

// after is the next line with text below, -1 for none.
func after(lines []string, i int) int {
	for i++; i < len(lines) && lines[i] == ""; i++ {
	}
	if i == len(lines) {
		return -1
	}
	return i
}
