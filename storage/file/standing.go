package file

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"claimlight/storage/file/disk"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// standing is what a library's files were when it was opened.
type standing struct {
	path string    // without links, as SQLite names what belongs to it
	ask  *sql.Stmt // for the newest content, prepared, as it is asked for before each change
	file fs.FileInfo
	log  fs.FileInfo

	mu          sync.Mutex
	state       disk.FileState // of the file when it was looked into last
	content     content
	newest      content         // through the log
	left        map[string]bool // marks that the file bore before this one
	overwritten bool
}

// content is what the file itself says, past its log. As the log is written back, revision and schema go up to where
// they are with the log; a copy that SQLite made of the same library has a schema beyond that.
type content struct {
	name     string
	schema   int64
	revision int64
	mark     string
}

// stand notes the library's files, once it is open.
func (l *File) stand() error {
	path, err := filepath.EvalSymlinks(l.params.Path)
	if err != nil {
		return err
	}
	s := &standing{path: path}
	if s.file, err = os.Stat(path); err != nil {
		return err
	}
	if s.log, err = os.Stat(path + "-wal"); errors.Is(err, fs.ErrNotExist) {
		return nil // a file system on which SQLite keeps no log
	} else if err != nil {
		return err
	}
	s.state = disk.StateFrom(s.file)
	s.content, _ = contentOf(path) // a file that a killed program has left half written back says nothing
	if s.ask, err = l.readers.Prepare(contentQuery); err != nil {
		return err
	}
	s.look()
	l.standing = s
	return nil
}

// compare looks into the file when it was written to since the last time. Nobody but SQLite writes to it, who writes
// the log back; whoever copies another file over it leaves the same file with another content.
func (s *standing) compare(now disk.FileState, note bool) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.overwritten {
		return ErrOverwritten
	}
	if now == s.state {
		if note {
			s.look()
		}
		return nil
	}
	found, err := contentOf(s.path)
	switch {
	case strangeContent(err), err == nil && !s.explains(found):
		s.overwritten = true
		return ErrOverwritten
	case err == nil:
		s.replace(found)
		s.state = now
	}
	return nil
}

// replace notes what the file says now.
func (s *standing) replace(now content) {
	if before := s.content.mark; before != now.mark {
		if s.left == nil {
			s.left = map[string]bool{}
		}
		s.left[before] = true
	}
	s.content = now
}

// explains tells whether the file can say this now, after what it said before. A mark that it bore before never comes
// back, also where only states of the window were written since, which raise no revision. A schema beyond the newest
// that was seen through the log comes from a large import, which raised the revision too, or from a copy.
func (s *standing) explains(now content) bool {
	before := s.content
	return before.name == "" || now.name == before.name && !s.left[now.mark] && now.revision >= before.revision &&
		now.schema >= before.schema &&
		(now.schema <= s.newest.schema || now.revision > s.newest.revision)
}

// look notes what the library says through its log.
func (s *standing) look() {
	if now, err := scanContent(s.ask.QueryRow()); err == nil {
		s.newest = now
	}
}

// contentOf reads the file past its log, and through SQLite, which keeps the locks.
func contentOf(path string) (c content, err error) {
	pool, err := disk.OpenPool(path, disk.InspectorOptions, 1)
	if err != nil {
		return c, err
	}
	c, err = scanContent(pool.QueryRowContext(context.Background(), contentQuery))
	return c, errors.Join(err, pool.Close())
}

const contentQuery = "SELECT name, revision, mark, (SELECT schema_version FROM pragma_schema_version) FROM library"

func scanContent(row *sql.Row) (c content, err error) {
	if err := row.Scan(&c.name, &c.revision, &c.mark, &c.schema); err != nil {
		return c, fmt.Errorf("read the library's row: %w", err)
	}
	return c, nil
}

// strangeContent tells whether a file cannot be this library, whole or half written back: it is no database, or has no
// such table.
func strangeContent(err error) bool {
	var e *sqlite.Error
	return errors.As(err, &e) && (e.Code()&0xff == sqlite3.SQLITE_NOTADB || e.Code()&0xff == sqlite3.SQLITE_ERROR)
}
