package articles

import (
	"strconv"

	"claimlight/app/memory"
	"claimlight/internal/text"
	"claimlight/internal/words"
)

// RememberTop remembers which line is the first one in view.
func (w *Work) RememberTop() {
	if w.Session.Opened() != nil && !w.Session.Opened().Older {
		w.Memory.Set(memory.Top+w.Session.Opened().Article.ID, strconv.Itoa(w.Text.Top()))
	}
}

// ReadTo notes that the text is read up to the end of the selection, and goes on.
func (w *Work) ReadTo() {
	end := w.Text.Selection().End
	w.Session.ReadTo(end)
	w.Later(memory.Settle, w.Session.KeepReading)
	w.Text.MoveSentence(1, false)
	if length := len(w.Session.Opened().Text); end < length {
		w.Voice.Tell(words.ArticlesReadHerePercentTextU(100 * end / length).String())
	} else {
		w.Voice.Tell(words.ArticlesReadToEnd.String())
	}
}

// GoUnread goes to the first sentence that is not read yet.
func (w *Work) GoUnread() {
	w.Jump(w.goUnread)
}

// goUnread does what GoUnread says.
func (w *Work) goUnread() {
	end := w.Session.Opened().Reading.Read
	if end >= len(w.Session.Opened().Text) {
		w.Voice.Tell(words.ArticlesAllTextRead.String())
		return
	}
	w.Text.Select(text.Span{Start: end, End: end})
	w.Text.MoveSentence(1, false) // which tells of it
}

// NextUnread goes to the next article of the library that has something left to be read, where that begins.
func (w *Work) NextUnread() {
	here := ""
	if o := w.Session.Opened(); o != nil {
		here = o.Article.ID
	}
	w.Session.KeepReading()
	next, err := w.Library.Readings.Next(w.Context, here)
	switch {
	case w.Voice.Fail(err):
	case next == "":
		w.Voice.Tell(words.ArticlesNoOtherArticleUnread.String())
	default:
		w.Jump(func() {
			w.Show(next)
			if o := w.Session.Opened(); o.Is(next) && o.Reading.Read > 0 && o.Reading.Read < len(o.Text) {
				w.GoUnread()
			}
		})
	}
}

// ToggleDone says that the reader is done with the article in view, or opens it again.
func (w *Work) ToggleDone() {
	if w.Session.Locked() {
		return
	}
	done := !w.IsDone()
	if !w.Session.Finish(done) {
		return
	}
	if done {
		w.Voice.Tell(words.ArticlesDoneWithArticle.String())
	} else {
		w.Voice.Tell(words.ArticlesArticleOpenAgain.String())
	}
}

// IsDone tells whether the reader is done with the article in view.
func (w *Work) IsDone() bool { return w.Session.HasArticle() && w.Session.Opened().Reading.Done }
