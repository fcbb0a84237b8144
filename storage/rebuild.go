package storage

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"github.com/google/uuid"
)

// Rebuilt says what came of a library that was made anew from its rows.
type Rebuilt struct {
	Kept     string   // where the library as it was is kept
	Left     int      // rows that could not be taken, as another with the same id was taken before
	Problems []string // what a check found in what was taken
}

// Rebuild puts a library made of the rows of the one at path alone in its place: whatever else lies in the file, such as foreign triggers,
// stays behind, and nothing of it is run. No program may have the library open (ErrBusy). It is kept beside the new one. Where Rebuild is
// cut short, the library is as it was.
func Rebuild(ctx context.Context, path string) (out Rebuilt, err error) {
	if path, err = filepath.Abs(path); err == nil {
		out, err = rebuild(ctx, path)
	}
	if err != nil {
		return out, fmt.Errorf("rebuild %s: %w", path, explain(err))
	}
	return out, nil
}

func rebuild(ctx context.Context, path string) (out Rebuilt, err error) {
	if state, err := stateOfLog(ctx, path); err != nil || state == otherLog {
		return out, cmp.Or(err, ErrOtherLog)
	}
	draft := path + ".unfinished-" + uuid.NewString()
	defer removeDatabase(draft)
	if out.Left, err = takeRows(ctx, path, draft); err != nil {
		return out, err
	}
	if out.Problems, err = examine(ctx, draft); err != nil {
		return out, err
	}
	if err := markCopy(ctx, draft); err != nil {
		return out, err
	}
	if out.Kept, err = putAside(ctx, path); err != nil {
		return out, err
	}
	_, err = finishCopy(draft, path, Backup{})
	return out, err
}

// examine brings a draft, which nobody uses yet, to the newest schema, and checks it as a library is checked. Its search is made anew where
// that is all that is wrong.
func examine(ctx context.Context, draft string) (problems []string, err error) {
	p := withDefaults(Params{Path: draft}).ofFile()
	if err := upgrade(ctx, p); err != nil {
		return nil, err
	}
	made, err := OpenFile(ctx, p)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, made.Close()) }()
	wrong, err := fts{}.check(ctx, made)
	if err == nil && len(wrong) > 0 {
		err = fts{}.rebuild(ctx, made)
	}
	if err != nil {
		return nil, err
	}
	report, err := checkAll(ctx, made, fts{})
	return report.Problems, err
}
