package attached

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"claimlight/app/ask"
	"claimlight/app/voice"
	"claimlight/internal/attachment"
	"claimlight/internal/claim"
	"claimlight/internal/files"
	"claimlight/internal/words"
)

// Open shows a file by the program of the system, as a copy that cannot be changed by mistake and goes with the window.
// What could be a program is not opened.
func (a *Files) Open(f claim.File) {
	name := attachment.SafeName(f.Name)
	if !attachment.Opens(f) {
		a.Voice.Warn(words.AttachedMightRun(name).String(), voice.NoAction)
		return
	}
	var path string
	a.withContent(f, func(data []byte) (err error) {
		path, err = a.copy(name, data)
		return err
	}, func() {
		a.Voice.Fail(a.OpenURL(&url.URL{Scheme: "file", Path: slashed(path)}))
	})
}

// slashed is a path as an address has it, also one with the letter of a drive.
func slashed(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return path
}

// withContent reads the content of a file beside the window and does something with it, then what is next.
func (a *Files) withContent(f claim.File, do func(data []byte) error, then func()) {
	a.Ask.Run(words.AttachedReading(attachment.SafeName(f.Name)).String(), func(ctx context.Context, _ *ask.Job) error {
		data, err := a.Library.Files.Read(ctx, f.SHA256)
		if err != nil {
			return err
		}
		return do(data)
	}, then)
}

// copy writes a file that can only be read, in a folder of its own that nobody else may look into.
func (a *Files) copy(name string, data []byte) (string, error) {
	folder, err := os.MkdirTemp("", "claimlight-look-*")
	if err != nil {
		return "", err
	}
	a.copies = append(a.copies, folder)
	path := filepath.Join(folder, name)
	return path, write(path, data, 0o400)
}

// Leave takes away the copies of files that were opened.
func (a *Files) Leave() {
	for _, folder := range a.copies {
		_ = os.RemoveAll(folder) // one that a program still holds open stays until the system tidies up
	}
	a.copies = nil
}

// Save asks for a folder and writes the file into it, under a name that is safe there and taken by no other.
func (a *Files) Save(f claim.File) {
	name := attachment.SafeName(f.Name)
	a.Ask.AnyFolder(words.AttachedSaveWhere(name).String(), func(folder string) { a.SaveIn(folder, f) })
}

// SaveIn writes a file into a folder.
func (a *Files) SaveIn(folder string, f claim.File) {
	var path string
	a.withContent(f, func(data []byte) (err error) {
		for n := 1; ; n++ {
			path = filepath.Join(folder, numbered(attachment.SafeName(f.Name), n))
			if err = write(path, data, 0o644); !errors.Is(err, os.ErrExist) || n == mostOfAName {
				return err
			}
		}
	}, func() { a.Voice.Tell(words.AttachedSaved(path).String()) })
}

// mostOfAName is how many files of one name are looked past in a folder.
const mostOfAName = 1000

// numbered tells the nth file of a name from those before it.
func numbered(name string, n int) string {
	if n == 1 {
		return name
	}
	ending := filepath.Ext(name)
	return fmt.Sprintf("%s (%d)%s", strings.TrimSuffix(name, ending), n, ending)
}

// write makes a file, and leaves nothing where it does not become whole. It overwrites none.
func write(path string, data []byte, mode os.FileMode) error {
	f, err := files.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		_ = os.Remove(path)
	}
	return err
}
