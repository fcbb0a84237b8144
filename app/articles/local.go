package articles

import (
	"claimlight/app/thread"
	"claimlight/internal/words"
)

// AskLocal asks the user whether a host on the local network may be asked for a page. It is called from the goroutine
// that fetches, and waits there for the answer.
func (w *Door) AskLocal(host string) bool {
	answer := make(chan bool, 1)
	thread.Do(func() {
		question := words.ArticlesLiesOnYourOwnNetwork(host).String()
		w.Ask.Question(words.ArticlesLocalAddress.String(), question, words.ArticlesFetchIt.String(),
			words.ArticlesCancel.String(), func(yes bool) { answer <- yes })
	})
	select {
	case yes := <-answer:
		return yes
	case <-w.Context.Done():
		return false
	}
}
