package mark

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"time"

	"claimlight/internal/files"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/file/disk"

	"github.com/google/uuid"
)

// LogState is what lies beside a library under the name of its log.
type LogState int

const (
	NoLog    LogState = iota // none, or one that holds no transaction
	OwnLog                   // the library's own
	OtherLog                 // one of another file, or of an earlier or later state of this one
)

// Another program may write, or write back, while the log is looked at: then it is looked at again.
const (
	logLooks  = 20
	sureAfter = 3 // looks at a log that is not the library's
	logPause  = 25 * time.Millisecond
)

// StateOfLog tells whose log lies beside the library at path. It changes nothing: SQLite would apply any log to any
// file.
func StateOfLog(ctx context.Context, path string) (LogState, error) {
	if files.Ours(path) { // then it is written to right now
		return OwnLog, nil
	}
	others := 0
	for range logLooks {
		state, steady, err := lookAtLog(ctx, path)
		if err != nil {
			return NoLog, fmt.Errorf("look at the log: %w", err)
		}
		if steady && state == OtherLog {
			others++
		}
		if steady && (state != OtherLog || others == sureAfter) {
			return state, nil
		}
		time.Sleep(logPause)
	}
	return NoLog, fmt.Errorf("look at the log: %w", fault.ErrBusy)
}

// lookAtLog looks once. It is steady when the log was not begun anew in the meantime.
func lookAtLog(ctx context.Context, path string) (state LogState, steady bool, err error) {
	f, err := files.Open(path + "-wal")
	if errors.Is(err, fs.ErrNotExist) {
		return NoLog, true, nil
	}
	if err != nil {
		return NoLog, false, err
	}
	defer f.Close()
	before, err := readWAL(f)
	if err != nil || before.commits == 0 {
		return NoLog, true, err
	}
	file, problem := Of(ctx, path)
	if err := ctx.Err(); err != nil {
		return NoLog, false, err
	}
	if _, err := f.Seek(0, 0); err != nil {
		return NoLog, false, err
	}
	log, err := readWAL(f) // after the file, so that it holds whatever was written back into that
	if err != nil {
		return NoLog, false, err
	}
	steady = slices.Equal(before.header, log.header)
	switch {
	case !disk.Filled(path):
		return OtherLog, steady, nil
	case problem != nil || len(log.marks) == 0:
		return tryLog(ctx, path), steady, nil
	}
	state = link(file, log.marks)
	if state == OwnLog && file.mark == "" {
		state = tryLog(ctx, path)
	}
	return state, steady, nil
}

// link holds what a file says against what the transactions of a log say.
func link(file Marking, marks []Marking) LogState {
	marks = slices.DeleteFunc(marks, func(m Marking) bool { return m.page != file.page || m.Name != file.Name })
	if len(marks) == 0 {
		return OtherLog
	}
	if file.mark == "" { // an earlier schema: it can only be said that it may be so
		if marks[0].before == "" && marks[0].Revision >= file.Revision ||
			slices.ContainsFunc(marks, func(m Marking) bool { return m.mark == "" && m.Revision == file.Revision }) {
			return OwnLog
		}
		return OtherLog
	}
	if marks[0].before == file.mark || slices.ContainsFunc(marks, func(m Marking) bool { return m.mark == file.mark }) {
		return OwnLog
	}
	return OtherLog
}

// tryLog applies the log to a copy, where the file and its log do not say whether they belong together: the file was
// written by an earlier Claimlight or another program, or is too damaged to be read without its log. They do when that
// gives a sound library.
func tryLog(ctx context.Context, path string) LogState {
	draft := path + ".unfinished-" + uuid.NewString()
	defer disk.RemoveDatabase(draft)
	if err := disk.CopyAtRest(path, draft); err != nil {
		return OwnLog // where nothing can be tried, it is taken for what it is nearly always
	}
	pool, err := disk.OpenPool(draft, disk.CopierOptions, 1)
	if err != nil {
		return OtherLog
	}
	defer pool.Close()
	var application int64
	if err := pool.QueryRowContext(ctx, "PRAGMA application_id").Scan(&application); err != nil ||
		application != disk.ApplicationID {
		return OtherLog
	}
	for _, test := range []string{"PRAGMA integrity_check(1)", "SELECT 'ok' FROM library"} {
		if found, err := db.List[string](ctx, pool, test); err != nil || !slices.Equal(found, []string{"ok"}) {
			return OtherLog
		}
	}
	return OwnLog
}
