package app

import (
	"os"
	"slices"
	"strings"
	"syscall"
	"testing"
	"unsafe"
)

// openings count how often the files of the desk's library are opened, by whoever it is.
type openings struct {
	t    *testing.T
	file int
}

func (d *checker) watchOpenings() *openings {
	d.t.Helper()
	file, err := syscall.InotifyInit1(syscall.IN_NONBLOCK | syscall.IN_CLOEXEC)
	if err != nil {
		d.t.Skipf("openings cannot be watched: %v", err)
	}
	d.t.Cleanup(func() { _ = syscall.Close(file) })
	for _, ending := range []string{"", "-wal", "-shm"} {
		if _, err := syscall.InotifyAddWatch(file, d.path+ending, syscall.IN_OPEN); err != nil {
			d.t.Fatal(err)
		}
	}
	return &openings{d.t, file}
}

// count is that of the openings since the last look.
func (o *openings) count() int {
	o.t.Helper()
	seen, n := make([]byte, 64<<10), 0
	for {
		read, err := syscall.Read(o.file, seen)
		if err == syscall.EAGAIN {
			return n
		}
		if err != nil {
			o.t.Fatal(err)
		}
		n += read / int(unsafe.Sizeof(syscall.InotifyEvent{})) // an event of a file has no name behind it
	}
}

// locks are those that this process has on the files of the desk's library.
func (d *checker) locks() []string {
	d.t.Helper()
	open, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		d.t.Skipf("locks cannot be seen: %v", err)
	}
	var found []string
	for _, fd := range open {
		name, err := os.Readlink("/proc/self/fd/" + fd.Name())
		if err != nil || name != d.path && name != d.path+"-shm" {
			continue
		}
		data, err := os.ReadFile("/proc/self/fdinfo/" + fd.Name())
		if err != nil {
			continue // closed meanwhile
		}
		for line := range strings.Lines(string(data)) {
			if _, lock, ok := strings.Cut(line, "lock:"); ok {
				_, lock, _ = strings.Cut(lock, ":")
				found = append(found, strings.TrimPrefix(name, d.path)+lock)
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// ExpectUntouched expects that what was done opened no file of the library, and took no lock away.
func (d *checker) ExpectUntouched(what string, do func()) *checker {
	d.t.Helper()
	before, opened := d.locks(), d.watchOpenings()
	if len(before) < 2 {
		d.t.Fatalf("the library has the locks %q; is it open?", before)
	}
	do()
	if n := opened.count(); n > 0 {
		d.t.Errorf("%s: files of the library were opened %d times", what, n)
	}
	if after := d.locks(); !slices.Equal(before, after) {
		d.t.Errorf("%s: the locks were\n%q\nand are\n%q", what, before, after)
	}
	return d
}
