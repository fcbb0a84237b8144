package storage_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"claimlight/storage"
)

// The driver is transpiled against one version of its C library; any other is unsafe.
func TestLibcIsTheOneTheDriverNames(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.GoMod}}", "modernc.org/sqlite").Output()
	if err != nil {
		t.Skipf("go list cannot say where the driver's go.mod is: %v", err)
	}
	theirs, ours := libcIn(t, strings.TrimSpace(string(out))), libcIn(t, "../go.mod")
	if theirs != ours {
		t.Errorf("go.mod has modernc.org/libc %s, the driver needs %s", ours, theirs)
	}
}

func libcIn(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`modernc\.org/libc (v\S+)`).FindSubmatch(data)
	if found == nil {
		t.Fatalf("%s names no modernc.org/libc", path)
	}
	return string(found[1])
}

// dialect holds the files in which SQLite may be spoken.
var dialect = map[string]bool{
	"pool.go": true, "gate.go": true, "standing.go": true, "salvage.go": true, "migrate.go": true, "copy.go": true, "restore_backup.go": true,
	"checkfile.go": true, "tidy.go": true, "mergefile.go": true, "fts.go": true, "ftsbulk.go": true, "ftslike.go": true, "watch.go": true, "marking.go": true,
	"rows.go": true, "schema.go": true,
}

var statement = regexp.MustCompile(`^\s*(SELECT|INSERT|UPDATE|DELETE|WITH|WHERE)\b`)

// All SQL outside the files of the dialect has to run on another database one day, with $n for ?.
func TestSQLStaysPortable(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, file := range files {
		if dialect[file] || strings.HasSuffix(file, "_test.go") {
			continue
		}
		for _, s := range stringsIn(t, file) {
			if !statement.MatchString(s) {
				continue
			}
			n++
			if reason := storage.Unportable(s); reason != "" {
				t.Errorf("%s: %s: %s", file, reason, s)
			}
		}
	}
	if n < 30 {
		t.Errorf("only %d statements were found", n)
	}
}

func stringsIn(t *testing.T, file string) []string {
	t.Helper()
	tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	ast.Inspect(tree, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			s, err := strconv.Unquote(lit.Value)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, s)
		}
		return true
	})
	return out
}
