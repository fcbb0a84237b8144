package foreign

import (
	"io"
	"strings"
)

// separators are what can stand between cells, the likeliest first.
const separators = ",;\t|"

// sampled is how many rows are looked at to tell what separates the cells.
const sampled = 50

// commaOf tells what separates the cells: what gives most rows the same number of cells, two at least. A table of one
// column is separated by commas.
func commaOf(full string) rune {
	best, bestScore := ',', 0
	for _, comma := range separators {
		if score := evenness(full, comma); score > bestScore {
			best, bestScore = comma, score
		}
	}
	return best
}

// evenness counts the rows that have as many cells as the first, less those that have not; 0 where that is one cell.
func evenness(full string, comma rune) int {
	in := reader(full, comma)
	in.ReuseRecord = true
	width, score := 0, 0
	for range sampled {
		cells, err := in.Read()
		switch {
		case err == io.EOF:
			return score * min(width, 2)
		case err != nil:
			score--
		case width == 0:
			width = len(cells)
			if width < 2 || strings.TrimSpace(strings.Join(cells, "")) == "" {
				return 0
			}
			score += 2
		case len(cells) == width:
			score += 2
		default:
			score--
		}
	}
	return score * min(width, 2)
}
