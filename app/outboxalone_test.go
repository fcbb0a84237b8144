package app

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// asked is all that the window asks of its library past the outbox: nothing of that changes it.
var asked = []string{
	"Article", "Articles", "BackUp", "BackUpIfDue", "BackupLimit", "BackupList", "Claim", "ClaimsIn", "ClaimsOf", "Close", "Dismissed",
	"Doubts", "EachRecord", "EndedBadly", "History", "InPlace", "KindOf", "NextRedo", "NearSource", "NextUndo", "Path", "ReadOnly", "Recent", "Reopen", "ReopenAt", "ResolveID",
	"SaidBefore", "Salvage", "Search", "SiteRules", "Snapshot", "SourceBook", "SourceNames", "Trash", "TryMerge", "Version", "Versions", "Watch",
}

// What changes the library waits in the outbox when it has to. Whoever calls the library itself would lose it, or wait on the main goroutine.
func TestTheWindowChangesTheLibraryThroughTheOutboxAlone(t *testing.T) {
	files := token.NewFileSet()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	calls := 0
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(files, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			call, is := n.(*ast.SelectorExpr)
			if !is {
				return true
			}
			if of, is := call.X.(*ast.SelectorExpr); is && of.Sel.Name == "Library" {
				calls++
				if !slices.Contains(asked, call.Sel.Name) {
					t.Errorf("%s calls the library's %s", files.Position(call.Pos()), call.Sel.Name)
				}
			}
			return true
		})
	}
	if calls < 30 {
		t.Errorf("only %d calls were found", calls)
	}
}
