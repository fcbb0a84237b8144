package export_test

import (
	"testing"

	"claimlight/internal/export"
)

// A file of another program leaves the notes that are there, whether it has notes or none; where there are none, it may bring some.
func TestAForeignFileLeavesTheNotes(t *testing.T) {
	mine, bare, theirs := one(), one(), one()
	mine.Claim.Notes, bare.Claim.Notes = "mine", ""
	for _, c := range []struct {
		base         export.Record
		theirs, want string
	}{{mine, "", "mine"}, {mine, "theirs", "mine"}, {bare, "theirs", "theirs"}, {bare, "", ""}} {
		theirs.Claim.Notes = c.theirs
		got, err := export.Foreign(2, theirs).Onto(c.base)
		if err != nil || got.Claim.Notes != c.want {
			t.Errorf("%q onto %q gives %q, %v", c.theirs, c.base.Claim.Notes, got.Claim.Notes, err)
		}
	}
}
