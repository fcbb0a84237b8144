package outbox

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"

	"claimlight/internal/files"
)

// FileOf is the file beside a library that keeps what could not be stored in it yet, for the next start.
func FileOf(library string) string { return library + ".unsaved.json" }

// format names the form of the file.
const format = "claimlight-unsaved-1"

// document is the file. Entries of kinds that this version does not know stay in it as they are.
type document struct {
	Format  string
	Library string // id of the library for which it waits
	Entries []record
}

type record struct {
	ID     string
	Kind   string
	Change json.RawMessage
}

// kinds are the changes that a file can hold. Each can be stored twice without harm, as a program may be killed after
// it has stored one.
var kinds = map[string]reflect.Type{
	"tag":         reflect.TypeFor[Tag](),
	"edit":        reflect.TypeFor[Edit](),
	"edits":       reflect.TypeFor[Edits](),
	"move":        reflect.TypeFor[Move](),
	"delete":      reflect.TypeFor[Delete](),
	"dismiss":     reflect.TypeFor[Dismiss](),
	"finish":      reflect.TypeFor[Finish](),
	"add":         reflect.TypeFor[Add](),
	"details":     reflect.TypeFor[Details](),
	"source":      reflect.TypeFor[Source](),
	"same":        reflect.TypeFor[Same](),
	"guide":       reflect.TypeFor[Guide](),
	"view":        reflect.TypeFor[View](),
	"distinguish": reflect.TypeFor[Distinguish](),
	"remember":    reflect.TypeFor[Remember](),
	"lost":        reflect.TypeFor[lost](),
}

func kindOf(c Change) string {
	t := reflect.TypeOf(c).Elem()
	for kind, known := range kinds {
		if known == t {
			return kind
		}
	}
	return ""
}

// CanKeep tells whether a change can be kept in the file.
func (e *Entry) CanKeep() bool { return kindOf(e.Change) != "" }

// read reads the file. Where there is none, it holds nothing.
func read(path string) (doc document, err error) {
	data, err := readFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return document{Format: format}, nil
	}
	if err != nil {
		return doc, err
	}
	if err := json.Unmarshal(data, &doc); err != nil {
		return doc, fmt.Errorf("%w: %w", errBroken, err)
	}
	if doc.Format != format {
		return doc, fmt.Errorf("%w: its format is %q", errBroken, doc.Format)
	}
	return doc, nil
}

func readFile(path string) ([]byte, error) {
	f, err := files.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

// errBroken says that a file is none of ours, or was damaged.
var errBroken = errors.New("the file cannot be understood")

// decode gives the change that a record holds; nil for a kind of a later version.
func (r record) decode() (Change, error) {
	t := kinds[r.Kind]
	if t == nil {
		return nil, nil
	}
	c := reflect.New(t).Interface().(Change)
	if err := json.Unmarshal(r.Change, c); err != nil {
		return nil, fmt.Errorf("%w: %w", errBroken, err)
	}
	return c, nil
}

// write replaces the file, down to the disk, or takes it away when it holds nothing.
func (d document) write(path string) error {
	if len(d.Entries) == 0 {
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	}
	data, err := json.MarshalIndent(d, "", " ")
	if err != nil {
		return err
	}
	draft := path + ".new"
	f, err := files.OpenFile(draft, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Sync(), f.Close()); err == nil {
		err = os.Rename(draft, path)
	}
	if err != nil {
		_ = os.Remove(draft)
		return err
	}
	syncFolder(filepath.Dir(path))
	return nil
}

// syncFolder makes a new name survive a power cut, on systems that can.
func syncFolder(folder string) {
	if f, err := files.Open(folder); err == nil {
		_ = f.Sync()
		_ = f.Close()
	}
}
