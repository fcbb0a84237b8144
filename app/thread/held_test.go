package thread_test

import (
	"slices"
	"testing"

	"claimlight/app/thread"
)

// What comes before the window is there is done after it, in its order; what comes later at once.
func TestWorkWaitsForTheWindow(t *testing.T) {
	var done []string
	note := func(what string) func() { return func() { done = append(done, what) } }
	held := &thread.Held{Beside: func(work func()) { work() }}
	held.Go(note("before"))
	held.Hold()
	held.Go(note("first"))
	held.Go(note("second"))
	if want := []string{"before"}; !slices.Equal(done, want) {
		t.Errorf("while the window is not there %v is done, want %v", done, want)
	}
	held.Release()
	held.Go(note("after"))
	if want := []string{"before", "first", "second", "after"}; !slices.Equal(done, want) {
		t.Errorf("once the window is there %v is done, want %v", done, want)
	}
}
