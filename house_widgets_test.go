package main

import (
	"slices"
	"strings"
	"testing"
)

// The wings of widgets, each with those that it may use.
var wings = map[string][]string{
	"kit":     nil,
	"field":   {"kit"},
	"notice":  {"field", "kit"},
	"compare": {"field", "kit"},
	"list":    {"notice", "field", "kit"},
	"form":    {"notice", "field", "kit"},
	"reading": {"kit"},
}

func TestWingsOfWidgetsUseThoseBelowThem(t *testing.T) {
	h := build(t, "ci,migrated_fynedo", "./widgets/...")
	found := 0
	for _, p := range h.ours() {
		wing, is := strings.CutPrefix(p, widgetsRoom)
		if !is {
			continue
		}
		may, known := wings[wing]
		if found++; !known {
			t.Errorf("%s has no place in the table of wings", p)
		}
		for _, other := range h[p] {
			if used, is := strings.CutPrefix(other, widgetsRoom); is && !slices.Contains(may, used) {
				t.Errorf("%s imports %s", p, other)
			}
		}
	}
	if found != len(wings) {
		t.Errorf("%d wings were found, the table has %d", found, len(wings))
	}
}
