package file

import (
	"context"
	"database/sql"
	"database/sql/driver"

	"claimlight/storage/file/disk"
)

// openOwn makes a pool of connections to the library itself. None is opened any more once another file lies at its
// path.
func (l *File) openOwn(path, options string, n int) (*sql.DB, error) {
	pool, err := disk.OpenPool(path, options, n)
	if err != nil {
		return nil, err
	}
	own := sql.OpenDB(connector{l, pool.Driver(), disk.Address(path, options)})
	own.SetMaxOpenConns(n)
	own.SetMaxIdleConns(n)
	return own, pool.Close() // which was never used
}

// connector opens connections to a library as long as its files are those that were opened.
type connector struct {
	library *File
	driver  driver.Driver
	name    string
}

// Connect opens a connection.
func (c connector) Connect(context.Context) (driver.Conn, error) {
	if s := c.library.standing; s != nil {
		if _, err := s.files(); err != nil {
			return nil, adrift(c.library.params.Path, err)
		}
	}
	return c.driver.Open(c.name)
}

// Driver is SQLite's.
func (c connector) Driver() driver.Driver { return c.driver }
