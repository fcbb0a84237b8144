package forest

// Table holds one row of named numbers per thing to be scored. Rows are filled in order; the first row's calls of Add
// give the columns their names.
type Table struct {
	Names  []string
	Values []float32
	named  bool
}

// NewTable makes room for a number of rows with about width numbers each.
func NewTable(rows, width int) *Table {
	return &Table{Values: make([]float32, 0, rows*width)}
}

// NewRow makes room for one row at a time, of about width numbers, whose names nobody will ask for.
func NewRow(width int) *Table {
	t := NewTable(1, width)
	t.named = true
	return t
}

// Add puts the next number into the open row.
func (t *Table) Add(name string, v float64) { t.Join(name, "", v) }

// Join is Add with a name in two parts, which are put together only where the name is needed.
func (t *Table) Join(name, part string, v float64) {
	if !t.named {
		t.Names = append(t.Names, name+part)
	}
	t.Values = append(t.Values, float32(v))
}

// Flag adds 1 or 0.
func (t *Table) Flag(name string, v bool) { t.JoinFlag(name, "", v) }

// JoinFlag is Flag with a name in two parts.
func (t *Table) JoinFlag(name, part string, v bool) {
	if v {
		t.Join(name, part, 1)
	} else {
		t.Join(name, part, 0)
	}
}

// End closes the open row.
func (t *Table) End() { t.named = true }

// Clear forgets all rows, so that their memory is used again.
func (t *Table) Clear() {
	t.Values = t.Values[:0]
}

// Rows is the number of closed rows.
func (t *Table) Rows() int {
	if len(t.Names) == 0 {
		return 0
	}
	return len(t.Values) / len(t.Names)
}

// Row gives the numbers of a row.
func (t *Table) Row(i int) []float32 {
	w := len(t.Names)
	return t.Values[i*w : (i+1)*w]
}
