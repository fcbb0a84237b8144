package storage

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"time"

	"claimlight/internal/files"

	"github.com/google/uuid"
)

// logState is what lies beside a library under the name of its log.
type logState int

const (
	noLog    logState = iota // none, or one that holds no transaction
	ownLog                   // the library's own
	otherLog                 // one of another file, or of an earlier or later state of this one
)

// Another program may write, or write back, while the log is looked at: then it is looked at again.
const (
	logLooks  = 20
	sureAfter = 3 // looks at a log that is not the library's
	logPause  = 25 * time.Millisecond
)

// stateOfLog tells whose log lies beside the library at path. It changes nothing: SQLite would apply any log to any file.
func stateOfLog(ctx context.Context, path string) (logState, error) {
	if files.Ours(path) { // then it is written to right now
		return ownLog, nil
	}
	others := 0
	for range logLooks {
		state, steady, err := lookAtLog(ctx, path)
		if err != nil {
			return noLog, fmt.Errorf("look at the log: %w", err)
		}
		if steady && state == otherLog {
			others++
		}
		if steady && (state != otherLog || others == sureAfter) {
			return state, nil
		}
		time.Sleep(logPause)
	}
	return noLog, fmt.Errorf("look at the log: %w", ErrBusy)
}

// lookAtLog looks once. It is steady when the log was not begun anew in the meantime.
func lookAtLog(ctx context.Context, path string) (state logState, steady bool, err error) {
	f, err := files.Open(path + "-wal")
	if errors.Is(err, fs.ErrNotExist) {
		return noLog, true, nil
	}
	if err != nil {
		return noLog, false, err
	}
	defer f.Close()
	before, err := readWAL(f)
	if err != nil || before.commits == 0 {
		return noLog, true, err
	}
	file, problem := markingOf(ctx, path)
	if err := ctx.Err(); err != nil {
		return noLog, false, err
	}
	if _, err := f.Seek(0, 0); err != nil {
		return noLog, false, err
	}
	log, err := readWAL(f) // after the file, so that it holds whatever was written back into that
	if err != nil {
		return noLog, false, err
	}
	steady = slices.Equal(before.header, log.header)
	switch {
	case !filled(path):
		return otherLog, steady, nil
	case problem != nil || len(log.marks) == 0:
		return tryLog(ctx, path), steady, nil
	}
	state = link(file, log.marks)
	if state == ownLog && file.mark == "" {
		state = tryLog(ctx, path)
	}
	return state, steady, nil
}

// link holds what a file says against what the transactions of a log say.
func link(file marking, marks []marking) logState {
	marks = slices.DeleteFunc(marks, func(m marking) bool { return m.page != file.page || m.name != file.name })
	if len(marks) == 0 {
		return otherLog
	}
	if file.mark == "" { // an earlier schema: it can only be said that it may be so
		if marks[0].before == "" && marks[0].revision >= file.revision || slices.ContainsFunc(marks, func(m marking) bool { return m.mark == "" && m.revision == file.revision }) {
			return ownLog
		}
		return otherLog
	}
	if marks[0].before == file.mark || slices.ContainsFunc(marks, func(m marking) bool { return m.mark == file.mark }) {
		return ownLog
	}
	return otherLog
}

// tryLog applies the log to a copy, where the file and its log do not say whether they belong together: the file was written by an
// earlier Claimlight or another program, or is too damaged to be read without its log. They do when that gives a sound library.
func tryLog(ctx context.Context, path string) logState {
	draft := path + ".unfinished-" + uuid.NewString()
	defer removeDatabase(draft)
	if err := copyAtRest(path, draft); err != nil {
		return ownLog // where nothing can be tried, it is taken for what it is nearly always
	}
	db, err := openPool(draft, copierOptions, 1)
	if err != nil {
		return otherLog
	}
	defer db.Close()
	var application int64
	if err := db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&application); err != nil || application != applicationID {
		return otherLog
	}
	for _, test := range []string{"PRAGMA integrity_check(1)", "SELECT 'ok' FROM library"} {
		if found, err := queryList[string](ctx, db, test); err != nil || !slices.Equal(found, []string{"ok"}) {
			return otherLog
		}
	}
	return ownLog
}

// matchLog refuses a library beside which lies the log of another, and one that comes without the log that it needs.
func (l *File) matchLog(ctx context.Context, h header) error {
	state, err := stateOfLog(ctx, l.params.Path)
	l.log = state
	switch {
	case err != nil:
		return err
	case state == otherLog && (h.absent || h.version == 0):
		return ErrLogAlone
	case state == otherLog:
		return ErrOtherLog
	case state == ownLog || h.absent || h.version == 0:
		return nil
	}
	if _, err := os.Lstat(l.params.Path + "-wal"); !errors.Is(err, fs.ErrNotExist) {
		return nil // a log without transactions: all of them were written back
	}
	file, err := markingOf(ctx, l.params.Path)
	l.logMissing = err == nil && file.open
	if l.logMissing && !l.params.ReadOnly && !l.params.WithoutLog {
		return ErrLogMissing
	}
	return nil
}

// LogMissing tells whether the library was found without the log that held its newest work.
func (l *File) LogMissing() bool { return l.logMissing }
