package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/storage"
)

// killed makes a library with an article, whose program was killed while it held another one in its log.
func killed(t *testing.T) desk {
	t.Helper()
	d := newDesk(t)
	d.add(write(t, "bridge.html", bridge))
	l, err := storage.Open(t.Context(), storage.Params{Path: d.library})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	for _, value := range []string{"before the file says so", "in the log alone"} {
		if err := l.Settings.SetState(t.Context(), "state", value); err != nil {
			t.Fatal(err)
		}
	}
	left := desk{t, filepath.Join(t.TempDir(), "killed.sqlite")}
	for _, suffix := range []string{"", "-wal"} {
		put(t, d.library+suffix, left.library+suffix)
	}
	return left
}

// put copies a file over another.
func put(t *testing.T, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, data, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestAStrangeLogIsSaidInASentence(t *testing.T) {
	d := killed(t)
	put(t, newDesk(t).made().library, d.library)
	for _, args := range [][]string{{"list"}, {"add", write(t, "more.html", bridge)}, {"check"}, {"backup"}} {
		d.claimlight(args...).fails(1, "Beside this library lies the log of another one")
	}
	if err := os.Remove(d.library); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"list"}, {"add", write(t, "more.html", bridge)}} {
		d.claimlight(args...).fails(1, "The library is gone, but its log")
	}
	if _, err := os.Stat(d.library + "-wal"); err != nil {
		t.Error("the log is gone:", err)
	}
}

// A library that came without its log is read as it is, and written to only as a copy.
func TestAMissingLogIsSaid(t *testing.T) {
	d := killed(t)
	if err := os.Remove(d.library + "-wal"); err != nil {
		t.Fatal(err)
	}
	read := d.claimlight("list")
	if out := read.succeeds(); !strings.Contains(out, "Bridge opens late") ||
		!strings.Contains(read.err, "without its log") {
		t.Errorf("printed %q, said %q", out, read.err)
	}
	d.claimlight("add", write(t, "more.html", bridge)).fails(1, "without its log")
	sound := desk{t, filepath.Join(t.TempDir(), "sound.sqlite")}
	d.claimlight("backup", sound.library).succeeds()
	sound.add(write(t, "more.html", bridge))
}
