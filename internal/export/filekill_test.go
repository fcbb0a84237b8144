package export_test

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"claimlight/internal/effort"
	"claimlight/internal/export"
)

// writerOf names the file that this test program, started with it, begins to write and never ends.
const writerOf = "CLAIMLIGHT_TEST_WRITES"

func TestMain(m *testing.M) {
	if path := os.Getenv(writerOf); path != "" {
		_ = export.WriteFile(path, func(w io.Writer) error {
			_, err := io.WriteString(w, "half of it")
			fmt.Println("begun")
			time.Sleep(time.Hour)
			return err
		})
	}
	os.Exit(m.Run())
}

// killWriter kills a program while it writes the file.
func killWriter(t *testing.T, path string) {
	t.Helper()
	victim := exec.Command(os.Args[0])
	victim.Env = append(os.Environ(), writerOf+"="+path)
	out, err := victim.StdoutPipe()
	if err == nil {
		err = victim.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		t.Fatalf("it said %q: %v", line, err)
	}
	_ = victim.Process.Kill()
	if err := victim.Wait(); err == nil {
		t.Fatal("it was not killed")
	}
}

func TestAKilledWriterLeavesNothing(t *testing.T) {
	effort.Long(t)
	if runtime.GOOS != "linux" {
		t.Skip("this system knows no files without a name")
	}
	for _, before := range []string{"", "old"} {
		dir := t.TempDir()
		path := filepath.Join(dir, "claims.csv")
		want := 0
		if before != "" {
			want = 1
			if err := os.WriteFile(path, []byte(before), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		killWriter(t, path)
		if left, err := os.ReadDir(dir); err != nil || len(left) != want {
			t.Errorf("left behind: %v (%v)", left, err)
		}
		if got, err := os.ReadFile(path); string(got) != before || err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Errorf("the file holds %q (%v)", got, err)
		}
	}
}

// Elsewhere, and after earlier versions, a later export of the same file clears away what is old.
func TestOldDraftsAreClearedAway(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "claims.csv")
	old := time.Now().Add(-2 * time.Hour)
	const id = "0b5c2f10-7c44-4b71-9f2e-0123456789ab"
	for name, age := range map[string]time.Time{
		".claims.csv." + id + ".tmp": old, ".other.csv." + id + ".tmp": old, ".claims.csv.mine.tmp": old,
		".claims.csv.1" + id[1:] + ".tmp": time.Now(),
	} {
		err := os.WriteFile(filepath.Join(dir, name), nil, 0o600)
		if err = errors.Join(err, os.Chtimes(filepath.Join(dir, name), age, age)); err != nil {
			t.Fatal(err)
		}
	}
	if err := export.WriteFile(path, func(w io.Writer) error {
		_,
			err := io.WriteString(w, "new")
		return err
	}); err != nil {
		t.Fatal(err)
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 4 {
		t.Errorf("there are %v (%v), want the file, another one's draft, one in use, and what is no draft", left, err)
	}
}
