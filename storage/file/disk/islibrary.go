package disk

import (
	"encoding/binary"
	"io"
	"strings"

	"claimlight/internal/files"
)

// The header of an SQLite file begins with its sign, and names the application at an offset, big end first.
const (
	sqliteSign        = "SQLite format 3\x00"
	applicationOffset = 68
	headerLength      = 100
)

// IsLibrary tells whether the file at path is a library, whatever its name and version. It only reads the first bytes.
func IsLibrary(path string) bool {
	f, err := files.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, headerLength)
	if _, err := io.ReadFull(f, head); err != nil {
		return false
	}
	return strings.HasPrefix(string(head), sqliteSign) &&
		binary.BigEndian.Uint32(head[applicationOffset:]) == ApplicationID
}
