package export

import (
	"fmt"
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/record"
)

// What the column "confirmed" holds.
const (
	confirmedYes = "yes"
	confirmedNo  = "no"
)

func writeConfirmed(r *row) string {
	if r.Claim.Confirmed() {
		return confirmedYes
	}
	return confirmedNo
}

// readConfirmed comes after source and figures are read. A cell tells less than a claim: "no" leaves a claim that waits
// to be confirmed in any part as it is, and else means all that is filled. An empty cell says nothing.
func readConfirmed(r *record.Record, cell string) error {
	filled := r.Claim.Filled()
	wait := &r.Claim.Unconfirmed
	switch strings.ToLower(strings.TrimSpace(cell)) {
	case "":
	case confirmedYes:
		*wait = claim.Unconfirmed{}
	case confirmedNo:
		if r.Claim.Confirmed() {
			*wait = filled
		}
	default:
		return fmt.Errorf("%q is neither yes nor no", cell)
	}
	wait.Source, wait.Figures = wait.Source && filled.Source, wait.Figures && filled.Figures
	return nil
}

// confirm takes what a line of JSON says onto the claim; a line without a word on it leaves the claim as it is.
func (l claimJSON) confirm(c *claim.Claim) error {
	switch {
	case l.Confirmed == nil:
		return nil
	case *l.Confirmed:
		c.Unconfirmed = claim.Unconfirmed{}
		return nil
	case len(l.Unconfirmed) == 0:
		c.Unconfirmed = c.Filled()
		return nil
	}
	var err error
	c.Unconfirmed, err = claim.UnconfirmedParts(l.Unconfirmed)
	return err
}
