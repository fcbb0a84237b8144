package handover_test

import (
	"errors"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"claimlight/internal/handover"
)

// place gives a folder to meet in, and a library. The names are short, as addresses have to be.
func place(t *testing.T) (folder, library string) {
	t.Helper()
	folder, err := os.MkdirTemp("", "seat")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	return folder, filepath.Join(folder, "library.sqlite")
}

func take(t *testing.T, folder, library string) (*handover.Seat, <-chan []string) {
	t.Helper()
	seat, err := handover.Take(folder, library)
	if err != nil {
		t.Fatal(err)
	}
	got := make(chan []string, 10)
	go seat.Receive(func(pages []string) { got <- pages })
	t.Cleanup(func() { _ = seat.Leave() })
	return seat, got
}

func TestLaterStartHandsItsPagesOver(t *testing.T) {
	folder, library := place(t)
	_, got := take(t, folder, library)
	if _, err := handover.Take(folder, library); !errors.Is(err, handover.ErrTaken) {
		t.Fatalf("a second process took the seat: %v", err)
	}
	for _, pages := range [][]string{{"/tmp/a page.html", "https://example.org/стаття"}, nil} {
		if err := handover.Give(folder, library, pages); err != nil {
			t.Fatal(err)
		}
		if there := <-got; !reflect.DeepEqual(there, pages) {
			t.Errorf("gave %q, %q came", pages, there)
		}
	}
}

func TestAnotherLibraryHasASeatOfItsOwn(t *testing.T) {
	folder, library := place(t)
	take(t, folder, library)
	take(t, folder, library+"2")
}

func TestAnotherNameOfTheLibraryIsTheSameSeat(t *testing.T) {
	folder, library := place(t)
	if err := os.WriteFile(library, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(folder, "link.sqlite")
	if err := os.Symlink(library, link); err != nil {
		t.Skip("no links here: ", err)
	}
	take(t, folder, library)
	if _, err := handover.Take(folder, link); !errors.Is(err, handover.ErrTaken) {
		t.Errorf("the seat was taken under another name: %v", err)
	}
}

func TestSeatIsFreeWhenItIsLeft(t *testing.T) {
	folder, library := place(t)
	seat, _ := take(t, folder, library)
	if err := seat.Leave(); err != nil {
		t.Fatal(err)
	}
	if err := handover.Give(folder, library, nil); err == nil {
		t.Error("nobody is there, and yet pages were taken")
	}
	take(t, folder, library)
}

func TestSeatIsFreeAfterAKill(t *testing.T) {
	if folder := os.Getenv("SEAT_FOLDER"); folder != "" {
		if _, err := handover.Take(folder, os.Getenv("SEAT_LIBRARY")); err != nil {
			t.Fatal(err)
		}
		self, _ := os.FindProcess(os.Getpid())
		_ = self.Kill()
		select {}
	}
	folder, library := place(t)
	victim := exec.Command(os.Args[0], "-test.run", "^TestSeatIsFreeAfterAKill$")
	victim.Env = append(os.Environ(), "SEAT_FOLDER="+folder, "SEAT_LIBRARY="+library)
	if out, err := victim.CombinedOutput(); err == nil || strings.Contains(string(out), "FAIL") {
		t.Fatalf("the victim was to be killed: %s", out)
	}
	_, got := take(t, folder, library)
	if err := handover.Give(folder, library, []string{"a"}); err != nil {
		t.Fatal(err)
	}
	<-got
}

func TestGarbageDoesNotEndTheListening(t *testing.T) {
	folder, library := place(t)
	_, got := take(t, folder, library)
	sockets, _ := filepath.Glob(filepath.Join(folder, "*.sock"))
	if len(sockets) != 1 {
		t.Fatalf("%d addresses", len(sockets))
	}
	for _, said := range []string{"", "{", "\x00\xff garbage", `{"pages":"no list"}`, `{"pages":["` +
		strings.Repeat("a", 2<<20) + `"]}`} {
		other, err := net.Dial("unix", sockets[0])
		if err != nil {
			t.Fatal(err)
		}
		_, _ = other.Write([]byte(said)) // the other side may hang up before all is said
		_ = other.Close()
	}
	if err := handover.Give(folder, library, []string{"kept"}); err != nil {
		t.Fatal(err)
	}
	if there := <-got; !reflect.DeepEqual(there, []string{"kept"}) {
		t.Errorf("%q came", there)
	}
}
