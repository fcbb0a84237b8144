package app

import (
	"context"
	"time"

	"claimlight/app/thread"
)

// adriftPause is how often a library that is adrift is looked for again.
const adriftPause = time.Second

// watch looks every second for what other programs do to the library, until ctx ends.
func (w *Window) watch(ctx context.Context, changed func()) {
	library := w.Library
	told := func() { thread.Do(changed) }
	go func() {
		for {
			err := library.Watch(ctx, told)
			if ctx.Err() != nil {
				return
			}
			if !isAdrift(err) {
				w.Log.Error("watch the library", "error", err)
				return
			}
			told()
			for isAdrift(library.InPlace()) {
				select {
				case <-ctx.Done():
					return
				case <-time.After(adriftPause):
				}
			}
			thread.Do(func() {
				if ctx.Err() == nil {
					w.ashore()
				}
			})
		}
	}()
}

// othersChanged reads the lists anew, without touching what is being typed.
func (w *Window) othersChanged() {
	if w.ctx.Err() != nil {
		return
	}
	if err := w.Library.InPlace(); err != nil {
		w.tellAdrift(err)
		return
	}
	w.session.Reread()
}
