package cli_test

import (
	"strings"
	"testing"
)

func TestTwoAnnotatorsAreCompared(t *testing.T) {
	d := newDesk(t)
	id := d.add(write(t, "bridge.html", bridge))
	quote := "About 14,000 cars will cross it every day, according to the council"
	tag := func(name, quote, rating string) string {
		t.Helper()
		out := d.claimlight("tag", id, "--quote", quote, "--annotator", name, "--rating", rating).succeeds()
		return strings.TrimSpace(out)
	}
	ada := tag("Ada", quote, "false")
	d.claimlight("agreement", id).fails(1, "wo annotators")
	ben := tag("Ben", quote[:40], "true")
	out := d.claimlight("agreement", id, "--between", "Ben", "--between", "Ada").succeeds()
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if len(lines) != 4 || lines[0] != "between\tBen\tAda" || !strings.HasPrefix(lines[1], "alpha_spans\t0.") ||
		!strings.HasPrefix(lines[2], "alpha_ratings\t") ||
		!strings.HasSuffix(lines[3], "\tboundary,rating\t"+ben+" true\t"+ada+" false") {
		t.Errorf("it says\n%s", out)
	}
}
