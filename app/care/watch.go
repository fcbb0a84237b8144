package care

import (
	"context"
	"time"

	"claimlight/app/thread"
)

// adriftPause is how often a library that is adrift is looked for again.
const adriftPause = time.Second

// Watch looks every second for what other programs do to the library, until ctx ends.
func (c *Care) Watch(ctx context.Context, changed func()) {
	library := c.Library
	told := func() { thread.Do(changed) }
	go func() {
		for {
			err := library.Watch(ctx, told)
			if ctx.Err() != nil {
				return
			}
			if !IsAdrift(err) {
				c.Voice.Log.Error("watch the library", "error", err)
				return
			}
			told()
			for IsAdrift(library.InPlace()) {
				select {
				case <-ctx.Done():
					return
				case <-time.After(adriftPause):
				}
			}
			thread.Do(func() {
				if ctx.Err() == nil {
					c.Ashore()
				}
			})
		}
	}()
}

// Reread reads the lists anew, without touching what is being typed.
func (c *Care) Reread() {
	if c.Ask.Context.Err() != nil {
		return
	}
	if err := c.Library.InPlace(); err != nil {
		c.TellAdrift(err)
		return
	}
	c.Session.Reread()
}
