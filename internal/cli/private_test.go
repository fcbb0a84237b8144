package cli_test

import (
	"strings"
	"testing"
)

// Invariant 6, from desk to desk and back.
func TestNotesStayUnlessTheyAreAskedFor(t *testing.T) {
	d := newDesk(t)
	id := d.add(write(t, "bridge.html", bridge))
	d.claimlight("tag", id, "--quote", "a supplier of steel went bankrupt", "--notes", "SECRET", "--conclusion",
		"OLD").succeeds()
	for _, format := range []string{"csv", "jsonl", "html", "markdown", "webannotation", "claimreview"} {
		if out := d.claimlight("export", "--format", format).succeeds(); strings.Contains(out, "SECRET") ||
			strings.Contains(out, "notes") {
			t.Errorf("%s holds notes: %s", format, out)
		}
	}
	for _, format := range []string{"csv", "jsonl"} {
		whole := d.claimlight("export", "--format", format, "--notes").succeeds()
		if !strings.Contains(whole, "SECRET") {
			t.Errorf("%s lacks the notes that were asked for: %s", format, whole)
		}
		plain := d.claimlight("export", "--format", format).succeeds()
		if out := d.claimlight("import", write(t, "back."+format,
			plain)).succeeds(); out != "added\t0\nchanged\t0\nsame\t1\n" {
			t.Errorf("%s came back: %q", format, out)
		}
		if again := d.claimlight("export", "--format", format, "--notes").succeeds(); again != whole {
			t.Errorf("%s: after the way back it is\n%s\nand was\n%s", format, again, whole)
		}
	}
	for _, format := range []string{"html", "markdown", "webannotation", "claimreview", "bundle"} {
		d.claimlight("export", "--format", format, "--notes").fails(2, "--notes is for csv, jsonl and xlsx")
	}
}
