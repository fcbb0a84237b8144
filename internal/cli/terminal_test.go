package cli_test

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// spoof is a page that tries to clear the screen, to colour it and to turn text round.
const spoof = "<html><head><title>Bridge \x1b]0;owned\x07\u202ecilbup</title></head><body><article>" +
	"<p>The bridge cost &#27;[31m$5 million&#27;[0m in 2024, the council\u202e said on Tuesday\u009b2J.</p>" +
	"<p>About 14,000 cars cross it every day, and nobody had counted them before the autumn.</p></article></body></html>"

// dangerous are the beginnings of what a terminal obeys, and a mark of direction.
const dangerous = "\x1b\x07\u009b\u202e"

func TestAPageDoesNotCommandTheTerminal(t *testing.T) {
	d := newDesk(t)
	file := write(t, "spoof.html", spoof)
	added := d.claimlight("add", file).succeeds()
	id, _, _ := strings.Cut(added, "\t")
	d.claimlight("tag", id, "--quote", "About 14,000 cars", "--source", "Council \x1b[2J\u202e").succeeds()
	seen := d
	for name, args := range map[string][]string{
		"add": {"add", file}, "list": {"list"}, "search": {"search", "bridge"}, "lint": {"lint"}, "check": {"check"},
		"text": {"text", id}, "list as JSON": {"list", "--format", "json"},
		"clean": {"clean", file}, "export": {"export"}, "tag": {"tag", id, "--quote", "e"},
		"no such article": {"text", "\x1b[31m\u202e"}, "no such file": {"add", "\x1b[31m\u202e.html"},
		"no such flag": {"list", "--\x1b[31m\u202e"}, "no such command": {"\x1b[31m\u202e"},
	} {
		r := run{t: t, terminal: true}.claimlight(append([]string{"--library", seen.library}, args...)...)
		if strings.ContainsAny(r.out+r.err, dangerous) {
			t.Errorf("%s: a terminal obeys %q %q", name, r.out, r.err)
		}
	}
	for _, args := range [][]string{{"list"}, {"search", "bridge"}, {"add", file}} {
		if out := d.claimlight(args...).succeeds(); strings.ContainsAny(out, dangerous) ||
			!strings.Contains(out, "␛]0;owned") {
			t.Errorf("%v: a table holds %q", args, out)
		}
	}
}

// The text is printed exactly where a program reads it; on a terminal offsets stay true, as one sign stands for one
// character.
func TestTheTextIsExactForPrograms(t *testing.T) {
	d := newDesk(t)
	id := d.add(write(t, "spoof.html", spoof))
	exact := d.claimlight("text", id).succeeds()
	if !strings.Contains(exact, "\u202e said on") {
		t.Fatalf("the library does not hold what the page said: %q", exact)
	}
	seen := run{t: t, terminal: true}.claimlight("--library", d.library, "text", id).succeeds()
	if strings.ContainsAny(seen, dangerous) || utf8.RuneCountInString(seen) != utf8.RuneCountInString(exact) {
		t.Errorf("a terminal shows %q of %q", seen, exact)
	}
	if out := d.claimlight("list", "--format", "json").succeeds(); !strings.Contains(out, "\u202e") {
		t.Errorf("JSON holds %q", out)
	}
}
