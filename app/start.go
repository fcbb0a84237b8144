package app

import (
	"claimlight/app/memory"
	"claimlight/app/session"
	"claimlight/app/settings"
	"claimlight/app/thread"
	"claimlight/app/voice"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/field"
)

// Start makes the window on the library at that place. Where it cannot be opened, the window says why, and offers ways
// on. Pages are files and addresses to be opened in it. It is called before the app runs; Finish comes after that.
//
// What takes long in a start is that the desktop makes a window, and that fonts are read. The one is done while the
// other is: the window shows empty at first, and is filled once there are fonts. What is read beside the window waits
// until it has been painted.
func Start(p Params, place storage.Params, pages ...string) *Window {
	beside := &thread.Held{Beside: withDefaults(p).Go}
	p.Go = beside.Go
	w := newWindow(p)
	w.waiting = pages
	library, err := w.openAt(place)
	if err != nil {
		w.rescue(place, err)
		w.win.Show()
		return w
	}
	w.Library = library
	w.dress()
	w.leaveEmpty()
	face := settings.FaceIn(memory.Of(library))
	beside.Beside(func() {
		readFonts(face)
		thread.Do(func() {
			if w.ctx.Err() == nil { // it may have been closed meanwhile
				beside.Hold()
				w.use(library)
				w.Painted(beside.Release)
				w.openWaiting()
			}
		})
	})
	w.win.Show()
	return w
}

// Finish closes the library.
func (w *Window) Finish() error {
	if w.Library == nil {
		return nil
	}
	return w.Library.Close()
}

// openAt opens a library for the window, which waits for no other program: the main goroutine has the screen to see to.
func (w *Window) openAt(place storage.Params) (*storage.Library, error) {
	place.Patience = -1
	return storage.Open(w.Context, place)
}

// openLibrary opens the library and shows it, or what keeps it from being opened.
func (w *Window) openLibrary(place storage.Params) {
	library, err := w.openAt(place)
	if err != nil {
		w.rescue(place, err)
		return
	}
	w.use(library)
}

// use shows a library that is open.
func (w *Window) use(library *storage.Library) {
	w.Library = library
	w.begin()
	w.care.WarnOfReading()
}

// moveIn shows another library, or the same one opened anew, with what was in view, and says what was done or went
// wrong.
func (w *Window) moveIn(next *storage.Library, done string, problem error) {
	inView := w.session.Opened()
	w.Library = next
	w.begin()
	w.showAgain(inView)
	if !w.voice.Fail(problem) {
		w.voice.Say(done, voice.NoAction)
	}
}

// openWaiting opens the pages that have waited for the library.
func (w *Window) openWaiting() {
	pages := w.waiting
	if w.room == nil || len(pages) == 0 {
		return
	}
	w.waiting = nil
	w.door.OpenPages(pages...)
}

// OpenSoon opens the pages that a later start of the program was given, and brings the window to the front. It may be
// called from any goroutine.
func (w *Window) OpenSoon(pages []string) {
	thread.Do(func() {
		w.win.RequestFocus()
		switch {
		case w.room == nil:
			w.waiting = append(w.waiting, pages...)
		case w.ask.InDialog() && len(pages) > 0:
			w.offerPages(pages)
		case len(pages) > 0:
			w.door.OpenPages(pages...)
		}
	})
}

// offerPages offers to open pages that came while a dialog was open, with those that came before and were not opened
// yet.
func (w *Window) offerPages(pages []string) {
	wording := func() string { return words.AppPagesCameWhileDialogWas(len(w.came)).String() }
	w.voice.Banner.Withdraw(wording())
	w.came = append(w.came, pages...)
	w.voice.Say(wording(), field.Action{Text: words.AppOpen.String(), Run: func() {
		came := w.came
		w.came = nil
		w.door.OpenPages(came...)
	}})
}

// showAgain shows the article that was in view, if the library holds it and remembers no other.
func (w *Window) showAgain(before *session.Opened) {
	if before == nil || w.session.Opened() != nil {
		return
	}
	if _, err := w.Library.Articles.Get(w.ctx, before.Article.ID); err == nil {
		w.articles.Show(before.Article.ID)
	}
}
