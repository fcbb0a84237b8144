package cli_test

import (
	"os"
	"strings"
	"testing"
)

func TestALibraryIsMergedIntoAnother(t *testing.T) {
	from, to := newDesk(t), newDesk(t)
	id := from.add(write(t, "bridge.html", bridge))
	from.claimlight("tag", id, "--quote", "a supplier of steel went bankrupt").succeeds()

	dry := to.claimlight("merge", from.library, "--dry-run").succeeds()
	if !strings.HasPrefix(dry, "articles\t1\nversions\t1\nclaims\t1\n") ||
		strings.Contains(to.claimlight("list").succeeds(), id) {
		t.Errorf("the dry run says %q", dry)
	}
	if done := to.claimlight("merge", from.library).succeeds(); done != dry {
		t.Errorf("the merge says %q, the dry run said %q", done, dry)
	}
	if ours, theirs := to.claimlight("export").succeeds(), from.claimlight("export").succeeds(); ours != theirs {
		t.Errorf("exported:\n%s\nwant\n%s", ours, theirs)
	}
}

func TestAConflictIsToldAndNotSettled(t *testing.T) {
	from, to := newDesk(t), newDesk(t)
	id := from.add(write(t, "bridge.html", bridge))
	from.claimlight("tag", id, "--quote", "a supplier of steel went bankrupt", "--source", "The council").succeeds()
	to.claimlight("merge", from.library).succeeds()
	edited := strings.Replace(to.claimlight("export").succeeds(), "The council", "The mayor", 1)
	to.claimlight("import", write(t, "claims.csv", edited)).succeeds()

	r := to.claimlight("merge", from.library)
	if r.code != 1 || !strings.Contains(r.err, "What differs in both libraries was kept as it is here") ||
		!strings.Contains(r.err, `Source: "The mayor" here, "The council" there`) ||
		!strings.Contains(r.out, "conflicts\t1\n") {
		t.Errorf("out %q, messages %q", r.out, r.err)
	}
	if now := to.claimlight("export").succeeds(); !strings.Contains(now, "The mayor") {
		t.Errorf("ours was not kept: %s", now)
	}
}

func TestAMergeSaysWhatItCannotRead(t *testing.T) {
	d := newDesk(t)
	d.add(write(t, "bridge.html", bridge))
	d.claimlight("merge", "missing.sqlite").fails(1, "There is no file")
	d.claimlight("merge", write(t, "page.html", bridge)).fails(1, "not a Claimlight library")
	d.claimlight("merge", d.library).fails(1, "the library that is open")
	d.claimlight("merge").fails(2, "Expected")
	if _, err := os.Stat("missing.sqlite"); err == nil {
		t.Error("a library was made")
	}
}
