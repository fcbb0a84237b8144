//go:build unix

package storage_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"syscall"
	"testing"

	"claimlight/storage"
)

// fillLimit is the size in bytes that no file of the program may pass, as on a disk that is full.
const fillLimit = 2 << 20

func init() { jobs["fill"] = tagUntilFull }

// tagUntilFull tags until there is no room, and then proves that the library is still of use.
func tagUntilFull(ctx context.Context, path, _ string) error {
	signal.Ignore(syscall.SIGXFSZ)
	if err := limitFiles(fillLimit); err != nil {
		return err
	}
	err := tagForever(ctx, path, "")
	if !errors.Is(err, storage.ErrFull) {
		return fmt.Errorf("want ErrFull: %w", err)
	}
	lib, err := storage.Open(ctx, storage.Params{Path: path})
	if err != nil {
		return fmt.Errorf("open when full: %w", err)
	}
	if _, err := lib.Articles.List(ctx); err != nil {
		return fmt.Errorf("read when full: %w", err)
	}
	if err := limitFiles(fillLimit / 10); err != nil {
		return err
	}
	if _, err := lib.Backups.Make(ctx, storage.DefaultBackupLimit); !errors.Is(err, storage.ErrFull) {
		return fmt.Errorf("copy when full: %w", err)
	}
	return errors.New("as expected")
}

func limitFiles(size uint64) error {
	return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: size, Max: fillLimit})
}

func TestAFullDiskLosesNothing(t *testing.T) {
	d := open(t)
	d.add("Title", "Text.")
	d.ok(d.Close())
	victim := exec.Command(os.Args[0])
	victim.Env = append(os.Environ(), victimJob+"=fill", victimPath+"="+d.Path())
	var complaint strings.Builder
	victim.Stderr = &complaint
	out, err := victim.Output()
	if err == nil || strings.TrimSpace(complaint.String()) != "as expected" {
		t.Fatalf("the program said %q (%v)", complaint.String(), err)
	}
	var ids []string
	for lines := bufio.NewScanner(strings.NewReader(string(out))); lines.Scan(); {
		ids = append(ids, lines.Text())
	}
	if len(ids) < 10 {
		t.Fatalf("only %d claims fitted", len(ids))
	}
	if err := lost(d.Path(), ids); err != nil {
		t.Fatal(err)
	}
	d = openAt(t, d.Path(), storage.Window)
	rows, err := d.Articles.List(d.ctx)
	d.ok(err)
	d.tag(rows[0].Article, "Text.")
	made, err := d.Backups.List()
	d.ok(err)
	if len(made) != 0 {
		t.Errorf("a copy that did not fit is listed: %+v", made)
	}
}
