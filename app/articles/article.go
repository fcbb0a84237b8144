package articles

import (
	"strconv"

	"claimlight/app/memory"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/internal/words"
)

// Show brings an article of the library into view, where its reader was last.
func (w *Work) Show(id string) { w.ShowVersion(id, "") }

// ShowVersion brings a version of an article into view; the current one where none is named.
func (w *Work) ShowVersion(id, versionID string) {
	w.Jump(func() { w.showVersion(id, versionID) })
}

// showVersion does what ShowVersion says.
func (w *Work) showVersion(id, versionID string) {
	if w.Session.Opened() != nil && w.Session.Opened().Older {
		w.Voice.Hide()
	}
	w.Session.Leave()
	w.Voice.LeaveHere()
	w.Voice.Pass()
	w.Voice.Tell("")
	if !w.Session.Show(id, versionID) {
		return
	}
	w.Memory.Set(memory.Article, id)
	top, _ := strconv.Atoi(w.Memory.Get(memory.Top + id)) // nothing remembered: the start
	w.Text.SetTop(top)
	w.Text.StandAtTop()
	w.Session.Follow()
	w.Session.Say(session.Articles)
	w.ToText()
	w.Session.Say(session.Arrived)
	if o := w.Session.Opened(); !o.Older && o.Text == "" {
		w.Voice.WarnHere(words.ArticlesTextArticleNotInLibrary.String(), voice.NoAction)
	}
}

// Close leaves the middle empty.
func (w *Work) Close() {
	w.Memory.Set(memory.Article, "")
	w.Session.Close()
}
