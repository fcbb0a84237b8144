package markdown_test

import (
	"strings"
	"testing"

	"claimlight/internal/markdown"

	"github.com/yuin/goldmark/text"
)

// Marks at the start of a line are kept as deep as anybody writes them; words are never lost.
func TestMarksAreKeptAsDeepAsAnybodyWritesThem(t *testing.T) {
	deep := func(mark string, n int) string { return strings.Repeat(mark, n) }
	for s, want := range map[string]string{
		"plain\n- one\n> two\n":             "plain\n- one\n> two\n",
		"a\n" + deep("> ", 99) + "b\nc":     "a\n" + deep("> ", 16)[:31] + " b\nc",
		deep("- ", 40) + "a":                deep("- ", 16)[:31] + " a",
		deep("1. > * ", 40) + "a":           deep("1. > * ", 5) + "1. a",
		deep(">", 40) + "\n" + "b":          deep(">", 16) + "\nb",
		deep("- ", 16) + "a":                deep("- ", 16) + "a",
		"12345 - 1 - 2 - 3":                 "12345 - 1 - 2 - 3",
		"-1 -2 -3" + deep(" -4", 30):        "-1 -2 -3" + deep(" -4", 30),
		deep("*", 40) + "a" + deep("*", 40): deep("*", 40) + "a" + deep("*", 40),
	} {
		if got := markdown.Shallow(s); got != want {
			t.Errorf("%q\nbecomes %q,\nwant    %q", s, got, want)
		}
	}
}

// Lists within lists within lists took half a minute for 100 kB.
func TestListsInListsAreRead(t *testing.T) {
	s := markdown.Shallow(strings.Repeat("- ", 500_000) + "a\n" + strings.Repeat("1) ", 300_000) + "b")
	if len(s) > 200 {
		t.Fatalf("%d bytes are left", len(s))
	}
	if n := markdown.Reader().Parser().Parse(text.NewReader([]byte(s))); n.ChildCount() == 0 {
		t.Error("nothing is read")
	}
}
