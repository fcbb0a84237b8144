package export

import "slices"

// Notes says whether the private notes leave with their claims. They stay in the library unless that was chosen for this one export.
type Notes bool

// What may be chosen of the notes.
const (
	WithoutNotes Notes = false
	WithNotes    Notes = true
)

// notesColumn is absent, not empty, where the notes stay: so a file that comes back does not empty them.
const notesColumn = "notes"

// columnsWith are the columns that are written.
func columnsWith(n Notes) []column {
	return slices.DeleteFunc(columns(), func(c column) bool { return c.name == notesColumn && n == WithoutNotes })
}
