package app

import (
	"strconv"
	"strings"

	"claimlight/app/memory"
	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/internal/claim"
)

// inShort is a claim's quote in a few words, for a sentence about it, which has a full stop of its own.
func inShort(c claim.Claim) string {
	return "“" + phrase.Short(strings.TrimSuffix(phrase.OneLine(c.Quote), "."), 50) + "”"
}

// showArticle brings an article of the library into view, where its reader was last.
func (w *articlesWork) showArticle(id string) { w.showVersion(id, "") }

// showVersion brings a version of an article into view; the current one where none is named.
func (w *articlesWork) showVersion(id, versionID string) {
	if w.session.Opened() != nil && w.session.Opened().Older {
		w.voice.Hide()
	}
	w.session.Leave()
	w.voice.LeaveHere()
	w.voice.Pass()
	w.voice.Tell("")
	if !w.session.Show(id, versionID) {
		return
	}
	w.memory.Set(memory.Article, id)
	top, _ := strconv.Atoi(w.memory.Get(memory.Top + id)) // nothing remembered: the start
	w.view.SetTop(top)
	w.view.StandAtTop()
	w.session.Follow()
	w.session.Say(session.Articles)
	w.focusArticle()
	w.session.Say(session.Arrived)
	if o := w.session.Opened(); !o.Older && o.Text == "" {
		w.voice.WarnHere("The text of this article is not in this library, only its claims. Open its page or file again to add it.", voice.NoAction)
	}
}

// closeArticle leaves the middle empty.
func (w *articlesWork) closeArticle() {
	w.memory.Set(memory.Article, "")
	w.session.Close()
}
