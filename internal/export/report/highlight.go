package report

import (
	"slices"
	"strings"

	"claimlight/internal/text"
)

// numbered is the place of a claim.
type numbered struct {
	text.Span
	Number int
	Rating string
}

// piece is a part of a block over which the same claims lie.
type piece struct {
	Text   string
	Claims []numbered // that cover it
	Ends   []numbered // that end with it
}

// highlight cuts a text into blocks, and those at the bounds of claims.
func highlight(full string, spans []numbered) [][]piece {
	if full == "" {
		return nil
	}
	var out [][]piece
	at := 0
	for block := range strings.SplitSeq(full, "\n") {
		out = append(out, cut(full, text.Span{Start: at, End: at + len(block)}, spans))
		at += len(block) + 1
	}
	return out
}

func cut(full string, block text.Span, spans []numbered) []piece {
	bounds := []int{block.Start, block.End}
	for _, s := range spans {
		for _, b := range []int{s.Start, s.End} {
			if block.Start < b && b < block.End {
				bounds = append(bounds, b)
			}
		}
	}
	slices.Sort(bounds)
	bounds = slices.Compact(bounds)
	var out []piece
	for i := range len(bounds) - 1 {
		part := text.Span{Start: bounds[i], End: bounds[i+1]}
		p := piece{Text: part.Of(full)}
		for _, s := range spans {
			if s.Covers(part) {
				p.Claims = append(p.Claims, s)
				if s.End == part.End {
					p.Ends = append(p.Ends, s)
				}
			}
		}
		out = append(out, p)
	}
	return out
}
