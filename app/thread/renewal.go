package thread

import "time"

// rereadPause is how long nothing more changes before the library is read anew.
const rereadPause = 300 * time.Millisecond

// Renewal has what a view shows of the library read anew: when nothing more has changed for a moment, or, where the
// view is out of sight, when it comes back. The zero value is what was just read.
type Renewal struct {
	stale bool   // something has changed while the view was out of sight
	stop  func() // ends the wait
}

// Changed is called when something in the library has changed. later calls a function after a time, unless stopped.
func (r *Renewal) Changed(shown bool, later func(time.Duration, func()) (stop func()), read func()) {
	if !shown {
		r.stale = true
		return
	}
	if r.stop != nil {
		r.stop()
	}
	r.stop = later(rereadPause, read)
}

// Arrived reads what has changed meanwhile, when the view comes into sight.
func (r *Renewal) Arrived(read func()) {
	if r.stale {
		read()
	}
}

// Read is called when all is read.
func (r *Renewal) Read() { r.stale = false }
