package export

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"claimlight/internal/files"

	"github.com/google/uuid"
)

// WriteFile gives write a new file and puts it in the place of path when all is on the disk. Where anything fails, what
// stood at path stays as it was. A path that is no ordinary file, such as a pipe, is written to directly. When the
// program is killed, nothing stays beside path on systems that know files without a name; elsewhere what stays is
// removed by a later WriteFile.
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
	removeStale(path)
	if err := writeDraft(path, write); err != nil {
		return fmt.Errorf("write file: %w", err)
	}
	return nil
}

// draftMode lets the user's habit decide who may read the file.
const draftMode = 0o666

func writeDraft(path string, write func(io.Writer) error) (err error) {
	temp := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+"."+uuid.NewString()+".tmp")
	f, problem := files.Unnamed(filepath.Dir(path), draftMode)
	unnamed := problem == nil
	if !unnamed {
		if f, err = files.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, draftMode); err != nil {
			return err
		}
	}
	if err = write(f); err == nil {
		err = f.Sync()
	}
	if err == nil && unnamed {
		if err = files.Name(f, path); errors.Is(err, fs.ErrExist) { // it has to be replaced by another name, in one step
			err = files.Name(f, temp)
			unnamed = err != nil
		}
	}
	if err = errors.Join(err, f.Close()); err == nil && !unnamed {
		err = os.Rename(temp, path)
	}
	if err != nil && !unnamed {
		err = errors.Join(err, os.Remove(temp))
	}
	return err
}

// staleAfter is the age at which nobody is still writing a draft.
const staleAfter = time.Hour

var draftEnd = regexp.MustCompile(`^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$`)

// removeStale removes what killed programs have left of this file.
func removeStale(path string) {
	folder := filepath.Dir(path)
	entries, err := os.ReadDir(folder)
	if err != nil {
		return // then nothing can be written there either, which is said
	}
	for _, e := range entries {
		end, ours := strings.CutPrefix(e.Name(), "."+filepath.Base(path)+".")
		if !ours || !draftEnd.MatchString(end) {
			continue
		}
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() && time.Since(info.ModTime()) > staleAfter {
			_ = os.Remove(filepath.Join(folder, e.Name())) // tried again the next time
		}
	}
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
