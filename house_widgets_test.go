package main

import (
	"slices"
	"strings"
	"testing"
)

// The wings of widgets, each with those that it may use.
var wings = map[string][]string{
	"kit":           nil,
	"field":         {"kit"},
	"notice":        {"field", "kit"},
	"compare":       {"field", "kit"},
	"chart":         {"kit"},
	"list":          {"notice", "field", "kit"},
	"form":          {"notice", "field", "kit", "form/attached", "form/quote"},
	"form/attached": {"field", "kit"},
	"form/quote":    {"field", "kit"},
	"reading":       {"kit", "reading/bar", "reading/page", "reading/paint", "reading/walk"},
	"reading/bar":   {"reading/page"},
	"reading/paint": {"kit", "reading/page"},
	"table":         {"kit"},
	"facsimile":     {"kit"},
	"guideline":     {"kit"},
	"reading/page":  nil,
	"reading/walk":  nil,
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

// What sets a text and what walks through it can be tested without a window.
func TestTextIsSetAndWalkedWithoutAToolkit(t *testing.T) {
	h := build(t, "ci,migrated_fynedo", "./widgets/...")
	for _, room := range []string{"reading/page", "reading/walk"} {
		if len(h[widgetsRoom+room]) == 0 {
			t.Fatalf("%s is not there", room)
		}
		h.never(t, widgetsRoom+room, fyneRoom)
	}
}
