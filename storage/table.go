package storage

import "strings"

// table describes a table whose rows can be undone. Column id names the row, column revision its content.
type table struct {
	name    string
	subject string   // the column that names the claim, article or source to which a row belongs
	columns []string // id first, revision last
	noun    string   // what a person calls the thing to which a row belongs
	later   row      // the columns that came after the first schema, with what a row has there that the history kept before they came
	held    []*table // whose rows go with the row that they belong to

	selectSQL string
	insertSQL string
}

// newTable describes a table by its name, the column that names to what a row belongs, its columns but for id and revision, and the noun of
// what a row belongs to.
func newTable(name, subject, noun, columns string) *table {
	t := &table{name: name, subject: subject, noun: noun, columns: strings.Fields("id " + columns + " revision")}
	list := strings.Join(t.columns, ", ")
	t.selectSQL = "SELECT " + list + " FROM " + name
	t.insertSQL = "INSERT INTO " + name + " (" + list + ") VALUES " + marks(len(t.columns), 1)
	return t
}

// selection is the beginning of a query for whole rows.
func (t *table) selection() string { return t.selectSQL }

// insertion stores a whole row.
func (t *table) insertion() string { return t.insertSQL }

func (t *table) updating(columns []string) string {
	return "UPDATE " + t.name + " SET " + strings.Join(columns, " = ?, ") + " = ? WHERE id = ? AND revision = ?"
}

func (t *table) deletion() string { return "DELETE FROM " + t.name + " WHERE id = ?" }

// holding says that rows of other tables go with a row of this one, and may not stay alone when it is undone.
func (t *table) holding(others ...*table) *table {
	t.held = others
	return t
}

// since says what a row has in columns that came after the first schema.
func (t *table) since(later row) *table {
	t.later = later
	return t
}
