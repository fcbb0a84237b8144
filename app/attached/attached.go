// Package attached attaches files to evidence, and shows, opens and saves those that are attached.
package attached

import (
	"context"
	"image"
	"net/url"
	"path/filepath"
	"slices"
	"time"

	"claimlight/app/ask"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/internal/attachment"
	"claimlight/internal/claim"
	"claimlight/internal/say"
	"claimlight/internal/words"
	"claimlight/storage"
)

// Params are what the room needs.
type Params struct {
	Context context.Context // ends with the window
	Go      func(func())    // runs work beside the window
	Session *session.Session
	Library *storage.Library
	Voice   *voice.Voice
	Ask     *ask.Asker
	Form    Form
	OpenURL func(*url.URL) error // opens a file by the program of the system
	Now     func() time.Time
}

// Form is what is needed of the form of a claim.
type Form interface {
	Attachable() string  // the piece of evidence that is meant, by its id
	GoToFiles(id string) // leads to where files are attached to it
}

// Files is the work on attached files.
type Files struct {
	Params
	pictures map[string]image.Image // small ones, by the hash of their files
	copies   []string               // folders of files that were opened
}

// New makes the work on attached files.
func New(p Params) *Files { return &Files{Params: p, pictures: map[string]image.Image{}} }

// Attach asks for a file for the piece of evidence that is meant in the form.
func (a *Files) Attach() {
	a.Session.Settle()
	a.AttachTo(a.Form.Attachable())
}

// AttachTo asks for a file for a piece of evidence, by its id.
func (a *Files) AttachTo(id string) {
	if id == "" || a.Session.Locked() {
		return
	}
	a.Ask.File(words.AttachedWhich.String(), nil, func(path string) { a.Take(id, path) })
}

// Take attaches files to a piece of evidence of the current claim, as one action. They are read and kept beside the
// window. What cannot be attached is said, and keeps no other out.
func (a *Files) Take(id string, paths ...string) {
	a.Session.Settle()
	claimID := a.Session.Current().Claim
	if claimID == "" || a.Session.Locked() {
		return
	}
	var kept []claim.File
	var problem error
	a.Ask.Run(words.AttachedAttaching(filepath.Base(paths[0])).String(), func(ctx context.Context, _ *ask.Job) error {
		kept, problem = a.keep(ctx, paths)
		return ctx.Err()
	}, func() {
		if len(kept) > 0 {
			a.name(claimID, id, kept)
			a.Form.GoToFiles(id)
		}
		a.Voice.Fail(problem)
	})
}

// keep reads files and keeps their content in the library, by a handle of its own. It gives those that are kept, and
// the first problem.
func (a *Files) keep(ctx context.Context, paths []string) (kept []claim.File, problem error) {
	err := a.Library.Beside(ctx, storage.Window, func(l *storage.Library) error {
		for _, path := range paths {
			f, data, err := attachment.Read(path)
			if err == nil {
				err = l.Files.Keep(ctx, data)
			}
			if err == nil {
				kept = append(kept, f)
			} else if problem == nil {
				problem = say.About(filepath.Base(path), err)
			}
			if ctx.Err() != nil {
				break
			}
		}
		return nil
	})
	if problem == nil {
		problem = err
	}
	return kept, problem
}

// name puts files that are kept to a piece of evidence, which begins with them where nothing of it was filled in.
func (a *Files) name(claimID, id string, kept []claim.File) {
	a.Session.Settle()
	c := a.Session.Opened().Claim(claimID)
	if c == nil {
		a.Voice.Warn(words.AttachedGone.String(), voice.NoAction)
		return
	}
	after := c.Claim
	after.Evidence = slices.Clone(c.Evidence)
	at := slices.IndexFunc(after.Evidence, func(e claim.Evidence) bool { return e.ID == id })
	if at < 0 {
		at = len(after.Evidence)
		after.Evidence = append(after.Evidence, claim.Evidence{ID: id, SeenAt: a.Now().Format(time.DateOnly)})
	}
	e := &after.Evidence[at]
	e.Files = slices.Clone(e.Files)
	added := 0
	for _, f := range kept {
		if !slices.ContainsFunc(e.Files, func(had claim.File) bool { return had.SHA256 == f.SHA256 }) {
			e.Files = append(e.Files, f)
			added++
		}
	}
	name := kept[0].Name
	switch {
	case added == 0:
		a.Voice.Tell(words.AttachedThere(name).String())
	case !a.Session.Save("", c.Claim, after):
	case added == 1:
		a.Voice.Tell(words.AttachedDone(e.Files[len(e.Files)-1].Name).String())
	default:
		a.Voice.Tell(words.AttachedDoneMany(added).String())
	}
}
