package storage_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"claimlight/storage"
)

func init() { jobs["read only folder"] = lookReadOnly }

// lookReadOnly makes the library's folder read-only, for this process alone and even for root, and opens the library in
// it.
func lookReadOnly(ctx context.Context, path, more string) error {
	folder := filepath.Dir(path)
	if err := errors.Join(
		syscall.Mount("", "/", "", syscall.MS_REC|syscall.MS_PRIVATE, ""),
		syscall.Mount(folder, folder, "", syscall.MS_BIND, ""),
		syscall.Mount("", folder, "", syscall.MS_REMOUNT|syscall.MS_BIND|syscall.MS_RDONLY, ""),
	); err != nil {
		return fmt.Errorf("no mounting: %w", err)
	}
	if _, err := storage.Open(ctx, storage.Params{Path: path}); !errors.Is(err, storage.ErrReadOnly) {
		return fmt.Errorf("open to write: %w", err)
	}
	if _, err := storage.Open(ctx, storage.Params{Path: filepath.Join(folder, "new.sqlite")}); !errors.Is(err,
		storage.ErrReadOnly) {
		return fmt.Errorf("make another: %w", err)
	}
	lib, err := storage.Open(ctx, storage.Params{Path: path, ReadOnly: true})
	if err != nil {
		return fmt.Errorf("open to look: %w", err)
	}
	rows, err := lib.Articles.List(ctx)
	if err != nil || fmt.Sprint(len(rows)) != more {
		return fmt.Errorf("%d articles are listed: %w", len(rows), err)
	}
	if err := lib.Claims.Delete(ctx, "any"); !errors.Is(err, storage.ErrReadOnly) {
		return fmt.Errorf("change: %w", err)
	}
	if b, err := lib.Backups.MakeAt(ctx, filepath.Join(os.TempDir(), "copied.sqlite")); err != nil || b.Size == 0 {
		return fmt.Errorf("copy elsewhere: %w", err)
	}
	if err := lib.Close(); err != nil {
		return err
	}
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "claimlight-*")); len(left) > 0 {
		return fmt.Errorf("left behind: %v", left)
	}
	return errors.New("as expected")
}

// A library in such a folder is read with all that was saved, also where that stands in its log or an earlier
// Claimlight made it.
func TestAReadOnlyFolderIsSaidSoAndLeftAlone(t *testing.T) {
	d := open(t)
	d.tag(d.add("Title", "Text."), "Text.")
	d.ok(d.Close())
	expectReadOnly(t, d.Path(), 1)
	expectReadOnly(t, storage.OldLibrary(t, 2), 1)
	rawLog := rawLog(t, d.Path(), "UPDATE articles SET deleted_at = '2026'")
	expectReadOnly(t, rawLog, 0)
}

func expectReadOnly(t *testing.T, path string, articles int) {
	t.Helper()
	before := contents(t, filepath.Dir(path))
	victim := exec.Command(os.Args[0])
	victim.Env = append(os.Environ(), victimJob+"=read only folder", victimPath+"="+path,
		victimMore+"="+fmt.Sprint(articles), "TMPDIR="+t.TempDir())
	victim.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags: syscall.CLONE_NEWNS | syscall.CLONE_NEWUSER, GidMappingsEnableSetgroups: false,
		UidMappings: []syscall.SysProcIDMap{{HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{HostID: os.Getgid(), Size: 1}},
	}
	var complaint strings.Builder
	victim.Stderr = &complaint
	err := victim.Run()
	if ended := (*exec.ExitError)(nil); !errors.As(err, &ended) || strings.HasPrefix(complaint.String(), "no mounting") {
		t.Skipf("this system lets no test mount a folder read-only: %v %s", err, complaint.String())
	}
	if strings.TrimSpace(complaint.String()) != "as expected" {
		t.Errorf("the program said %q", complaint.String())
	}
	if after := contents(t, filepath.Dir(path)); !maps.Equal(before, after) {
		t.Error("the folder was changed")
	}
}
