package app

import (
	"strings"
	"testing"

	"claimlight/app/apptest"
	"claimlight/internal/claim"
)

// The words around two claims change, and the title; the claims stand as they stood, and nothing raises an alarm.
func TestAClaimThatStandsAsItStoodRaisesNoAlarm(t *testing.T) {
	pages, address := changing(t)
	d := newDesk(t).Open(address)
	quote := d.Words(4)
	d.Click(quote).Press("c")
	next := d.Words(5)
	pages["/news"] = strings.ReplaceAll(strings.Replace(pages["/news"], next, "It "+next, 1), "Harbour grows",
		"Harbour has grown")
	d.Choose("fetch-again").ExpectSeen("1 claim: 1 unchanged")
	expect(d, "state", d.claims()[0].Anchor.State, claim.Moved)
	if list := apptest.Read(d.w.desk.Panes.Claims); strings.Contains(list, "Unchanged") ||
		strings.Contains(list, "confirm") {
		t.Errorf("the list says %q", list)
	}
	d.ExpectTitle("Harbour has grown").ExpectLibrary("Harbour has grown")
	d.Choose("details").ExpectSeen("Harbour has grown").Press("Esc")
	d.Press("Ctrl+Z").ExpectTitle("Harbour grows").ExpectLibrary("Harbour grows")
}
