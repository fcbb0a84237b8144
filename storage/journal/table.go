package journal

import (
	"strings"

	"claimlight/internal/words"
	"claimlight/storage/db"
)

// Table describes a table whose rows can be undone. Column id names the row, column revision its content.
type Table struct {
	Name    string
	Subject string      // the column that names the claim, article or source to which a row belongs
	Columns []string    // id first, revision last
	noun    words.Fixed // what a person calls the thing to which a row belongs
	// the columns that came after the first schema, with what a row has there that the history kept before they came
	Later Row
	held  []*Table // whose rows go with the row that they belong to

	selectSQL string
	insertSQL string
}

// NewTable describes a table by its name, the column that names to what a row belongs, its columns but for id and
// revision, and the noun of what a row belongs to.
func NewTable(name, subject string, noun words.Fixed, columns string) *Table {
	t := &Table{Name: name, Subject: subject, noun: noun, Columns: strings.Fields("id " + columns + " revision")}
	list := strings.Join(t.Columns, ", ")
	t.selectSQL = "SELECT " + list + " FROM " + name
	t.insertSQL = "INSERT INTO " + name + " (" + list + ") VALUES " + db.Placeholders(len(t.Columns), 1)
	return t
}

// Selection is the beginning of a query for whole rows.
func (t *Table) Selection() string { return t.selectSQL }

// Insertion stores a whole row.
func (t *Table) Insertion() string { return t.insertSQL }

func (t *Table) updating(columns []string) string {
	return "UPDATE " + t.Name + " SET " + strings.Join(columns, " = ?, ") + " = ? WHERE id = ? AND revision = ?"
}

func (t *Table) deletion() string { return "DELETE FROM " + t.Name + " WHERE id = ?" }

// Holding says that rows of other tables go with a row of this one, and may not stay alone when it is undone.
func (t *Table) Holding(others ...*Table) *Table {
	t.held = others
	return t
}

// Since says what a row has in columns that came after the first schema.
func (t *Table) Since(later Row) *Table {
	t.Later = later
	return t
}
