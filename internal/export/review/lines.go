package review

import (
	"bytes"
	"io"
	"maps"
	"slices"
)

// lineCount is a reader that knows in which line an offset lies. It remembers the line feeds alone that were not asked
// about yet.
type lineCount struct {
	io.Reader
	line  int   // of the last offset that was asked about
	read  int64 // bytes
	feeds []int64
}

// Read notes the line feeds that go by.
func (l *lineCount) Read(p []byte) (int, error) {
	n, err := l.Reader.Read(p)
	for at := 0; ; {
		i := bytes.IndexByte(p[at:n], '\n')
		if i < 0 {
			break
		}
		at += i + 1
		l.feeds = append(l.feeds, l.read+int64(at)-1)
	}
	l.read += int64(n)
	return n, err
}

// at gives the line of an offset, which is never before the last one.
func (l *lineCount) at(offset int64) int {
	passed := 0
	for passed < len(l.feeds) && l.feeds[passed] < offset {
		passed++
	}
	l.line += passed
	l.feeds = l.feeds[passed:]
	return l.line
}

func sortedKeys(m map[string]any) []string { return slices.Sorted(maps.Keys(m)) }
