package app

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// asked is all that the window and its rooms ask of the library past the outbox: nothing of that changes it.
var asked = []string{
	"Altered", "Articles.Dismissed", "Articles.Get", "Articles.List", "Articles.Recent", "Articles.Resolve",
	"Backups.List", "Backups.Make", "Backups.MakeIfDue", "Beside", "Catalogue.Matches", "Catalogue.Of",
	"Catalogue.Read", "Claims.Get", "Claims.In", "Close", "EndedBadly", "Exchange.EachRecord", "Files.Read",
	"Guideline.Get", "History.NextRedo", "History.NextUndo", "History.Of", "InPlace", "Others.TryMerge",
	"Overview.Read", "Path", "Places.Doubts", "Proof", "ReadOnly", "Readings.In", "Readings.Next",
	"Reopen", "ReopenAt", "Salvage", "Scheme.Get", "Scheme.Rated",
	"Scheme.Used", "Search.Count", "Search.Find", "Search.SaidBefore", "Settings.BackupLimit", "Settings.SiteRules",
	"Sources.Book", "Sources.Claims", "Sources.KindOf", "Sources.Names", "Sources.Near", "Trash.List", "Versions",
	"Versions.Get", "Versions.Of", "Versions.Snapshot", "Views.All", "Watch",
}

// What changes the library waits in the outbox when it has to. Whoever calls the library itself would lose it, or wait
// on the main goroutine. The memory alone writes by itself, and hands over to the outbox what it could not.
func TestTheWindowChangesTheLibraryThroughTheOutboxAlone(t *testing.T) {
	files := token.NewFileSet()
	calls := 0
	look := func(name string) {
		f, err := parser.ParseFile(files, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			asks := askedOf(n)
			if asks == "" {
				return true
			}
			if calls++; !slices.Contains(asked, asks) {
				t.Errorf("%s calls the library's %s", files.Position(n.Pos()), asks)
			}
			return false
		})
	}
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if d.IsDir() && slices.Contains([]string{"apptest", "memory", "outbox"}, name) {
			return fs.SkipDir
		}
		if strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
			look(name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if calls < 60 {
		t.Errorf("only %d calls were found", calls)
	}
}

// askedOf is what an expression asks of a library: a method, or a group and its method; empty where it asks nothing.
func askedOf(n ast.Node) string {
	outer, is := n.(*ast.SelectorExpr)
	if !is {
		return ""
	}
	inner, is := outer.X.(*ast.SelectorExpr)
	if !is {
		return ""
	}
	if inner.Sel.Name == "Library" {
		return outer.Sel.Name
	}
	if of, is := inner.X.(*ast.SelectorExpr); is && of.Sel.Name == "Library" {
		return inner.Sel.Name + "." + outer.Sel.Name
	}
	return ""
}
