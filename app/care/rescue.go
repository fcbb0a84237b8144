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
	return notice.NewWays("Your library cannot be opened", say.Error(problem)+"\n"+place.Path,
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
		Action: field.Action{Text: "Try again", Run: func() { r.Open(place) }},
		Meaning: "For when you have mended it: another program is closed, there is room on the disk, the drive is " +
			"there.",
	})
	ways = append(ways, r.waysOfLog(place, problem)...)
	if errors.Is(problem, storage.ErrReadOnly) && isFile(place.Path) {
		reading := place
		reading.ReadOnly = true
		ways = append(ways, notice.Way{Action: field.Action{
			Text: "Open it for reading alone",
			Run:  func() { r.Open(reading) },
		}, Meaning: "You can look at everything and export it, but change nothing."})
	}
	if broken {
		ways = append(ways, notice.Way{Action: field.Action{
			Text: "Begin with an empty library",
			Run:  func() { r.beginEmpty(place) },
		}, Meaning: "The file as it is stays beside it under another name."})
	}
	return append(ways, notice.Way{Action: field.Action{
		Text: "Open another library…",
		Run:  func() { r.chooseLibrary(place) },
	}, Meaning: "This one stays as it is. It is asked for again at the " +
		"next start."})
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
			Action: field.Action{Text: "Open the library without this log", Run: aside},
			Meaning: "The log stays beside it under another name. The library is as it was when it was copied or " +
				"moved here.",
		}}
	case errors.Is(problem, storage.ErrLogAlone):
		return []notice.Way{{
			Action: field.Action{Text: "Begin with an empty library", Run: aside},
			Meaning: "The log stays beside it under another name. With the library that was here before it, it gives " +
				"everything back.",
		}}
	case errors.Is(problem, storage.ErrLogMissing):
		without := place
		without.WithoutLog = true
		return []notice.Way{{
			Action:  field.Action{Text: "Open it as it is", Run: func() { r.Open(without) }},
			Meaning: "Once something is saved in it, its log is of no use any more.",
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
				Text: "Restore the backup of " + phrase.Moment(b.At),
				Run:  func() { r.restoreUnopened(place, b) },
			},
			Meaning: "The copy (" + copyHint(b) +
				") takes the library's place. The file as it is stays beside it under another name.",
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
	r.Ask.FileAlone("Another library", func(path string, err error) {
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
