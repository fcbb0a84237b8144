package storage_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"claimlight/internal/claim"
	"claimlight/storage"
)

func TestAProgramSeesWhatTheOtherDoesWithinASecond(t *testing.T) {
	d := open(t)
	a := d.add("Title", "One sentence here.")
	script := d.beside(storage.CommandLine)
	news := make(chan struct{}, 100)
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- d.Watch(ctx, func() { news <- struct{}{} }) }()

	expect := func(want bool, what string) {
		t.Helper()
		select {
		case <-news:
			if !want {
				t.Errorf("%s was reported", what)
			}
		case <-time.After(time.Second):
			if want {
				t.Errorf("%s was not seen within a second", what)
			}
		}
	}
	expect(false, "nothing")
	c := script.tag(a, "One sentence here.")
	expect(true, "a tag from the command line")
	d.edit(c.ID, "", rate(claim.True))
	d.ok(d.Settings.SetState(d.ctx, "scroll", "5"))
	d.ok(script.Settings.SetState(d.ctx, "other", "5"))
	script.edit(c.ID, "", func(*claim.Claim) {})
	expect(false, "the window's own edit, a state, or an edit that changes nothing")
	d.edit(c.ID, "", rate(claim.False))
	script.edit(c.ID, "", note("from a script"))
	d.edit(c.ID, "", rate(claim.HalfTrue))
	expect(true, "an edit between two of its own")
	script.undo()
	if _, err := script.History.Undo(d.ctx); err != nil && !errors.Is(err, storage.ErrNothingToUndo) {
		t.Error(err)
	}
	stop()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("watching ended with %v", err)
	}
}
