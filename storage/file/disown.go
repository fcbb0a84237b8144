package file

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"

	"claimlight/storage/file/disk"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

// disown closes a library that is adrift, and writes nothing: its log belongs to no file that lies at the path. A log
// of its own that lies beside another file gets another name, lest it be taken for that one's.
func (l *File) disown(why error) error {
	ctx := context.Background()
	errs := []error{l.readers.Close()} // the writer, which is still open, keeps them from writing the log back
	conn, err := l.writer.Conn(ctx)
	if err == nil {
		err = errors.Join(conn.Raw(leaveLog), conn.Close())
	}
	errs = append(errs, err, l.writer.Close())
	if errors.Is(why, ErrReplaced) || errors.Is(why, ErrOverwritten) {
		errs = append(errs, l.standing.moveLog())
	}
	return errors.Join(errs...)
}

// leaveLog tells SQLite not to write the log back when a connection is closed. The driver has no word for it, so its
// handle of the connection is looked up.
func leaveLog(conn any) error {
	db := reflect.Indirect(reflect.ValueOf(conn)).FieldByName("db")
	if db.Kind() != reflect.Uintptr {
		return errors.New("leave log: the driver keeps its connections otherwise now")
	}
	tls := libc.NewTLS()
	defer tls.Close()
	const slot = 8 // bytes of each argument
	args := libc.Xmalloc(tls, 2*slot)
	if args == 0 {
		return errors.New("leave log: no memory")
	}
	defer libc.Xfree(tls, args)
	rc := sqlite3.Xsqlite3_db_config(tls, uintptr(db.Uint()), sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE,
		libc.VaList(args, int32(1), uintptr(0)))
	if rc != sqlite3.SQLITE_OK {
		return fmt.Errorf("leave log: SQLite says %d", rc)
	}
	return nil
}

// moveLog gives the log another name, if it still lies beside the path.
func (s *standing) moveLog() error {
	now, err := os.Stat(s.path + "-wal")
	if err != nil || !os.SameFile(now, s.log) {
		return nil
	}
	for n := 1; ; n++ {
		kept := fmt.Sprintf("%s.log-%d", s.path, n)
		if _, err := os.Lstat(kept); !errors.Is(err, fs.ErrNotExist) {
			if err != nil {
				return err
			}
			continue
		}
		_ = os.Remove(s.path + "-shm") // made anew when needed
		return errors.Join(os.Rename(s.path+"-wal", kept), disk.SyncFolder(filepath.Dir(s.path)))
	}
}
