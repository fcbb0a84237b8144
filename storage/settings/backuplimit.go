package settings

import (
	"context"
	"strconv"
)

// DefaultBackupLimit is how many bytes all copies together may take, unless a setting says otherwise.
const DefaultBackupLimit = 10 << 30

// stateBackupLimit is the key under which the room for backups is remembered in the library.
const stateBackupLimit = "backups.limit"

// BackupLimit is how many bytes all copies together may take: what the user chose, else DefaultBackupLimit.
func (st *Settings) BackupLimit(ctx context.Context) (int64, error) {
	value, err := st.State(ctx, stateBackupLimit)
	if err != nil {
		return DefaultBackupLimit, err
	}
	limit, err := strconv.ParseInt(value, 10, 64)
	if err != nil || limit <= 0 { // nothing chosen yet
		return DefaultBackupLimit, nil
	}
	return limit, nil
}

// SetBackupLimit remembers how many bytes all copies together may take; 0 goes back to the default. The next backup
// removes what is too much.
func (st *Settings) SetBackupLimit(ctx context.Context, limit int64) error {
	return st.SetState(ctx, stateBackupLimit, strconv.FormatInt(limit, 10))
}
