package app

import (
	"time"

	"fyne.io/fyne/v2"
)

// onMain runs f on the main goroutine, soon. What other goroutines have to say to the window goes through here.
func onMain(f func()) { fyne.Do(f) }

// later runs f on the main goroutine after a while, unless it is stopped before.
func later(delay time.Duration, f func()) (stop func()) {
	stopped := false
	timer := time.AfterFunc(delay, func() {
		onMain(func() {
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
