package app

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"claimlight/app/phrase"
	"claimlight/internal/say"
	"claimlight/storage"
	"claimlight/widgets/field"
	"claimlight/widgets/notice"

	"fyne.io/fyne/v2"
)

// shownBackups is how many of the newest copies are offered where a library cannot be opened.
const shownBackups = 5

// rescue fills the window with what keeps the library from being opened, and the ways on from there.
func (w *Window) rescue(place storage.Params, problem error) {
	w.Log.Error("open the library", "path", place.Path, "error", problem)
	w.keepUnsaved()
	w.panes, w.session = nil, nil
	w.voice.Hush()
	ways := notice.NewWays("Your library cannot be opened", say.Error(problem)+"\n"+place.Path, w.waysOn(place, problem)...)
	w.win.SetMainMenu(nil)
	w.win.SetTitle("Claimlight")
	w.win.SetContent(ways)
	w.win.SetCloseIntercept(w.win.Close)
	w.win.Resize(fyne.NewSize(900, 640))
	w.win.Canvas().Focus(ways.Best())
}

// waysOn are what can be done about a library that cannot be opened, the best first.
func (w *Window) waysOn(place storage.Params, problem error) []notice.Way {
	var ways []notice.Way
	backups, err := storage.BackupsOf(place.Path)
	if err != nil {
		w.Log.Error("list backups", "error", err)
	}
	broken := errors.Is(problem, storage.ErrDamaged) || errors.Is(problem, storage.ErrForeign) && len(backups) > 0
	if broken || errors.Is(problem, storage.ErrLogAlone) {
		ways = w.waysBack(place, backups)
	}
	if errors.Is(problem, storage.ErrAltered) {
		ways = append(w.waysAround(place), w.waysBack(place, backups)...)
	}
	ways = append(ways, notice.Way{Action: field.Action{Text: "Try again", Run: func() { w.tryAgain(place) }}, Meaning: "For when you have mended it: another program is closed, there is room on the disk, the drive is there."})
	ways = append(ways, w.waysOfLog(place, problem)...)
	if errors.Is(problem, storage.ErrReadOnly) && isFile(place.Path) {
		reading := place
		reading.ReadOnly = true
		ways = append(ways, notice.Way{Action: field.Action{Text: "Open it for reading alone", Run: func() { w.tryAgain(reading) }}, Meaning: "You can look at everything and export it, but change nothing."})
	}
	if broken {
		ways = append(ways, notice.Way{Action: field.Action{Text: "Begin with an empty library", Run: func() { w.beginEmpty(place) }}, Meaning: "The file as it is stays beside it under another name."})
	}
	return append(ways, notice.Way{Action: field.Action{Text: "Open another library…", Run: func() { w.chooseLibrary(place) }}, Meaning: "This one stays as it is. It is asked for again at the next start."})
}

// waysOfLog are what can be done about a library and a log that do not belong together.
func (w *Window) waysOfLog(place storage.Params, problem error) []notice.Way {
	aside := func() {
		_, err := storage.PutLogAside(context.Background(), place.Path)
		w.after(place, err)
	}
	switch {
	case errors.Is(problem, storage.ErrOtherLog):
		return []notice.Way{{Action: field.Action{Text: "Open the library without this log", Run: aside}, Meaning: "The log stays beside it under another name. The library is as it was when it was copied or moved here."}}
	case errors.Is(problem, storage.ErrLogAlone):
		return []notice.Way{{Action: field.Action{Text: "Begin with an empty library", Run: aside}, Meaning: "The log stays beside it under another name. With the library that was here before it, it gives everything back."}}
	case errors.Is(problem, storage.ErrLogMissing):
		without := place
		without.WithoutLog = true
		return []notice.Way{{Action: field.Action{Text: "Open it as it is", Run: func() { w.tryAgain(without) }}, Meaning: "Once something is saved in it, its log is of no use any more."}}
	}
	return nil
}

// waysBack offers the newest copies.
func (w *Window) waysBack(place storage.Params, backups []storage.Backup) []notice.Way {
	var ways []notice.Way
	for _, b := range backups[:min(len(backups), shownBackups)] {
		ways = append(ways, notice.Way{
			Action:  field.Action{Text: "Restore the backup of " + phrase.Moment(b.At), Run: func() { w.restoreUnopened(place, b) }},
			Meaning: "The copy (" + copyHint(b) + ") takes the library's place. The file as it is stays beside it under another name.",
		})
	}
	return ways
}

func (w *Window) restoreUnopened(place storage.Params, b storage.Backup) {
	_, err := storage.Restore(context.Background(), b.Path, place.Path)
	w.after(place, err)
}

func (w *Window) beginEmpty(place storage.Params) {
	_, err := storage.SetAside(context.Background(), place.Path)
	w.after(place, err)
}

// after opens the library once it is mended, or says what went wrong with that.
func (w *Window) after(place storage.Params, err error) {
	if err != nil {
		w.rescue(place, err)
		return
	}
	w.tryAgain(place)
}

func (w *Window) tryAgain(place storage.Params) {
	w.openLibrary(place)
	w.openWaiting()
}

func (w *Window) chooseLibrary(place storage.Params) {
	w.ask.FileAlone("Another library", func(path string, err error) {
		other := place
		if other.Path = path; err != nil {
			w.rescue(place, err)
			return
		}
		w.tryAgain(other)
	})
}

// isFile tells whether there is a file of that name.
func isFile(path string) bool {
	info, err := os.Stat(filepath.Clean(path))
	return err == nil && info.Mode().IsRegular()
}
