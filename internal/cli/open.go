package cli

import (
	"context"
	"errors"
	"fmt"
	"os"

	"claimlight/internal/ingest"

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
	return d.Window(ctx, Window{Library: d.library, Annotator: d.annotator, Pages: c.Pages})
}
