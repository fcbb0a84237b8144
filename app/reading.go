package app

import (
	"strconv"

	"claimlight/app/memory"
	"claimlight/internal/text"
)

// keyRead remembers how far an article was read; the article's id follows.
const keyRead = "read."

// rememberTop remembers which line is the first one in view.
func (w *Window) rememberTop() {
	if w.session.Opened() != nil && !w.session.Opened().Older {
		w.memory.Set(memory.Top+w.session.Opened().Article.ID, strconv.Itoa(w.panes.view.Top()))
	}
}

// readTo notes that the text is read up to the end of the selection, and goes on.
func (w *Window) readTo() {
	end := w.panes.view.Selection().End
	w.memory.Set(keyRead+w.session.Opened().Article.ID, strconv.Itoa(end))
	w.panes.view.MoveSentence(1, false)
	w.tell("Read to here: " + strconv.Itoa(100*end/max(1, len(w.session.Opened().Text))) + " percent of the text. U goes to the first unread sentence.")
}

// goUnread goes to the first sentence that is not read yet.
func (w *Window) goUnread() {
	end, _ := strconv.Atoi(w.memory.Get(keyRead + w.session.Opened().Article.ID)) // nothing remembered: the start
	if end >= len(w.session.Opened().Text) {
		w.tell("All of this text is read.")
		return
	}
	w.panes.view.Select(text.Span{Start: end, End: end})
	w.panes.view.MoveSentence(1, false) // which tells of it
}
