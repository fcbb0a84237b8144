package main

import (
	"slices"
	"strings"
	"testing"
)

// arrows are the wings of storage, each with those that it may ask. Leaves come first: what stands below knows what
// stands above.
var arrows = map[string][]string{
	"migrations":  {},
	"db":          {},
	"fault":       {},
	"journal":     {"db", "fault"},
	"file/disk":   {"db", "fault"},
	"file/schema": {"db", "fault", "migrations", "file/disk"},
	"file/mark":   {"db", "fault", "file/disk"},
	"file/backup": {"db", "fault", "file/disk", "file/mark", "file/schema"},
	"file":        {"db", "fault", "file/disk", "file/mark", "file/schema", "file/backup"},
	"tables":      {"journal"},
	"versions":    {"db", "fault", "journal"},
	"settings":    {"db", "fault", "journal", "tables"},
	"schemes":     {"db", "fault", "journal", "tables"},
	"guideline":   {"db", "fault", "journal", "tables"},
	"views":       {"db", "fault", "journal", "tables"},
	"attached":    {"db", "fault", "journal", "versions"},
	"claims":      {"db", "fault", "journal", "tables", "versions"},
	"places":      {"db", "fault", "journal", "tables", "versions", "claims"},
	"articles":    {"db", "fault", "journal", "tables", "versions", "places"},
	"overview":    {"db", "fault", "journal"},
	"readings":    {"db", "fault", "journal", "tables", "versions"},
	"search":      {"db", "fault", "journal", "versions", "claims"},
	"catalogue":   {"db", "fault", "journal", "search"},
	"sources":     {"db", "fault", "journal", "tables", "claims", "search"},
	"trash":       {"db", "fault", "journal", "tables", "articles", "search", "file", "file/backup"},
	"exchange":    {"db", "fault", "journal", "tables", "versions", "claims", "articles", "search"},
	"check":       {"db", "fault", "journal", "tables", "versions", "attached", "claims", "search", "file", "file/schema"},
	"merge": {
		"db", "fault", "journal", "tables", "versions", "claims", "schemes", "guideline", "views", "search", "check", "file",
	},
}

// nouns are the rooms of the domain that storage may ask.
var nouns = []string{
	"anchor", "article", "catalogue", "claim", "files", "record", "scheme", "similar", "text", "unit", "words",
}

// Within storage the arrows point one way: the journal and the file know nothing of each other nor of what their rows
// mean.
func TestArrowsWithinStorage(t *testing.T) {
	h := build(t, "ci,migrated_fynedo", "./...")
	wings := 0
	for _, p := range h.ours() {
		wing, inside := strings.CutPrefix(p, storageRoom)
		if !inside {
			continue
		}
		wings++
		may, known := arrows[wing]
		if !known {
			t.Errorf("the wing %s of storage has no arrows here", wing)
		}
		for _, next := range h[p] {
			if other, ours := strings.CutPrefix(next, storageRoom); ours && !slices.Contains(may, other) ||
				next == "claimlight/storage" {
				t.Errorf("%s imports %s", p, next)
			}
			if noun, domain := strings.CutPrefix(next, "claimlight/internal/"); domain && !slices.Contains(nouns, noun) {
				t.Errorf("%s imports %s", p, next)
			}
		}
		h.never(t, p, fyneRoom, appRoom, widgetsRoom, exportRoom)
	}
	if wings < 20 {
		t.Errorf("only %d wings of storage were found", wings)
	}
}

// What is at home in a wing of storage is known outside by the name that package storage gives it.
func TestStorageHasOneDoor(t *testing.T) {
	h := build(t, "ci,migrated_fynedo", "./...")
	for _, p := range h.ours() {
		if strings.HasPrefix(p+"/", storageRoom) {
			continue
		}
		for _, next := range h[p] {
			if strings.HasPrefix(next, storageRoom) {
				t.Errorf("%s imports %s", p, next)
			}
		}
	}
}
