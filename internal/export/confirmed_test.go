package export_test

import (
	"strings"
	"testing"

	"claimlight/internal/claim"
	"claimlight/internal/export"
	"claimlight/internal/record"
)

// readOnto reads a file of one claim onto a record.
func readOnto(t *testing.T, file string, base record.Record) (out record.Record, err error) {
	t.Helper()
	readErr := export.Read(strings.NewReader(file), func(in record.Incoming) error {
		out, err = in.Onto(base)
		return nil
	})
	if readErr != nil {
		t.Fatal(readErr)
	}
	return out, err
}

func TestWhatIsConfirmedComesBack(t *testing.T) {
	both, figures := claim.Unconfirmed{Source: true, Figures: true}, claim.Unconfirmed{Figures: true}
	for name, open := range formats {
		for _, c := range []struct{ out, base, want claim.Unconfirmed }{
			{claim.Unconfirmed{}, both, claim.Unconfirmed{}},
			{figures, figures, figures},
			{both, claim.Unconfirmed{}, both},
		} {
			out, base := one(), one()
			out.Claim.Unconfirmed, base.Claim.Unconfirmed = c.out, c.base
			got, err := readOnto(t, encodeAs(t, open, []record.Record{out}), base)
			if err != nil || got.Claim.Unconfirmed != c.want {
				t.Errorf("%s: %q onto %q gives %q, want %q (%v)", name, c.out, c.base, got.Claim.Unconfirmed, c.want, err)
			}
		}
	}
}

// A file of an earlier version says nothing of it.
func TestAFileWithoutAWordOnConfirmationLeavesItAlone(t *testing.T) {
	base := one()
	base.Claim.Unconfirmed = claim.Unconfirmed{Source: true}
	for _, file := range []string{
		"claim_id,format,quote\nc,claimlight-1,x\n",
		"claim_id,format,quote,confirmed\nc,claimlight-1,x,\n",
	} {
		if got, err := readOnto(t, file, base); err != nil || got.Claim.Unconfirmed != base.Claim.Unconfirmed {
			t.Errorf("%q: %q waits to be confirmed (%v)", file, got.Claim.Unconfirmed, err)
		}
		if got, err := readOnto(t, file, record.Record{}); err != nil || !got.Claim.Confirmed() {
			t.Errorf("%q: a new claim waits: %q (%v)", file, got.Claim.Unconfirmed, err)
		}
	}
	line := `{"format":"claimlight-1","claim":{"id":"c","quote":"x","source":{"name":"S"}}}`
	if got, err := readOnto(t, line, base); err != nil || got.Claim.Unconfirmed != base.Claim.Unconfirmed {
		t.Errorf("%s: %q waits to be confirmed (%v)", line, got.Claim.Unconfirmed, err)
	}
}

func TestAConfirmationThatIsNoneIsRefused(t *testing.T) {
	for _, file := range []string{
		"claim_id,format,quote,confirmed\nc,claimlight-1,x,perhaps\n",
		`{"format":"claimlight-1","claim":{"id":"c","quote":"x","confirmed":false,"unconfirmed":["rating"]}}`,
	} {
		if _, err := readOnto(t, file, one()); err == nil {
			t.Errorf("%q was taken in", file)
		}
	}
}
