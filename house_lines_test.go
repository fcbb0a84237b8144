package main

import (
	"go/scanner"
	"go/token"
	"os"
	"os/exec"
	"strings"
	"testing"
	"unicode/utf8"
)

// mostColumns is how long a line of code may be; a tab counts as one.
const mostColumns = 120

// Lines fit beside each other in a review. A word list, a page or a record within one literal may be longer: broken, it
// could not be searched for.
func TestLinesAreNoLongerThanTheyMayBe(t *testing.T) {
	out, err := exec.Command("git", "ls-files", "--cached", "--others", "--exclude-standard", "*.go").Output()
	if err != nil {
		t.Skipf("git does not list the files: %v", err)
	}
	for path := range strings.Lines(string(out)) {
		path = strings.TrimSpace(path)
		src, err := os.ReadFile(path)
		if err != nil || strings.HasSuffix(path, "_gen.go") {
			continue // a file that is removed and not committed yet, or that no person writes
		}
		literals := literalLines(src)
		for n, line := range strings.Split(string(src), "\n") {
			if length := utf8.RuneCountInString(line); length > mostColumns && !literals[n+1] {
				t.Errorf("%s:%d has %d columns", path, n+1, length)
			}
		}
	}
}

// literalLines are the lines of a file on which a literal stands that is long itself.
func literalLines(src []byte) map[int]bool {
	const long = 60 // letters
	var s scanner.Scanner
	files := token.NewFileSet()
	file := files.AddFile("", files.Base(), len(src))
	s.Init(file, src, nil, 0)
	lines := map[int]bool{}
	for {
		pos, tok, lit := s.Scan()
		if tok == token.EOF {
			return lines
		}
		if tok != token.STRING || utf8.RuneCountInString(lit) < long {
			continue
		}
		first := file.Line(pos)
		for n := range strings.Count(lit, "\n") + 1 {
			lines[first+n] = true
		}
	}
}
