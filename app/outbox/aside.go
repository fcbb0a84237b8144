package outbox

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
)

// Displaced is a file that had to make way.
type Displaced struct {
	Path         string // under which it is kept; empty when there was none
	OtherLibrary bool   // it waits for another library, which lay here before; else it cannot be understood
}

// found reads what the file holds for this library, with what had to make way when another library lay here.
func (o *Outbox) found() (doc document, aside Displaced, err error) {
	path, library := o.keeper.path, o.Library.ID()
	doc, aside.Path, err = readSound(path)
	if err == nil && doc.Library != "" && doc.Library != library {
		aside = Displaced{asideFor(path, doc.Library), true}
		doc, err = document{}, unite(aside.Path, path, aside.Path)
	}
	if own := asideFor(path, library); err == nil && exists(own) {
		if err = unite(own, path, path); err == nil {
			doc, err = read(path)
		}
	}
	doc.Format, doc.Library = format, library
	return doc, aside, err
}

// asideFor is where a file waits for its library while another one lies at the path. The id of the library is not
// spelled out: a file may say anything.
func asideFor(path, library string) string {
	sum := sha256.Sum256([]byte(library))
	return strings.TrimSuffix(path, ".json") + "-" + hex.EncodeToString(sum[:4]) + ".json"
}

// unite puts what two files hold for one library into one of the two, the older first, and takes the other away once
// that is on the disk.
func unite(older, newer, into string) error {
	first, _, err := readSound(older)
	if err != nil {
		return err
	}
	second, err := read(newer)
	if err != nil {
		return err
	}
	for _, r := range second.Entries {
		if !slices.ContainsFunc(first.Entries, func(other record) bool { return other.ID == r.ID }) {
			first.Entries = append(first.Entries, r)
		}
	}
	if second.Library != "" {
		first.Library = second.Library
	}
	if err := first.write(into); err != nil {
		return err
	}
	from := older
	if into == older {
		from = newer
	}
	return document{}.write(from)
}

// readSound is read, and gives a file that cannot be understood another name, which it tells.
func readSound(path string) (doc document, damaged string, err error) {
	if doc, err = read(path); errors.Is(err, errBroken) {
		damaged, err = putAside(path)
		doc = document{Format: format}
	}
	return doc, damaged, err
}

// putAside gives a file that cannot be understood another name, so that it is neither lost nor in the way.
func putAside(path string) (kept string, err error) {
	for n := 1; ; n++ {
		kept = fmt.Sprintf("%s.damaged-%d", path, n)
		if !exists(kept) {
			return kept, os.Rename(path, kept)
		}
	}
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}
