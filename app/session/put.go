package session

import (
	"context"

	"claimlight/app/outbox"
	"claimlight/internal/words"
	"claimlight/storage"
)

// Put does something to the library: now, or as soon as another program lets it or there is room on the disk. Then,
// which may be nil, runs once that is done. What is open reads what waits as if it were done. It tells false where
// nothing can ever be changed.
func (s *Session) Put(c outbox.Change, then func()) bool {
	if s.Library.ReadOnly() {
		s.Fail(storage.ErrReadOnly)
		s.Say(Refused)
		return false
	}
	s.Outbox.Put(c, then)
	return true
}

// Act does something to the library of which nothing can be shown before it is done. Then is told whether that had to
// wait; it does not run when it fails.
func (s *Session) Act(what string, do func(context.Context, *storage.Library) error, then func(late bool)) {
	late, done := false, false
	var problem error
	act := &outbox.Act{What: what, Do: untilDone(do, &problem)}
	taken := s.Put(act, func() {
		done = true
		if !s.ended() && !s.Fail(problem) {
			then(late)
		}
	})
	if late = true; taken && !done {
		s.Tell(words.SessionWaits(what, outbox.Reason(s.Outbox.Why())).String())
	}
}

// Aside does something of the window's own, of which nobody has to know when.
func (s *Session) Aside(do func(context.Context, *storage.Library) error, then func()) {
	if s.Library.ReadOnly() {
		return
	}
	var problem error
	s.Outbox.Put(&outbox.Aside{Act: outbox.Act{Do: untilDone(do, &problem)}}, func() {
		if !s.Fail(problem) && then != nil {
			then()
		}
	})
}

// untilDone waits with what may pass; any other problem is the end of it, and for whoever follows to tell of.
func untilDone(do func(context.Context, *storage.Library) error, problem *error) func(context.Context,
	*storage.Library) error {
	return func(ctx context.Context, l *storage.Library) error {
		if *problem = do(ctx, l); storage.Passes(*problem) {
			return *problem
		}
		return nil
	}
}

// Locked tells whether the version in view is for reading only, and says so.
func (s *Session) Locked() bool {
	if s.opened == nil || !s.opened.Older {
		return false
	}
	s.Tell(words.SessionVersionForReadingOnlyVersions.String())
	return true
}
