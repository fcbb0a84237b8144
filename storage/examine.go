package storage

import (
	"context"
	"errors"

	"claimlight/storage/check"
	"claimlight/storage/file"
	"claimlight/storage/search"
)

// examine brings a draft, which nobody uses yet, to the newest schema, and checks it as a library is checked. Its
// search is made anew where that is all that is wrong.
func examine(ctx context.Context, draft string) (problems []string, err error) {
	p := withDefaults(Params{Path: draft}).ofFile()
	if err := file.Upgrade(ctx, p); err != nil {
		return nil, err
	}
	made, err := file.Open(ctx, p)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, made.Close()) }()
	wrong, err := search.FTS{}.Check(ctx, made)
	if err == nil && len(wrong) > 0 {
		err = search.FTS{}.Rebuild(ctx, made)
	}
	if err != nil {
		return nil, err
	}
	report, err := check.All(ctx, made, search.FTS{})
	return report.Problems, err
}

// Restore puts a copy in the place of the library at path, which no program may have open (ErrBusy). The copy is
// checked first, as Check does (ErrUnsound). The replaced library is kept beside it, damaged or not, under the name
// that Restore gives; empty when there was none. A Restore that is cut short leaves the one or the other at path, never
// a part.
func Restore(ctx context.Context, backup, path string) (kept string, err error) {
	return file.Restore(ctx, backup, path, examine)
}

// Rebuild puts a library made of the rows of the one at path alone in its place: whatever else lies in the file, such
// as foreign triggers, stays behind, and nothing of it is run. No program may have the library open (ErrBusy). It is
// kept beside the new one. Where Rebuild is cut short, the library is as it was.
func Rebuild(ctx context.Context, path string) (file.Rebuilt, error) {
	return file.Rebuild(ctx, path, examine)
}
