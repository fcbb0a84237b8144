package main

import (
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Packages, by import path; a slash at the end takes in all that lies below. Types of values that can be stored import
// database/sql/driver, which opens nothing.
const (
	fyneRoom    = "fyne.io/fyne/"
	fyneApp     = "fyne.io/fyne/v2/app"
	sqlRoom     = "database/sql"
	sqliteRoom  = "modernc.org/sqlite/"
	appRoom     = "claimlight/app/"
	widgetsRoom = "claimlight/widgets/"
	storageRoom = "claimlight/storage/"
	exportRoom  = "claimlight/internal/export/"
)

// house is what each package imports directly, by import path.
type house map[string][]string

// build asks the go command for all packages of a build, with theirs.
func build(t *testing.T, tags string, packages ...string) house {
	t.Helper()
	args := append([]string{"list", "-deps", "-tags", tags, "-f", `{{.ImportPath}} {{join .Imports " "}}`}, packages...)
	out, err := exec.Command("go", args...).Output()
	if err != nil {
		t.Fatalf("go %s: %v", strings.Join(args, " "), err)
	}
	h := house{}
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		h[fields[0]] = fields[1:]
	}
	return h
}

// reaches gives all packages that one needs, itself among them.
func (h house) reaches(from string) map[string]bool {
	seen := map[string]bool{}
	var visit func(string)
	visit = func(p string) {
		if !seen[p] {
			seen[p] = true
			for _, next := range h[p] {
				visit(next)
			}
		}
	}
	visit(from)
	return seen
}

// ours are the packages of this module.
func (h house) ours() []string {
	var found []string
	for _, p := range slices.Sorted(maps.Keys(h)) {
		if p == "claimlight" || strings.HasPrefix(p, "claimlight/") {
			found = append(found, p)
		}
	}
	return found
}

// never fails where a package reaches one of the rooms.
func (h house) never(t *testing.T, from string, rooms ...string) {
	t.Helper()
	for p := range h.reaches(from) {
		for _, room := range rooms {
			if p == strings.TrimSuffix(room, "/") || strings.HasSuffix(room, "/") && strings.HasPrefix(p, room) {
				t.Errorf("%s reaches %s", from, p)
			}
		}
	}
}

// The arrows of the house: main → app, cli; app → widgets, storage, internal; cli → storage, internal. What storage
// takes in and gives out are records, which know no format.
func TestNoRoomReachesWhereItMustNot(t *testing.T) {
	h := build(t, "ci,migrated_fynedo", "./...")
	if len(h.ours()) < 15 {
		t.Fatalf("only the packages %q were found", h.ours())
	}
	for _, p := range h.ours() {
		switch {
		case p == "claimlight/internal/cli":
			h.never(t, p, fyneRoom, appRoom, widgetsRoom)
		case p == "claimlight/internal/record":
			h.never(t, p, fyneRoom, sqlRoom, sqliteRoom, storageRoom, exportRoom, appRoom, widgetsRoom)
		case strings.HasPrefix(p, "claimlight/internal/"):
			h.never(t, p, fyneRoom, sqlRoom, sqliteRoom, storageRoom, appRoom, widgetsRoom)
		case strings.HasPrefix(p, widgetsRoom):
			h.never(t, p, storageRoom, appRoom, sqlRoom, sqliteRoom)
		case p == "claimlight/storage":
			h.never(t, p, fyneRoom, appRoom, widgetsRoom, exportRoom)
		case p == "claimlight/app":
			h.never(t, p, fyneApp, "claimlight/internal/cli")
		case strings.HasPrefix(p, appRoom):
			h.never(t, p, fyneApp, "claimlight/app", "claimlight/internal/cli")
		}
	}
}

// The rooms of the window build on what they share, and on no other room. The window alone knows them all.
func TestNoRoomOfTheWindowKnowsAnother(t *testing.T) {
	h := build(t, "ci,migrated_fynedo", "./app/...")
	shared := []string{"ask", "memory", "outbox", "phrase", "session", "skin", "thread", "voice"}
	rooms := 0
	for _, p := range h.ours() {
		name, below := strings.CutPrefix(p, appRoom)
		if !below {
			continue
		}
		rooms++
		for _, other := range h[p] {
			if used, ours := strings.CutPrefix(other, appRoom); ours && !slices.Contains(shared, used) {
				t.Errorf("%s imports %s, which is a room of its own", name, used)
			}
		}
	}
	if rooms < len(shared)+5 {
		t.Errorf("only %d rooms were found", rooms)
	}
}

// What is open, and what waits to be stored, is known without a screen.
func TestTheSessionNeedsNoScreen(t *testing.T) {
	h := build(t, "ci,migrated_fynedo", "./app/...")
	for _, room := range []string{"outbox", "session", "phrase"} {
		h.never(t, appRoom+room, fyneRoom, widgetsRoom)
	}
}

// The nouns that all rooms speak of, and the words for all of it, need no other room than the words of languages.
func TestUnitsAndWordsNeedNoOtherRoom(t *testing.T) {
	h := build(t, "ci,migrated_fynedo", "./...")
	for _, room := range []string{"claimlight/internal/unit", "claimlight/internal/words"} {
		if len(h[room]) == 0 {
			t.Fatalf("%s is not there", room)
		}
		for p := range h.reaches(room) {
			if strings.HasPrefix(p, "claimlight/") && p != room && p != "claimlight/internal/language" {
				t.Errorf("%s reaches %s", room, p)
			}
		}
	}
}

// A unit's code is a constant or comes from the table: who writes it out knows a spelling of his own sooner or later.
func TestCodesOfUnitsStandInOneRoom(t *testing.T) {
	for _, folder := range folders(t) {
		if folder == "internal/unit" {
			continue
		}
		for _, code := range []string{
			"percentage_points", "years", "days", "hours", "km", "kg", "tonne", "mile", "EUR",
			"USD", "UAH", "MW", "°C",
		} {
			if files := holding(t, folder, `"`+code+`"`); len(files) > 0 {
				t.Errorf("%q stands in %q", code, files)
			}
		}
	}
}

func TestOnlyMainOpensARealWindow(t *testing.T) {
	h := build(t, "ci,migrated_fynedo", "./...")
	for _, p := range h.ours() {
		if slices.Contains(h[p], fyneApp) != (p == "claimlight") {
			t.Errorf("%s imports %s: %t", p, fyneApp, p != "claimlight")
		}
	}
	if files := holding(t, ".", `"`+fyneApp+`"`); !slices.Equal(files, []string{"openwindow.go"}) {
		t.Errorf("%s is imported by %q", fyneApp, files)
	}
}

func TestTheCommandLineAloneNeedsNoFyne(t *testing.T) {
	h := build(t, "headless", ".")
	h.never(t, "claimlight", fyneRoom, appRoom, widgetsRoom)
	if !h.reaches("claimlight")["claimlight/storage"] {
		t.Error("the headless build reaches no storage; is this the right build?")
	}
}

// What other goroutines have to say to the window goes through one door.
func TestTheMainGoroutineIsCalledFromOneFile(t *testing.T) {
	var found []string
	for _, folder := range folders(t) {
		if strings.HasPrefix(folder, "app") {
			found = append(found, holding(t, folder, "fyne.Do(")...)
			found = append(found, holding(t, folder, "fyne.DoAndWait(")...)
		}
	}
	if !slices.Equal(found, []string{"app/thread/thread.go"}) {
		t.Errorf("fyne.Do stands in %q", found)
	}
}

// holding gives the Go files of a folder, tests aside, that hold some words.
func holding(t *testing.T, folder, words string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(f, "_test.go") && strings.Contains(string(data), words) {
			found = append(found, filepath.ToSlash(f))
		}
	}
	return found
}

// Who opens a file asks first whether it belongs to a library that is open.
func TestFilesAreOpenedByOneRoom(t *testing.T) {
	for _, folder := range folders(t) {
		if folder == "internal/files" || folder == "internal/words/gen" { // which writes source, and is in no program
			continue
		}
		for _, call := range []string{
			"os.Open(", "os.OpenFile(", "os.Create(", "os.ReadFile(", "os.WriteFile(",
			"os.Truncate(", "os.CopyFS(", "os.OpenRoot(", "os.DirFS(",
		} {
			if files := holding(t, folder, call); len(files) > 0 {
				t.Errorf("%s stands in %q; package files opens", call, files)
			}
		}
	}
}

// Fyne's file dialogs open what they list.
func TestFileDialogsAreMadeInOneFile(t *testing.T) {
	for _, call := range []string{
		"dialog.NewFile", "dialog.NewFolder", "dialog.ShowFile", "dialog.ShowFolder",
		"widget.NewFileIcon",
	} {
		for _, folder := range folders(t) {
			for _, file := range holding(t, folder, call) {
				if file != "app/ask/browse.go" {
					t.Errorf("%s stands in %s", call, file)
				}
			}
		}
	}
}

// What a crash writes down names files of the source as the module names them, not by the folders of who built the
// program.
func TestNoBuildKeepsTheFoldersOfItsComputer(t *testing.T) {
	scripts, err := filepath.Glob("scripts/*")
	if err != nil {
		t.Fatal(err)
	}
	builds := 0
	for _, path := range append(scripts, "Makefile") {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			if !strings.Contains(line, "go build ") && !strings.Contains(line, "$(GO) build ") {
				continue
			}
			if builds++; !strings.Contains(line, " -trimpath ") {
				t.Errorf("%s: %s", path, strings.TrimSpace(line))
			}
		}
	}
	if builds < 3 {
		t.Errorf("only %d builds were found", builds)
	}
}

// folders are those of this module's packages.
func folders(t *testing.T) []string {
	t.Helper()
	var found []string
	for _, p := range build(t, "ci,migrated_fynedo", "./...").ours() {
		found = append(found, filepath.Join(".", strings.TrimPrefix(p, "claimlight")))
	}
	if len(found) < 15 {
		t.Fatalf("only the folders %q were found", found)
	}
	return found
}
