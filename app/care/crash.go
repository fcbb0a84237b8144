package care

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"claimlight/app/memory"
	"claimlight/app/outbox"
	"claimlight/app/thread"
	"claimlight/app/voice"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/field"
)

// WarnOfPlace says why the library lies in a bad place, if it does.
func (c *Care) WarnOfPlace() {
	if why := storage.Hazard(c.Library.Path()); why != "" {
		c.Voice.Warn(why, voice.NoAction)
	}
}

// CrashLog is the file beside a library into which the program writes what it says when it crashes.
func CrashLog(library string) string { return filepath.Join(filepath.Dir(library), "crash.log") }

// newCrash is the log of crashes, if it was written to since a window told of it last; else empty.
func (c *Care) newCrash() string {
	path := CrashLog(c.Library.Path())
	info, err := os.Stat(path)
	if err != nil || c.Library.ReadOnly() {
		return ""
	}
	size := strconv.FormatInt(info.Size(), 10)
	if info.Size() == 0 || c.Memory.Get(memory.Crash) == size {
		return ""
	}
	c.Session.Outbox.Put(&outbox.Remember{Key: memory.Crash, Value: size}, nil)
	return path
}

// CheckAfterCrash examines a library that was not closed properly, beside the window, and says what it found, and where
// a crash is described. Finished says what was made of work that was under way then.
func (c *Care) CheckAfterCrash(finished string) {
	crash := c.newCrash()
	if !c.Library.EndedBadly() && crash == "" {
		c.Voice.Tell(finished)
		return
	}
	c.Ask.Go(func() {
		var report storage.Report
		err := c.Library.Beside(c.Ask.Context, storage.Window, func(l *storage.Library) (err error) {
			report, err = l.Check(c.Ask.Context)
			return err
		})
		thread.Do(func() {
			switch {
			case c.Ask.Context.Err() != nil:
			case err != nil:
				c.Voice.Fail(err)
			case len(report.Problems) > 0:
				c.Voice.Log.Error("check after an unclean end", "problems", report.Problems)
				c.Voice.Alarm(words.CareLibraryWasNotClosedProperly(report.Problems[0]).String(),
					field.Action{Text: words.CareBackups15.String(), Run: c.ShowBackups})
			case crash != "":
				c.Voice.Warn(words.CareWhatWentWrongWrittenIn(strings.TrimSpace("Claimlight crashed. Your library was checked: "+
					"what was saved is "+
					"there. "+finished), crash).String(), voice.NoAction)
			default:
				c.Voice.Tell(strings.TrimSpace(words.CareClaimlightWasNotClosedProperly(finished).String()))
			}
		})
	})
}
