package body

import (
	"strings"
	"unicode/utf8"

	"claimlight/internal/extract/dom"
)

// against are the marks that speak against a segment.
const against = dom.Comment | dom.Related | dom.Share | dom.Author | dom.Newsletter | dom.Navigation | dom.Footer |
	dom.Sidebar | dom.Ad | dom.Cookie | dom.Caption | dom.Modal | dom.Form | dom.Hidden

// worth is what a segment adds to the box it stands in: its words where it reads as prose, a cost where it does not.
func worth(page *dom.Page, i int) float64 {
	s := &page.Segments[i]
	words := strings.Count(s.Text, " ") + 1
	switch {
	case s.Hidden:
		return -1
	case 2*s.Link > len(s.Text):
		return -float64(min(words, 12))
	case page.Marks(s.Box).Has(against):
		return float64(min(words, 30)) / 20
	case words >= 12 || words >= 5 && EndsSentence(s.Text):
		return float64(min(words, 100))
	}
	return -1
}

// container is the innermost box with nearly the best sum of worth, or -1 where nothing is worth anything.
func container(page *dom.Page, values []float64) int {
	sums := make([]float64, len(values)+1)
	for i, v := range values {
		sums[i+1] = sums[i] + v
	}
	best, at := 0.0, -1
	for i := range page.Boxes {
		if b := &page.Boxes[i]; b.Text > 0 {
			if sum := sums[b.Last] - sums[b.First]; sum > best {
				best = sum
			}
		}
	}
	for i := range page.Boxes {
		b := &page.Boxes[i]
		if b.Text > 0 && sums[b.Last]-sums[b.First] >= 0.9*best && best > 0 {
			at = i
		}
	}
	return at
}

// EndsSentence tells whether text ends with a mark that closes a sentence, before closing quotes and brackets.
func EndsSentence(text string) bool {
	text = strings.TrimRight(text, "\"'”’»)] ")
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?…。！？।؟", r)
}
