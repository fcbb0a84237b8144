package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// arrows are the wings of storage, each with those that it may ask. Leaves come first: what stands below knows what stands above.
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
	"claims":      {"db", "fault", "journal", "tables", "versions"},
	"places":      {"db", "fault", "journal", "tables", "versions", "claims"},
	"articles":    {"db", "fault", "journal", "tables", "versions", "places"},
	"search":      {"db", "fault", "journal", "versions", "claims"},
	"sources":     {"db", "fault", "journal", "tables", "claims", "search"},
	"trash":       {"db", "fault", "journal", "tables", "articles", "search", "file", "file/backup"},
	"exchange":    {"db", "fault", "journal", "tables", "versions", "claims", "articles", "search"},
	"check":       {"db", "fault", "journal", "tables", "versions", "claims", "search", "file", "file/schema"},
	"merge":       {"db", "fault", "journal", "tables", "versions", "claims", "search", "check", "file"},
}

// nouns are the rooms of the domain that storage may ask.
var nouns = []string{"anchor", "article", "claim", "files", "record", "similar", "text", "unit", "words"}

// Within storage the arrows point one way: the journal and the file know nothing of each other nor of what their rows mean.
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
			if other, ours := strings.CutPrefix(next, storageRoom); ours && !slices.Contains(may, other) || next == "claimlight/storage" {
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

// No wing of storage has more lines, and no type of it more methods, than one can keep in mind.
func TestNoWingOfStorageIsAHall(t *testing.T) {
	const mostLines, mostMethods = 3000, 60
	lines, methods := map[string]int{}, map[string]int{}
	err := filepath.WalkDir("storage", func(path string, _ os.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		wing := filepath.ToSlash(filepath.Dir(path))
		lines[wing] += set.File(file.Pos()).LineCount()
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv != nil {
				methods[wing+" "+receiver(f)]++
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for wing, n := range lines {
		if n > mostLines {
			t.Errorf("%s has %d lines", wing, n)
		}
	}
	for name, n := range methods {
		if n > mostMethods {
			t.Errorf("%s has %d methods", name, n)
		}
	}
	if len(lines) < 20 || methods["storage Library"] == 0 {
		t.Errorf("only %d wings were found, with %v", len(lines), methods)
	}
}

// receiver is the name of the type whose method it is.
func receiver(f *ast.FuncDecl) string {
	of := f.Recv.List[0].Type
	if star, ok := of.(*ast.StarExpr); ok {
		of = star.X
	}
	if name, ok := of.(*ast.Ident); ok {
		return name.Name
	}
	return ""
}
