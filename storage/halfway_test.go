package storage_test

import (
	"encoding/binary"
	"os"
	"testing"

	"claimlight/storage"
)

// A program that is killed while the log is written back can leave a header that promises more pages than there are.
// The log makes the file whole again; such a library must not be taken for a damaged or foreign one.
func TestAHalfWrittenBackFileOpens(t *testing.T) {
	d := open(t)
	for range 40 {
		d.add("Title", "Some text that fills a few pages.")
	}
	file, err := os.ReadFile(d.Path())
	d.ok(err)
	log, err := os.ReadFile(d.Path() + "-wal")
	d.ok(err)
	first := lastFrameOfPage1(log)
	if first == nil {
		t.Fatal("the log holds no first page")
	}
	copy(file, first)
	path := write(t, "killed.sqlite", file)
	d.ok(os.WriteFile(path+"-wal", log, 0o600))
	killed := openAt(t, path, storage.Window)
	if rows, err := killed.Articles.List(t.Context()); len(rows) != 40 || err != nil {
		t.Errorf("%d articles, want 40 (%v)", len(rows), err)
	}
}

// lastFrameOfPage1 finds the newest content of page 1 in a write-ahead log: a header of 32 bytes, then frames of 24
// bytes and a page.
func lastFrameOfPage1(log []byte) []byte {
	size := int(binary.BigEndian.Uint32(log[8:]))
	var found []byte
	for at := 32; at+24+size <= len(log); at += 24 + size {
		if binary.BigEndian.Uint32(log[at:]) == 1 {
			found = log[at+24 : at+24+size]
		}
	}
	return found
}
