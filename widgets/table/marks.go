package table

// marks are the rows that are chosen for work on several at once.
type marks struct {
	ids  map[string]bool
	from int // the row from which Shift extends
}

func (m *marks) toggle(id string) {
	if m.ids[id] {
		delete(m.ids, id)
	} else if id != "" {
		m.ids[id] = true
	}
}

func (m *marks) clear() { m.ids = map[string]bool{} }

// stretch marks all rows between that from which Shift extends and another, and no others.
func (m *marks) stretch(rows Rows, to int) {
	m.clear()
	for i := max(0, min(m.from, to)); i <= max(m.from, to) && i < rows.Len(); i++ {
		m.ids[rows.ID(i)] = true
	}
}

func (m *marks) all(rows Rows) {
	for i := range rows.Len() {
		m.ids[rows.ID(i)] = true
	}
}

// keep takes the marks off rows that are not there any more.
func (m *marks) keep(rows Rows) {
	if len(m.ids) == 0 {
		return
	}
	still := map[string]bool{}
	for i := range rows.Len() {
		if id := rows.ID(i); m.ids[id] {
			still[id] = true
		}
	}
	m.ids = still
}
