package paste

import (
	"strings"

	"claimlight/internal/extract/meta"
)

// top is what the lines above an article say.
type top struct {
	line, title int
	names, date string
}

// dateline finds the line with author and date above the text, and the headline above it.
func dateline(lines []Line, lo, hi int) top {
	for i := 0; i < len(lines) && i <= hi; i++ {
		s := lines[i].Text
		if len(s) > 160 {
			continue
		}
		date := meta.ParseDate(s)
		if date == "" || i == 0 {
			continue
		}
		return top{line: i, title: i - 1, names: meta.Names(beforeDate(s)), date: date}
	}
	return top{line: -1, title: -1}
}

// beforeDate is the part of a byline that stands before its date.
func beforeDate(s string) string {
	words := strings.Fields(s)
	for i := range words {
		if meta.ParseDate(strings.Join(words[i:], " ")) == "" {
			return strings.Join(words[:max(0, i-1)], " ")
		}
	}
	return ""
}
