package file

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"

	"claimlight/storage/fault"
	"claimlight/storage/file/backup"
	"claimlight/storage/file/disk"
	"claimlight/storage/file/mark"
	"claimlight/storage/file/schema"

	"github.com/google/uuid"
)

// Rebuilt says what came of a library that was made anew from its rows.
type Rebuilt struct {
	Kept     string   // where the library as it was is kept
	Left     int      // rows that could not be taken, as another with the same id was taken before
	Problems []string // what a check found in what was taken
}

// Rebuild puts a library made of the rows of the one at path alone in its place: whatever else lies in the file, such
// as foreign triggers, stays behind, and nothing of it is run. No program may have the library open (ErrBusy). It is
// kept beside the new one. Where it is cut short, the library is as it was.
func Rebuild(ctx context.Context, path string, check examiner) (out Rebuilt, err error) {
	if path, err = filepath.Abs(path); err == nil {
		out, err = rebuild(ctx, path, check)
	}
	if err != nil {
		return out, fmt.Errorf("rebuild %s: %w", path, fault.Explain(err))
	}
	return out, nil
}

func rebuild(ctx context.Context, path string, check examiner) (out Rebuilt, err error) {
	if state, err := mark.StateOfLog(ctx, path); err != nil || state == mark.OtherLog {
		return out, cmp.Or(err, fault.ErrOtherLog)
	}
	draft := path + ".unfinished-" + uuid.NewString()
	defer disk.RemoveDatabase(draft)
	if out.Left, err = schema.TakeRows(ctx, path, draft); err != nil {
		return out, err
	}
	if out.Problems, err = check(ctx, draft); err != nil {
		return out, err
	}
	if err := mark.MarkCopy(ctx, draft); err != nil {
		return out, err
	}
	if out.Kept, err = putAside(ctx, path); err != nil {
		return out, err
	}
	_, err = backup.FinishCopy(draft, path, backup.Copy{})
	return out, err
}
