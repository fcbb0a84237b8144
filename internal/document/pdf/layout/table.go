package layout

import (
	"slices"
	"strings"
)

const (
	fewRows     = 3    // of a table of two columns
	ofLines     = 2.6  // sizes of type between the rows of a table at most
	longestCell = 90   // letters of a cell; longer ones are of columns of text
	aligned     = 0.75 // of the rows have a cell in each column
)

// tableAt gives how many lines from the first on make a table; 0 for none. Its cells stand in columns.
func tableAt(lines []line) (n int, columns [][2]float32) {
	if len(lines[0].cells) < 2 {
		return 0, nil
	}
	rows := 0
	for n < len(lines) {
		l := &lines[n]
		if n > 0 && l.base-lines[n-1].base > ofLines*max(l.size, lines[n-1].size) {
			break
		}
		wider, ok := widen(columns, l)
		if !ok {
			break
		}
		if len(l.cells) > 1 {
			rows++
		} else if n+1 == len(lines) || len(lines[n+1].cells) < 2 || !within(columns, l) {
			break
		}
		columns = wider
		n++
	}
	columns = merged(lines[:n], columns)
	few := rows < fewRows && (rows < 2 || len(columns) < 3)
	if len(columns) < 2 || few || !isGrid(lines[:n], columns) {
		return 0, nil
	}
	return n, columns
}

// widen makes room for the cells of a line among the columns; false where two columns would become one.
func widen(columns [][2]float32, l *line) ([][2]float32, bool) {
	out := slices.Clone(columns)
	cells := l.all()
	for i := range cells {
		c := &cells[i]
		if len([]rune(c.text)) > longestCell {
			return nil, false
		}
		var over []int
		for j, column := range out {
			if c.left < column[1] && column[0] < c.right {
				over = append(over, j)
			}
		}
		switch len(over) {
		case 0:
			at, _ := slices.BinarySearchFunc(out, c.left, func(column [2]float32, left float32) int {
				if column[0] < left {
					return -1
				}
				return 1
			})
			out = slices.Insert(out, at, [2]float32{c.left, c.right})
		case 1:
			column := &out[over[0]]
			column[0], column[1] = min(column[0], c.left), max(column[1], c.right)
		default:
			if len(cells) < 2 { // it goes over the columns: text
				return nil, false
			}
		}
	}
	return out, true
}

// merged puts columns together of which no line has a cell in both: a heading to the left over numbers to the right.
func merged(lines []line, columns [][2]float32) [][2]float32 {
	for j := 0; j+1 < len(columns); {
		both := slices.ContainsFunc(lines, func(l line) bool {
			return isIn(&l, columns[j]) && isIn(&l, columns[j+1])
		})
		if both {
			j++
			continue
		}
		columns[j][1] = columns[j+1][1]
		columns = slices.Delete(columns, j+1, j+2)
	}
	return columns
}

// isIn tells that a line has something in a column.
func isIn(l *line, column [2]float32) bool {
	cells := l.all()
	return slices.ContainsFunc(cells, func(c piece) bool { return c.left < column[1] && column[0] < c.right })
}

// within tells that a line of one cell stands in one column.
func within(columns [][2]float32, l *line) bool {
	return slices.ContainsFunc(columns, func(c [2]float32) bool { return l.left >= c[0]-2 && l.right <= c[1]+2 })
}

// isGrid tells that most lines have cells in most of the columns: lines of text that happen to have a gap do not.
func isGrid(lines []line, columns [][2]float32) bool {
	cells, most := 0, 0
	for _, l := range lines {
		if len(l.cells) > 1 {
			cells += len(l.cells)
			most += len(columns)
		}
	}
	return float32(cells) >= aligned*float32(most) || len(columns) > 3 && cells*2 >= most
}

// rowText is a line of a table: a tab stands between its cells, also before and behind empty ones.
func rowText(l *line, columns [][2]float32) string {
	out := make([]string, len(columns))
	cells := l.all()
	for _, c := range cells {
		for j, column := range columns {
			if c.left < column[1] && column[0] < c.right {
				out[j] = strings.TrimSpace(out[j] + " " + c.text)
				break
			}
		}
	}
	return strings.Trim(strings.Join(out, "\t"), "\t")
}
