package memory_test

import (
	"os"
	"testing"

	"claimlight/app/apptest"
)

// What stands in the library already is not written again: each start would wait for the disk.
func TestWhatIsRememberedIsNotWrittenAgain(t *testing.T) {
	r := apptest.NewRoom(t)
	log := func() string {
		log, err := os.ReadFile(r.Library.Path() + "-wal")
		if err != nil {
			t.Fatal(err)
		}
		return string(log)
	}
	r.Memory.Set("place", "here")
	r.Memory.Flush()
	before := log()
	r.Memory.Set("place", "here")
	r.Memory.Flush()
	if after := log(); after != before {
		t.Error("the log of the library was written to")
	}
	r.Memory.Set("place", "there")
	r.Memory.Flush()
	if r.Memory.Get("place") != "there" || log() == before {
		t.Error("what is new is not written")
	}
}
