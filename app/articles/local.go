package articles

import (
	"fmt"

	"claimlight/app/thread"
)

// AskLocal asks the user whether a host on the local network may be asked for a page. It is called from the goroutine
// that fetches, and waits there for the answer.
func (w *Door) AskLocal(host string) bool {
	answer := make(chan bool, 1)
	thread.Do(func() {
		question := fmt.Sprintf("%s lies on your own network, not on the public internet.\nFetch the page all the same?", host)
		w.Ask.Question("Local address", question, "Fetch it", "Cancel", func(yes bool) { answer <- yes })
	})
	select {
	case yes := <-answer:
		return yes
	case <-w.Context.Done():
		return false
	}
}
