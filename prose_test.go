package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// shown are the folders whose texts a person reads.
var shown = []string{
	"app", "widgets", "storage/fault", "storage/file", "storage/check", "storage/journal", "storage/exchange",
	"storage/merge", "storage/sources",
	"internal/cli", "internal/ingest", "internal/say", "internal/claim", "internal/files",
	"internal/export/bundle", "internal/export/formats", "internal/export/report",
}

// unshown are calls whose texts no person reads in the window: of the log, of errors in their detail, of the compiler,
// of the database, and those that look something up by a name that is a code.
var unshown = regexp.MustCompile(`^(errors\.New|fmt\.Errorf|panic|(\w+\.)*Log\.\w+|slog\.\w+|regexp\.MustCompile|claim\.(Label|FieldAt)|FieldAt|` +
	`(fault\.)?New|\w+\.(ExecContext|QueryContext|QueryRowContext)|\w+\.(Get|Set|Del|Format)|NewTable|journal\.NewTable)$`)

// exceptions are texts that stay as they are in every language, by what they begin with.
var exceptions = map[string]string{
	", corrected by hand": "ends the name of what made a version, which is stored and leaves in files",
	"n n":                 "is measured, not shown",
	"google drive":        "folders of services that keep files in step, in small letters",
	"my drive":            "one of them",
	"icloud drive":        "one of them",
	"mobile documents":    "one of them",
	"box sync":            "one of them",
	"pcloud drive":        "one of them",
	"Google Drive":        "the name of such a service",
	"Yandex Disk":         "the name of such a service",
	"SQLite format 3":     "how a file of SQLite begins",
	"in its trash":        "stands in what the command line puts out, which programs read",
	"  --nth %d  --start": "flags of the command line",
	"Claimlight (a desk":  "tells a site who asks for its page",
	"text/html; charset":  "a media type",
}

var (
	severalWords = regexp.MustCompile(`\p{L}[^\n]* [^\n]*\p{L}`)
	oneWord      = regexp.MustCompile(`^\p{Lu}\p{Ll}+…?$`)
	verb         = regexp.MustCompile(`%[-+#0-9.]*[a-z]`)
	query        = regexp.MustCompile(`\b(VACUUM|EXISTS|SELECT|INSERT|UPDATE|DELETE|PRAGMA|FROM|WHERE|BY|VALUES|COALESCE|JOIN|DESC|NULL|LIKE|INDEXED|VIRTUAL)\b`)
	columns      = regexp.MustCompile(`^[a-z_0-9]+(, [a-z_0-9]+)+$`)
	// displays are calls that show each text that they are given, be it one word.
	displays = regexp.MustCompile(`(^|\.)(NewLabel\w*|NewButton\w*|NewHeading|SetText|Tell|Warn|Alarm|Question|NewFormItem|NewMenuItem|Called|Caption|Quiet)$`)
)

// What a person reads comes from internal/words: a literal of several words, or of one in a call that shows it, is
// named.
func TestWhatAPersonReadsComesFromWords(t *testing.T) {
	used, looked := map[string]bool{}, 0
	for _, folder := range shown {
		err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case e.IsDir() && (e.Name() == "testdata" || e.Name() == "apptest"):
				return filepath.SkipDir
			case !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
				return nil
			}
			looked++
			for _, found := range proseIn(t, path) {
				if why := exceptionOf(found.text); why != "" {
					used[why] = true
				} else {
					t.Errorf("%s: %q is no message of internal/words", found.at, found.text)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if looked < 100 {
		t.Errorf("only %d files were looked at", looked)
	}
	for begins := range exceptions {
		if !used[begins] {
			t.Errorf("the exception %q is of no use any more", begins)
		}
	}
}

// exceptionOf gives the exception that a text is.
func exceptionOf(text string) string {
	for begins := range exceptions {
		if strings.HasPrefix(text, begins) {
			return begins
		}
	}
	return ""
}

type literal struct{ at, text string }

// proseIn gives the literals of a file that read as prose.
func proseIn(t *testing.T, path string) []literal {
	t.Helper()
	files := token.NewFileSet()
	f, err := parser.ParseFile(files, path, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var out []literal
	var around []ast.Node
	ast.Inspect(f, func(n ast.Node) bool {
		if n == nil {
			around = around[:len(around)-1]
			return true
		}
		around = append(around, n)
		if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING && readByAPerson(l, around) {
			text, _ := strconv.Unquote(l.Value) // it was parsed
			out = append(out, literal{files.Position(l.Pos()).String(), text})
		}
		return true
	})
	return out
}

// readByAPerson tells whether a literal may be shown, from what stands around it.
func readByAPerson(l *ast.BasicLit, around []ast.Node) bool {
	text, err := strconv.Unquote(l.Value)
	if err != nil || query.MatchString(text) || columns.MatchString(text) || strings.HasPrefix(text, "<") {
		return false
	}
	text = verb.ReplaceAllString(text, "")
	display := false
	for i := len(around) - 1; i >= 0; i-- {
		switch n := around[i].(type) {
		case *ast.ImportSpec, *ast.CaseClause:
			return false
		case *ast.Field:
			if n.Tag == l {
				return false
			}
		case *ast.FuncDecl:
			if n.Name.Name == "Error" { // its detail, for the log
				return false
			}
		case *ast.KeyValueExpr:
			if key, ok := n.Key.(*ast.Ident); ok && (key.Name == "ID" || key.Name == "Path") {
				return false
			}
		case *ast.CompositeLit:
			if kind, ok := n.Type.(*ast.Ident); ok && kind.Name == "problem" { // its detail, for the log
				return false
			}
		case *ast.CallExpr:
			name := calleeOf(n)
			if unshown.MatchString(name) {
				return false
			}
			display = display || i == len(around)-2 && displays.MatchString(name)
		}
	}
	return severalWords.MatchString(text) || display && oneWord.MatchString(text)
}

func calleeOf(c *ast.CallExpr) string {
	var parts []string
	for e := c.Fun; ; {
		switch x := e.(type) {
		case *ast.SelectorExpr:
			parts = append([]string{x.Sel.Name}, parts...)
			e = x.X
			continue
		case *ast.Ident:
			parts = append([]string{x.Name}, parts...)
		}
		return strings.Join(parts, ".")
	}
}

// byCode are the rooms whose messages are found by a code that is stored, and never named in the code; or by words
// itself, as it puts numbers and dates into messages.
var byCode = regexp.MustCompile(`^(Reason|Doubt|Stored|List|Number|Date)[A-Z]`)

// No message is left that nothing says.
func TestEveryMessageIsSaid(t *testing.T) {
	said := map[string]bool{}
	mention := regexp.MustCompile(`\bwords\.([A-Z]\w*)`)
	err := filepath.WalkDir(".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		content, err := os.ReadFile(path)
		for _, found := range mention.FindAllSubmatch(content, -1) {
			said[string(found[1])] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	names := 0
	for file, name := range map[string]*regexp.Regexp{
		"internal/words/names_gen.go": regexp.MustCompile(`(?m)^\t([A-Z]\w*)$`),
		"internal/words/texts_gen.go": regexp.MustCompile(`(?m)^func ([A-Z]\w*)`),
	} {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range name.FindAllSubmatch(content, -1) {
			names++
			if n := string(found[1]); !said[n] && !byCode.MatchString(n) {
				t.Errorf("words.%s is said nowhere; take it out of en.toml", n)
			}
		}
	}
	if names < 1000 {
		t.Errorf("only %d messages were found", names)
	}
}
