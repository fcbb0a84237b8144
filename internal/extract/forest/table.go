package forest

// Table holds one row of named numbers per thing to be scored. Rows are filled in order; the first row's calls of Add
// give the columns their names.
type Table struct {
	Names  []string
	Values []float32
	rows   int
}

// NewTable makes room for a number of rows with about width numbers each.
func NewTable(rows, width int) *Table {
	return &Table{Values: make([]float32, 0, rows*width)}
}

// Add puts the next number into the open row.
func (t *Table) Add(name string, v float64) {
	if t.rows == 0 {
		t.Names = append(t.Names, name)
	}
	t.Values = append(t.Values, float32(v))
}

// Flag adds 1 or 0.
func (t *Table) Flag(name string, v bool) {
	if v {
		t.Add(name, 1)
	} else {
		t.Add(name, 0)
	}
}

// End closes the open row.
func (t *Table) End() { t.rows++ }

// Rows is the number of closed rows.
func (t *Table) Rows() int { return t.rows }

// Row gives the numbers of a row.
func (t *Table) Row(i int) []float32 {
	w := len(t.Names)
	return t.Values[i*w : (i+1)*w]
}
