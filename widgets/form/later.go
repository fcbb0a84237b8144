package form

import (
	"time"

	"fyne.io/fyne/v2"
)

// later runs a function on the main goroutine after a delay, unless it is stopped before.
func later(delay time.Duration, run func()) (stop func()) {
	stopped := false
	timer := time.AfterFunc(delay, func() {
		fyne.Do(func() {
			if !stopped {
				run()
			}
		})
	})
	return func() {
		stopped = true
		timer.Stop()
	}
}
