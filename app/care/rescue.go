package care

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"

	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/internal/say"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/field"
	"claimlight/widgets/notice"
)

// shownBackups is how many of the newest copies are offered where a library cannot be opened.
const shownBackups = 5

// Rescue is what can be done about a library that cannot be opened. Its functions are called on the main goroutine.
type Rescue struct {
	Ask *ask.Asker
	Log *slog.Logger
	// opens the library that lies there and shows it, or what keeps it from being opened
	Open   func(place storage.Params)
	Failed func(place storage.Params, problem error) // shows what keeps the library from being opened
	Say    func(sentence string, warning bool)       // says something once a library is shown; nothing where none is
}

// Ways shows what keeps a library from being opened, and the ways on from there.
func (r *Rescue) Ways(place storage.Params, problem error) *notice.Ways {
	r.Log.Error("open the library", "path", place.Path, "error", problem)
	return notice.NewWays(words.CareYourLibraryCannotBeOpened.String(), say.Error(problem)+"\n"+place.Path,
		r.waysOn(place, problem)...)
}

// waysOn are what can be done about a library that cannot be opened, the best first.
func (r *Rescue) waysOn(place storage.Params, problem error) []notice.Way {
	var ways []notice.Way
	backups, err := storage.BackupsOf(place.Path)
	if err != nil {
		r.Log.Error("list backups", "error", err)
	}
	broken := errors.Is(problem, storage.ErrDamaged) || errors.Is(problem, storage.ErrForeign) && len(backups) > 0
	if broken || errors.Is(problem, storage.ErrLogAlone) {
		ways = r.waysBack(place, backups)
	}
	if errors.Is(problem, storage.ErrAltered) {
		ways = append(r.waysAround(place), r.waysBack(place, backups)...)
	}
	ways = append(ways, notice.Way{
		Action:  field.Action{Text: words.CareTryAgain.String(), Run: func() { r.Open(place) }},
		Meaning: words.CareForWhenYouHaveMended.String(),
	})
	ways = append(ways, r.waysOfLog(place, problem)...)
	if errors.Is(problem, storage.ErrReadOnly) && isFile(place.Path) {
		reading := place
		reading.ReadOnly = true
		ways = append(ways, notice.Way{Action: field.Action{
			Text: words.CareOpenForReadingAlone.String(),
			Run:  func() { r.Open(reading) },
		}, Meaning: words.CareYouCanLookAtEverythingAnd.String()})
	}
	if broken {
		ways = append(ways, notice.Way{Action: field.Action{
			Text: words.CareBeginWithEmptyLibrary.String(),
			Run:  func() { r.beginEmpty(place) },
		}, Meaning: words.CareFileAsStaysBesideUnder.String()})
	}
	return append(ways, notice.Way{Action: field.Action{
		Text: words.CareOpenAnotherLibrary.String(),
		Run:  func() { r.chooseLibrary(place) },
	}, Meaning: words.CareOneStaysAsAskedFor.String()})
}

// waysOfLog are what can be done about a library and a log that do not belong together.
func (r *Rescue) waysOfLog(place storage.Params, problem error) []notice.Way {
	aside := func() {
		_, err := storage.PutLogAside(context.Background(), place.Path)
		r.after(place, err)
	}
	switch {
	case errors.Is(problem, storage.ErrOtherLog):
		return []notice.Way{{
			Action:  field.Action{Text: words.CareOpenLibraryWithoutLog.String(), Run: aside},
			Meaning: words.CareLogStaysBesideUnderAnother.String(),
		}}
	case errors.Is(problem, storage.ErrLogAlone):
		return []notice.Way{{
			Action:  field.Action{Text: words.CareBeginWithEmptyLibrary.String(), Run: aside},
			Meaning: words.CareLogStaysBesideUnderAnotherName.String(),
		}}
	case errors.Is(problem, storage.ErrLogMissing):
		without := place
		without.WithoutLog = true
		return []notice.Way{{
			Action:  field.Action{Text: words.CareOpenAs.String(), Run: func() { r.Open(without) }},
			Meaning: words.CareOnceSomethingSavedInIts.String(),
		}}
	}
	return nil
}

// waysBack offers the newest copies.
func (r *Rescue) waysBack(place storage.Params, backups []storage.Backup) []notice.Way {
	var ways []notice.Way
	for _, b := range backups[:min(len(backups), shownBackups)] {
		ways = append(ways, notice.Way{
			Action: field.Action{
				Text: words.CareRestoreBackup(phrase.Moment(b.At)).String(),
				Run:  func() { r.restoreUnopened(place, b) },
			},
			Meaning: words.CareCopyTakesLibrarysPlaceFile(copyHint(b)).String(),
		})
	}
	return ways
}

func (r *Rescue) restoreUnopened(place storage.Params, b storage.Backup) {
	_, err := storage.Restore(context.Background(), b.Path, place.Path)
	r.after(place, err)
}

func (r *Rescue) beginEmpty(place storage.Params) {
	_, err := storage.SetAside(context.Background(), place.Path)
	r.after(place, err)
}

// after opens the library once it is mended, or says what went wrong with that.
func (r *Rescue) after(place storage.Params, err error) {
	if err != nil {
		r.Failed(place, err)
		return
	}
	r.Open(place)
}

func (r *Rescue) chooseLibrary(place storage.Params) {
	r.Ask.FileAlone(words.CareAnotherLibrary.String(), func(path string, err error) {
		other := place
		if other.Path = path; err != nil {
			r.Failed(place, err)
			return
		}
		r.Open(other)
	})
}

// isFile tells whether there is a file of that name.
func isFile(path string) bool {
	info, err := os.Stat(filepath.Clean(path))
	return err == nil && info.Mode().IsRegular()
}
