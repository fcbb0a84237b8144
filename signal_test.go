package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

// asMain makes this test program behave as the program itself.
const asMain = "CLAIMLIGHT_TEST_MAIN"

func TestMain(m *testing.M) {
	if os.Getenv(asMain) != "" {
		main()
	}
	os.Exit(m.Run())
}

// program is the program itself, with these arguments.
func program(args ...string) *exec.Cmd {
	c := exec.Command(os.Args[0], args...)
	c.Env = append(os.Environ(), asMain+"=1", "LC_ALL=en_US.UTF-8")
	return c
}

// An import that waits for more ends when it is told to, takes nothing in, and leaves nothing behind.
func TestASignalEndsAnImport(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there are no such signals")
	}
	for _, signal := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		library := filepath.Join(t.TempDir(), "library.sqlite")
		page := filepath.Join(t.TempDir(), "page.html")
		if err := os.WriteFile(page, []byte("<h1>Bridge opens late</h1><p>The bridge opens on Monday.</p>"),
			0o600); err != nil {
			t.Fatal(err)
		}
		if out, err := program("--library", library, "add", page).CombinedOutput(); err != nil {
			t.Fatalf("%v %s", err, out)
		}
		c := program("--library", library, "import", "-")
		in, err := c.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		var said strings.Builder
		c.Stderr = &said
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		// More than a pipe holds: when all is written, the program reads, and waits for the end of a cell.
		if _, err := io.WriteString(in, "claim_id,\""+strings.Repeat("x", 300_000)); err != nil {
			t.Fatal(err)
		}
		if err := c.Process.Signal(signal); err != nil {
			t.Fatal(err)
		}
		if err := c.Wait(); c.ProcessState.ExitCode() != 1 ||
			!strings.Contains(said.String(), "Stopped; nothing was changed.") {
			t.Errorf("%v: it ended with %v and said %q", signal, err, said.String())
		}
		left, err := filepath.Glob(library + "*")
		if err != nil || len(left) != 1 {
			t.Errorf("%v: left behind: %v", signal, left)
		}
	}
}
