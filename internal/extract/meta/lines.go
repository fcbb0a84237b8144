package meta

import (
	"slices"
	"strings"

	"claimlight/internal/article"
)

// headWords is the most words of a line that says no more than who wrote a page, and when.
const headWords = 15

// headLines are the segments right below the title that say no more than who wrote the page, and when: its head, not
// its text.
func (e *evidence) headLines(byline string, bylineAt, dateAt []int) []int {
	var out []int
	for i := e.titleAt + 1; e.titleAt >= 0 && i <= e.titleAt+lineNear && i < len(e.page.Segments); i++ {
		s := &e.page.Segments[i]
		if s.Kind != article.Paragraph || s.Prose.Ends || strings.Count(s.Text, " ") >= headWords {
			continue
		}
		if slices.Contains(dateAt, i) || slices.Contains(bylineAt, i) && holds(byline, Names(s.Text)) {
			out = append(out, i)
		}
	}
	return out
}
