package articles

import (
	"strconv"

	"claimlight/app/memory"
	"claimlight/internal/text"
	"claimlight/internal/words"
)

// keyRead remembers how far an article was read; the article's id follows.
const keyRead = "read."

// RememberTop remembers which line is the first one in view.
func (w *Work) RememberTop() {
	if w.Session.Opened() != nil && !w.Session.Opened().Older {
		w.Memory.Set(memory.Top+w.Session.Opened().Article.ID, strconv.Itoa(w.Text.Top()))
	}
}

// ReadTo notes that the text is read up to the end of the selection, and goes on.
func (w *Work) ReadTo() {
	end := w.Text.Selection().End
	w.Memory.Set(keyRead+w.Session.Opened().Article.ID, strconv.Itoa(end))
	w.Text.MoveSentence(1, false)
	w.Voice.Tell(words.ArticlesReadHerePercentTextU(100 * end / max(1, len(w.Session.Opened().Text))).String())
}

// GoUnread goes to the first sentence that is not read yet.
func (w *Work) GoUnread() {
	end, _ := strconv.Atoi(w.Memory.Get(keyRead + w.Session.Opened().Article.ID)) // nothing remembered: the start
	if end >= len(w.Session.Opened().Text) {
		w.Voice.Tell(words.ArticlesAllTextRead.String())
		return
	}
	w.Text.Select(text.Span{Start: end, End: end})
	w.Text.MoveSentence(1, false) // which tells of it
}
