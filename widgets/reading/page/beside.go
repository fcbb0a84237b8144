package page

import (
	"cmp"
	"slices"

	"claimlight/internal/text"
)

// Beside gives the word on the left (dir -1) or on the right (dir 1) of one, among the words of its block, as they are
// seen: beyond the end of a line, it is the outermost of the next line. It tells false beyond the block.
func (p *Page) Beside(words []text.Span, from text.Span, dir int) (text.Span, bool) {
	row := p.RowAt(from.Start)
	start := p.Rows[row].Span.Start
	p.wholeHeight(row)
	part := p.Column.Part(row)
	line := part.LineAt(from.Start - start)
	seen := p.seenOn(words, row, line)
	if i := slices.Index(seen, from); i >= 0 && i+dir >= 0 && i+dir < len(seen) {
		return seen[i+dir], true
	}
	down := dir
	if p.IsRTL(row) {
		down = -dir
	}
	for line += down; line >= 0 && line < len(part.Lines()); line += down {
		if seen = p.seenOn(words, row, line); len(seen) == 0 {
			continue // within a word that is longer than a line
		}
		if dir < 0 {
			return seen[len(seen)-1], true
		}
		return seen[0], true
	}
	return text.Span{}, false
}

// seenOn gives the words that begin on a line of a row, from left to right.
func (p *Page) seenOn(words []text.Span, row, line int) []text.Span {
	l, start := p.Column.Part(row).Lines()[line], p.Rows[row].Span.Start
	type placed struct {
		word text.Span
		x    float32
	}
	var all []placed
	for _, w := range words {
		if local := w.Shift(-start); local.Start >= l.Start && local.Start < l.Next {
			if rects := p.Column.Fragments(nil, row, line, local); len(rects) > 0 {
				all = append(all, placed{w, rects[0].X})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b placed) int { return cmp.Compare(a.x, b.x) })
	seen := make([]text.Span, len(all))
	for i := range all {
		seen[i] = all[i].word
	}
	return seen
}
