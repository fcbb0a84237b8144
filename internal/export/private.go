package export

import (
	"slices"

	"claimlight/internal/claim"
)

// Notes says whether the private notes leave with their claims. They stay in the library unless that was chosen for
// this one export.
type Notes bool

// What may be chosen of the notes.
const (
	WithoutNotes Notes = false
	WithNotes    Notes = true
)

// columnsWith are the columns that are written. What is private is absent, not empty, where it stays: so a file that
// comes back does not empty it.
func columnsWith(n Notes) []column {
	return slices.DeleteFunc(columns(), func(c column) bool {
		f, ofClaim := claim.FieldNamed(c.name)
		return n == WithoutNotes && ofClaim && f.Private
	})
}
