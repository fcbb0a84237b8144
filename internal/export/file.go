package export

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"claimlight/internal/files"

	"github.com/google/uuid"
)

// WriteFile gives write a new file and puts it in the place of path when all is on the disk. Where anything fails, what stood at
// path stays as it was. A path that is no ordinary file, such as a pipe, is written to directly.
func WriteFile(path string, write func(io.Writer) error) error {
	if err := files.Refuse(path); err != nil {
		return fmt.Errorf("write file: %w", err)
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return writeThrough(path, write)
	}
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	temp := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+"."+uuid.NewString()+".tmp")
	f, err := files.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return fmt.Errorf("write file: %w", err)
	}
	err = write(f)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(temp, path)
	}
	if err != nil {
		return fmt.Errorf("write file: %w", errors.Join(err, os.Remove(temp)))
	}
	return nil
}

func writeThrough(path string, write func(io.Writer) error) error {
	f, err := files.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return fmt.Errorf("write file: %w", err)
	}
	if err := errors.Join(write(f), f.Close()); err != nil {
		return fmt.Errorf("write file: %w", err)
	}
	return nil
}
