package file

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"claimlight/storage/fault"
)

// watchPause is how often the library is asked whether it has changed.
const watchPause = 300 * time.Millisecond

// Watch calls changed, one call at a time, when another program or another handle has done something to the library
// that belongs to its history. What this handle does itself is not reported. It returns when ctx ends, with the
// context's error, or when the library is adrift (ErrAdrift).
func (l *File) Watch(ctx context.Context, changed func()) error {
	conn, err := l.readers.Conn(ctx)
	if err != nil {
		return fmt.Errorf("watch library: %w", fault.Explain(err))
	}
	defer conn.Close()
	ticks := time.NewTicker(watchPause)
	defer ticks.Stop()
	w := watcher{conn: conn, lib: l}
	for {
		if err := l.InPlace(); err != nil {
			return fmt.Errorf("watch library: %w", err)
		}
		news, err := w.look(ctx)
		if err != nil {
			return fmt.Errorf("watch library: %w", fault.Explain(err))
		}
		if news {
			changed()
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-ticks.C:
		}
	}
}

// watcher knows what it has seen of the library.
type watcher struct {
	conn    *sql.Conn
	lib     *File
	data    int64 // SQLite's number for the content of the file
	foreign int64 // revisions that other handles have taken
	begun   bool
}

// look tells whether others have taken revisions since the last look. Revisions of this handle are counted before their
// commit, so one that is just being written can hide another's for one look, and never longer.
func (w *watcher) look(ctx context.Context) (bool, error) {
	var data, revision int64
	if err := w.conn.QueryRowContext(ctx, "PRAGMA data_version").Scan(&data); err != nil {
		return false, err
	}
	if w.begun && data == w.data {
		return false, nil
	}
	if err := w.conn.QueryRowContext(ctx, "SELECT revision FROM library").Scan(&revision); err != nil {
		return false, err
	}
	foreign := revision - w.lib.own.Load()
	news := w.begun && foreign > w.foreign
	w.data, w.foreign, w.begun = data, max(foreign, w.foreign), true
	return news, nil
}
