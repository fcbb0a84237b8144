//go:build unix

package app

import (
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
