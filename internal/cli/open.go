package cli

import (
	"context"
	"errors"
	"fmt"
	"os"

	"claimlight/internal/ingest"
	"claimlight/storage"

	"github.com/alecthomas/kong"
)

// errNoWindow is the answer of a build without a window.
var errNoWindow = errors.New("this build has no window; claimlight --help lists what it does without one")

// openCommand is what happens without a command. The flag stands here because "text" has another one of this name.
type openCommand struct {
	Version kong.VersionFlag `help:"Print the version."`
	Pages   []string         `arg:"" optional:"" name:"page" help:"Files and addresses of articles."`
}

// Run opens the window.
func (c *openCommand) Run(ctx context.Context, d *desk) error {
	for _, page := range c.Pages {
		if _, err := os.Stat(page); err != nil && !ingest.IsURL(page) {
			return usageError{fmt.Errorf("there is neither a command nor a file named %q", page)}
		}
	}
	if d.Window == nil {
		return errNoWindow
	}
	w := Window{Library: d.library, Annotator: d.annotator, Pages: c.Pages}
	if w.Library == "" && len(w.Pages) > 0 && storage.IsLibrary(w.Pages[0]) { // a double click on a library
		w.Library, w.Pages = w.Pages[0], w.Pages[1:]
	}
	return d.Window(ctx, w)
}
