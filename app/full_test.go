//go:build unix

package app

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"testing"
)

// fullDisk marks the run of a test in a process of its own, whose files cannot grow.
const fullDisk = "CLAIMLIGHT_TEST_FULL"

// limitFiles sets the size in bytes that no file of the process may pass, as on a disk that is full.
func limitFiles(t *testing.T, size uint64) {
	t.Helper()
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: size, Max: 1 << 30}); err != nil {
		t.Fatal(err)
	}
}

func TestWhatIsTypedOnAFullDiskIsSavedOnceThereIsRoom(t *testing.T) {
	if os.Getenv(fullDisk) == "" {
		again := exec.Command(os.Args[0], "-test.run=^TestWhatIsTypedOnAFullDiskIsSavedOnceThereIsRoom$")
		again.Env = append(os.Environ(), fullDisk+"=1")
		if out, err := again.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		return
	}
	signal.Ignore(syscall.SIGXFSZ)
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").Settle()
	limitFiles(t, 4096)
	d.Fill("Conclusion", "22222").Settle().ExpectWaiting(1).ExpectSeen("the disk is full").ExpectNotice("Not saved yet")
	d.Press("Tab").ClickSentence(5).Press("c").Settle().ExpectWaiting(2)
	limitFiles(t, 1<<30)
	d.Settle().ExpectWaiting(0).ExpectSeen("Saved").ExpectNotice("").ExpectClaims(2)
	d.ClickOn(d.Words(3)[:20])
	expect(d, "conclusion", d.claim().Conclusion, "22222")
}

// A file for which there is no room is not attached, and all that was there stays; with room, it is.
func TestAFileIsNotAttachedToAFullDisk(t *testing.T) {
	if os.Getenv(fullDisk) == "" {
		again := exec.Command(os.Args[0], "-test.run=^TestAFileIsNotAttachedToAFullDisk$")
		again.Env = append(os.Environ(), fullDisk+"=1")
		if out, err := again.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		return
	}
	signal.Ignore(syscall.SIGXFSZ)
	noise := make([]byte, 3<<20) // nothing makes it smaller
	_, _ = rand.NewChaCha8([32]byte{}).Read(noise)
	large := file(t, "scan.pdf", string(noise))
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").Attach(file(t, "receipt.pdf", receipt)).Settle()
	limitFiles(t, 1<<20)
	d.Attach(large).Settle().ExpectNotice("The disk is full")
	expect(d, "files", d.filed(), "receipt.pdf")
	limitFiles(t, 1<<30)
	d.Attach(large).Settle().ExpectHint("Attached: scan.pdf.")
	expect(d, "files", d.filed(), "receipt.pdf scan.pdf")
	expect(d, "files in the library", len(d.attachedIn()), 2)
}
