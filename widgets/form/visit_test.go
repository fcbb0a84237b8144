package form

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"claimlight/internal/claim"
)

// reports are visits without a form: what they report, and the timer that waits.
type reports struct {
	visits
	told []string
	due  func()
}

func newReports(live bool) *reports {
	r, ids := &reports{}, 0
	r.visits = visits{
		Callbacks: &Callbacks{
			OnEdit:   func() { r.told = append(r.told, "edit") },
			OnChange: func(visit string, c claim.Claim) { r.told = append(r.told, visit+" "+c.ID) },
			Later: func(_ time.Duration, run func()) func() {
				r.due = run
				return func() { r.due = nil }
			},
			NewID: func() string { ids++; return fmt.Sprint("visit", ids) },
		},
		claim: func() claim.Claim { return claim.Claim{ID: "c"} },
		live:  func() bool { return live },
	}
	return r
}

func (r *reports) want(t *testing.T, want ...string) {
	t.Helper()
	if !slices.Equal(r.told, want) {
		t.Errorf("told %q, want %q", r.told, want)
	}
}

func TestEditsOfOneStayAreReportedTogether(t *testing.T) {
	r, source := newReports(true), &visit{}
	r.edited(source, whileTyping)
	r.edited(source, whileTyping)
	if r.want(t, "edit"); r.due == nil || !source.unsaved {
		t.Fatal("nothing waits to be reported")
	}
	r.due()
	r.edited(source, whileTyping)
	r.flush()
	r.flush()
	if r.want(t, "edit", "visit1 c", "edit", "visit1 c"); r.due != nil {
		t.Error("the timer waits on, though all is reported")
	}
}

func TestAnotherFieldReportsTheOneBefore(t *testing.T) {
	r, source, rating := newReports(true), &visit{}, &visit{}
	r.edited(source, whileTyping)
	r.edited(rating, atOnce)
	r.want(t, "edit", "visit1 c", "edit", "visit2 c")
}

func TestNothingIsReportedWhereNoClaimIsShown(t *testing.T) {
	r, source := newReports(false), &visit{}
	r.edited(source, atOnce)
	if r.want(t); source.unsaved || r.pending != nil {
		t.Error("an edit of nothing is kept")
	}
}
