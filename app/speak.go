package app

import (
	"encoding/json"

	"claimlight/internal/words"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"golang.org/x/text/language"
)

// speak puts all that the window says into the language that the library remembers, or else into the one in use when
// the window was made.
func (w *Window) speak(remembered string) {
	l := w.spoken
	if remembered != "" {
		l = words.Pick(remembered)
	}
	words.Use(l)
	w.translateToolkit(l)
}

// respeak fills the window anew, in the language that is remembered now. What waits to be saved is kept as for the next
// start, and taken up again.
func (r *room) respeak() {
	w, inView, current := r.window, r.session.Opened(), r.session.Current().Claim
	r.settleWork()
	r.keepForNext()
	w.begin()
	w.showAgain(inView)
	if w.session.Opened().Claim(current) != nil {
		w.session.Open(current)
	}
	w.settings.ShowLanguage()
}

// toolkitWords are the messages that Fyne says of itself and finds by their English.
var toolkitWords = []words.Fixed{
	words.ToolkitAdvanced, words.ToolkitCancel, words.ToolkitConfirm, words.ToolkitCopy, words.ToolkitCreateFolder,
	words.ToolkitCut, words.ToolkitEnterFilename, words.ToolkitError, words.ToolkitFavourites, words.ToolkitFile,
	words.ToolkitFolder, words.ToolkitNewFolder, words.ToolkitNo, words.ToolkitOk, words.ToolkitOpen, words.ToolkitPaste,
	words.ToolkitQuit, words.ToolkitRedo, words.ToolkitSave, words.ToolkitSelectAll, words.ToolkitShowHidden,
	words.ToolkitUndo, words.ToolkitYes,
}

// translateToolkit gives Fyne its words in a language. It goes by the system's language alone, so they are put in place
// of those; a window in the system's English needs none.
func (w *Window) translateToolkit(l *words.Language) {
	system := lang.SystemLocale()
	if l.Tag() == language.English && fyne.Locale(system).LanguageString() == "en" && !w.translated {
		return
	}
	said := map[string]string{"file.name": l.Say(words.ToolkitName), "file.parent": l.Say(words.ToolkitParent)}
	for _, m := range toolkitWords {
		said[words.English.Say(m)] = l.Say(m)
	}
	content, err := json.Marshal(said)
	if err == nil {
		err = lang.AddTranslationsForLocale(content, system)
	}
	if err != nil {
		w.Log.Error("translate the words of the toolkit", "error", err)
	}
	w.translated = true
}
