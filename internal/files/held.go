package files

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
)

// Held is a library that this process has open.
type Held struct {
	path string
	seen []fs.FileInfo // its files as they were, whatever their names are by now
}

// all are the libraries that this process has open.
var all struct {
	sync.Mutex
	held []*Held
}

// endings are those of the files that a library is made of.
func endings() []string { return []string{"", "-wal", "-shm", "-journal"} }

// Hold keeps others in this process away from the library at path, and from all that belongs to it, until Release. It
// is called before the library is opened.
func Hold(path string) *Held {
	h := &Held{path: path}
	if real, err := filepath.EvalSymlinks(path); err == nil { // beside which SQLite puts what belongs to it
		h.path = real
	}
	all.Lock()
	defer all.Unlock()
	all.held = append(all.held, h)
	return h
}

// Remember holds the files that are there now also under names that they are given later. It is called once the library
// is open.
func (h *Held) Remember() {
	var seen []fs.FileInfo
	for _, ending := range endings() {
		if info, err := os.Stat(h.path + ending); err == nil {
			seen = append(seen, info)
		}
	}
	all.Lock()
	defer all.Unlock()
	h.seen = seen
}

// Release ends it, once the library is closed. More than once does no harm.
func (h *Held) Release() {
	all.Lock()
	defer all.Unlock()
	all.held = slices.DeleteFunc(all.held, func(other *Held) bool { return other == h })
}

// Ours tells whether a name, also by links of either kind, leads to a file of a library that this process has open. It
// opens nothing.
func Ours(path string) bool {
	info, err := os.Stat(path)
	if err != nil || info.IsDir() {
		return false
	}
	all.Lock()
	defer all.Unlock()
	return slices.ContainsFunc(all.held, func(h *Held) bool { return h.has(info) })
}

func (h *Held) has(info fs.FileInfo) bool {
	for _, ending := range endings() {
		if now, err := os.Stat(h.path + ending); err == nil && os.SameFile(info, now) {
			return true
		}
	}
	return slices.ContainsFunc(h.seen, func(seen fs.FileInfo) bool { return os.SameFile(info, seen) })
}
