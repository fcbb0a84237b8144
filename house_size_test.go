package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What a room may hold at most, tests aside: lines, and methods of one type.
const (
	mostLines   = 3000
	mostMethods = 80
)

func TestNoRoomIsAHall(t *testing.T) {
	for _, folder := range folders(t) {
		lines, methods, described := measured(t, folder)
		if lines > mostLines {
			t.Errorf("%s has %d lines", folder, lines)
		}
		for name, n := range methods {
			if n > mostMethods {
				t.Errorf("%s.%s has %d methods", folder, name, n)
			}
		}
		if !described {
			t.Errorf("%s does not say what it is for", folder)
		}
	}
}

// measured counts the lines of a folder and the methods of its types, and tells whether it says what it is for.
func measured(t *testing.T, folder string) (lines int, methods map[string]int, described bool) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	methods = map[string]int{}
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") || strings.HasSuffix(path, "_gen.go") { // which no person writes or reads
			continue
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		lines += strings.Count(string(data), "\n")
		file, err := parser.ParseFile(token.NewFileSet(), path, data, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		described = described || strings.HasPrefix(file.Doc.Text(), "Package ") || file.Name.Name == "main" && file.Doc != nil
		for _, d := range file.Decls {
			if f, is := d.(*ast.FuncDecl); is && f.Recv != nil {
				methods[receiver(f.Recv.List[0].Type)]++
			}
		}
	}
	return lines, methods, described
}

// receiver is the name of the type whose method stands there.
func receiver(of ast.Expr) string {
	switch of := of.(type) {
	case *ast.StarExpr:
		return receiver(of.X)
	case *ast.IndexExpr:
		return receiver(of.X)
	case *ast.IndexListExpr:
		return receiver(of.X)
	case *ast.Ident:
		return of.Name
	}
	return ""
}
