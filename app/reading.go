package app

import (
	"strconv"

	"claimlight/app/memory"
	"claimlight/internal/text"
)

// keyRead remembers how far an article was read; the article's id follows.
const keyRead = "read."

// rememberTop remembers which line is the first one in view.
func (w *articlesWork) rememberTop() {
	if w.session.Opened() != nil && !w.session.Opened().Older {
		w.memory.Set(memory.Top+w.session.Opened().Article.ID, strconv.Itoa(w.view.Top()))
	}
}

// readTo notes that the text is read up to the end of the selection, and goes on.
func (w *articlesWork) readTo() {
	end := w.view.Selection().End
	w.memory.Set(keyRead+w.session.Opened().Article.ID, strconv.Itoa(end))
	w.view.MoveSentence(1, false)
	w.voice.Tell("Read to here: " + strconv.Itoa(100*end/max(1, len(w.session.Opened().Text))) + " percent of the text. U goes to the first unread sentence.")
}

// goUnread goes to the first sentence that is not read yet.
func (w *articlesWork) goUnread() {
	end, _ := strconv.Atoi(w.memory.Get(keyRead + w.session.Opened().Article.ID)) // nothing remembered: the start
	if end >= len(w.session.Opened().Text) {
		w.voice.Tell("All of this text is read.")
		return
	}
	w.view.Select(text.Span{Start: end, End: end})
	w.view.MoveSentence(1, false) // which tells of it
}
