// Package thread joins the main goroutine, which alone touches the window, with the work beside it.
package thread

import (
	"time"

	"fyne.io/fyne/v2"
)

// Do runs f on the main goroutine, soon. What other goroutines have to say to the window goes through here.
func Do(f func()) { fyne.Do(f) }

// Later runs f on the main goroutine after a while, unless it is stopped before.
func Later(delay time.Duration, f func()) (stop func()) {
	stopped := false
	timer := time.AfterFunc(delay, func() {
		Do(func() {
			if !stopped {
				f()
			}
		})
	})
	return func() {
		stopped = true
		timer.Stop()
	}
}
