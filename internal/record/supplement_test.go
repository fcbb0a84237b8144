package record_test

import (
	"testing"

	"claimlight/internal/claim"
	"claimlight/internal/record"
)

// of is a record of a claim with an id.
func of(id string) record.Record {
	return record.Record{Claim: claim.Claim{ID: id, Selector: claim.Selector{Quote: "It rained."}}}
}

// A file of another program leaves the notes that are there, whether it has notes or none; where there are none, it may
// bring some.
func TestAForeignFileLeavesTheNotes(t *testing.T) {
	mine, bare, theirs := of("a"), of("a"), of("a")
	mine.Claim.Notes = "mine"
	for _, c := range []struct {
		base         record.Record
		theirs, want string
	}{{mine, "", "mine"}, {mine, "theirs", "mine"}, {bare, "theirs", "theirs"}, {bare, "", ""}} {
		theirs.Claim.Notes = c.theirs
		got, err := record.Foreign(2, theirs).Onto(c.base)
		if err != nil || got.Claim.Notes != c.want {
			t.Errorf("%q onto %q gives %q, %v", c.theirs, c.base.Claim.Notes, got.Claim.Notes, err)
		}
	}
}
