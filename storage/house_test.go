package storage_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
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

// dialect holds the files and wings in which SQLite may be spoken.
var dialect = []string{"file/", "check/file.go", "search/fts.go", "search/ftsbulk.go", "search/ftslike.go"}

var statement = regexp.MustCompile(`^\s*(SELECT|INSERT|UPDATE|DELETE|WITH|WHERE)\b`)

// All SQL outside the files of the dialect has to run on another database one day, with $n for ?.
func TestSQLStaysPortable(t *testing.T) {
	n := 0
	for _, file := range sources(t) {
		if slices.ContainsFunc(dialect, func(spoken string) bool { return strings.HasPrefix(file, spoken) }) {
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

// sources are the Go files of storage and its wings, tests aside.
func sources(t *testing.T) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(".", func(path string, _ fs.DirEntry, err error) error {
		if strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
			out = append(out, filepath.ToSlash(path))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
