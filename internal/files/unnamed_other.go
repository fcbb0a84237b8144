//go:build !linux

package files

import (
	"errors"
	"io/fs"
	"os"
)

// Unnamed would begin a file without a name, and gives an error: this system knows no such files.
func Unnamed(string, fs.FileMode) (*os.File, error) { return nil, errors.ErrUnsupported }

// Name is not called where Unnamed gives no file.
func Name(*os.File, string) error { return errors.ErrUnsupported }
