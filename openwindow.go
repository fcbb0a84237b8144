//go:build !headless

package main

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"

	claimlight "claimlight/app"
	"claimlight/assets"
	"claimlight/internal/cli"
	"claimlight/storage"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
)

// id names the program to the desktop; FyneApp.toml says the same.
const id = "io.claimlight.Claimlight"

var errNoDisplay = errors.New("there is no display to open a window on; claimlight --help lists what it does without one")

// openWindow opens the window and returns when it is closed.
func openWindow(ctx context.Context, o cli.Window) error {
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return errNoDisplay
	}
	path := o.Library
	if path == "" {
		usual, err := storage.DefaultPath()
		if err != nil {
			return err
		}
		path = usual
	}
	library, err := storage.Open(ctx, storage.Params{Path: path, Origin: storage.Window, Annotator: o.Annotator})
	if err != nil {
		return err
	}
	keepCrashes(path)
	a := app.NewWithID(id)
	a.SetIcon(fyne.NewStaticResource("icon.svg", assets.Icon))
	w := claimlight.New(claimlight.Params{App: a, Library: library, Version: version, Log: slog.New(slog.NewTextHandler(os.Stderr, nil))})
	go func() {
		<-ctx.Done()
		w.CloseSoon()
	}()
	w.Show(o.Pages...)
	a.Run()
	return library.Close()
}

// keepCrashes writes what the program says when it crashes into a file beside the library.
func keepCrashes(library string) {
	f, err := os.OpenFile(filepath.Join(filepath.Dir(library), "crash.log"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return // a folder that cannot be written: the crash is still told on standard error
	}
	defer f.Close()
	_ = debug.SetCrashOutput(f, debug.CrashOptions{}) // likewise
}
