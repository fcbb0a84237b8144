// Package handover lets a second start of the program give its pages to the window that has the library open already.
package handover

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// ErrTaken means that another process has the seat.
var ErrTaken = errors.New("another window has this library open")

const (
	patience = 3 * time.Second // for one exchange; the other process may be busy
	maxBytes = 1 << 20         // of one message
)

// message is what a later start says.
type message struct {
	Pages []string `json:"pages"`
}

// Seat is held by the process whose window a library has. The system takes it back from a process that ends, however it
// ends.
type Seat struct {
	lock   *flock.Flock
	listen net.Listener
}

// Take takes the seat for the library at that path. folder is where processes of this user meet, such as the user's
// folder for caches; it is made when absent. It gives ErrTaken when another process has the seat. Pages that later
// starts give are told by Receive.
func Take(folder, library string) (*Seat, error) {
	lock, address, err := meetingPlace(folder, library)
	if err != nil {
		return nil, err
	}
	got, err := lock.TryLock()
	switch {
	case err != nil:
		return nil, fmt.Errorf("take the library's seat: %w", err)
	case !got:
		return nil, ErrTaken
	}
	_ = os.Remove(address) // left by a process that was killed: nobody listens there, since the lock was free
	listen, err := net.Listen("unix", address)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("listen for later starts: %w", err), lock.Unlock())
	}
	return &Seat{lock: lock, listen: listen}, nil
}

// Receive calls got with the pages of each later start, which may be none, until the seat is left. Got is called from
// this goroutine.
func (s *Seat) Receive(got func(pages []string)) {
	for {
		other, err := s.listen.Accept()
		if err != nil {
			return
		}
		if m, err := answer(other); err == nil {
			got(m.Pages)
		}
	}
}

// answer reads one message and acknowledges it.
func answer(other net.Conn) (m message, err error) {
	defer func() { err = errors.Join(err, other.Close()) }()
	if err := other.SetDeadline(time.Now().Add(patience)); err != nil {
		return m, err
	}
	if err := json.NewDecoder(io.LimitReader(other, maxBytes)).Decode(&m); err != nil {
		return m, fmt.Errorf("read what a later start says: %w", err)
	}
	_, err = io.WriteString(other, "ok")
	return m, err
}

// Leave ends Receive and frees the seat.
func (s *Seat) Leave() error { return errors.Join(s.listen.Close(), s.lock.Unlock()) }

// Give hands pages (absolute names of files, and web addresses) to the process that has the seat for the library, and
// returns when it has taken them. An error means that it did not.
func Give(folder, library string, pages []string) error {
	_, address, err := meetingPlace(folder, library)
	if err != nil {
		return err
	}
	other, err := net.DialTimeout("unix", address, patience)
	if err != nil {
		return fmt.Errorf("reach the open window: %w", err)
	}
	defer other.Close()
	if err := other.SetDeadline(time.Now().Add(patience)); err != nil {
		return err
	}
	if err := json.NewEncoder(other).Encode(message{Pages: pages}); err != nil {
		return fmt.Errorf("hand over pages: %w", err)
	}
	ok := make([]byte, 2)
	if _, err := io.ReadFull(other, ok); err != nil || string(ok) != "ok" {
		return fmt.Errorf("hand over pages: the open window did not answer: %w", err)
	}
	return nil
}

// meetingPlace gives the lock and the address for a library. They lie in a folder of the user alone, under a short
// name, since addresses may be little over 100 bytes long; names of the same file are one.
func meetingPlace(folder, library string) (*flock.Flock, string, error) {
	path, err := filepath.Abs(library)
	if err != nil {
		return nil, "", fmt.Errorf("name the library: %w", err)
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, "", fmt.Errorf("make the meeting place: %w", err)
	}
	sum := sha256.Sum256([]byte(path))
	name := filepath.Join(folder, hex.EncodeToString(sum[:6]))
	return flock.New(name + ".lock"), name + ".sock", nil
}
