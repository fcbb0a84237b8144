package storage_test

import (
	"testing"

	"claimlight/storage"
)

func TestRoomForBackupsIsRemembered(t *testing.T) {
	d := open(t)
	limit := func() int64 {
		limit, err := d.Settings.BackupLimit(d.ctx)
		d.ok(err)
		return limit
	}
	if got := limit(); got != storage.DefaultBackupLimit {
		t.Errorf("%d bytes before anything is chosen", got)
	}
	d.ok(d.Settings.SetBackupLimit(d.ctx, 5<<30))
	if got := limit(); got != 5<<30 {
		t.Errorf("%d bytes, want 5 GB", got)
	}
	d.ok(d.Settings.SetBackupLimit(d.ctx, 0))
	if got := limit(); got != storage.DefaultBackupLimit {
		t.Errorf("%d bytes after 0, want the default", got)
	}
}
