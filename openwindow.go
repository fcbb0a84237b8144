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
	"time"

	claimlight "claimlight/app"
	"claimlight/app/care"
	"claimlight/assets"
	"claimlight/internal/cli"
	"claimlight/internal/files"
	"claimlight/internal/handover"
	"claimlight/internal/ingest"
	"claimlight/storage"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
)

// id names the program to the desktop; FyneApp.toml says the same.
const id = "io.claimlight.Claimlight"

var errNoDisplay = errors.New("there is no display to open a window on; claimlight --help lists what it does without " +
	"one")

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
	seat, handed := takeSeat(path, o.Pages)
	if handed {
		return nil
	}
	keepCrashes(path)
	spareGarbage()
	a := app.NewWithID(id)
	a.SetIcon(fyne.NewStaticResource("icon.png", assets.WindowIcon))
	last, end := context.WithCancel(context.WithoutCancel(ctx))
	defer end()
	context.AfterFunc(ctx, func() { time.AfterFunc(patience, end) }) // also while the library is being opened
	p := claimlight.Params{App: a, Context: last, Version: version, Log: slog.New(slog.NewTextHandler(os.Stderr, nil))}
	w := claimlight.Start(p, storage.Params{Path: path, Origin: storage.Window, Annotator: o.Annotator}, o.Pages...)
	go func() {
		<-ctx.Done()
		w.CloseSoon()
	}()
	if seat != nil {
		go seat.Receive(w.OpenSoon)
	}
	logTurns(w)
	a.Run()
	return w.Finish()
}

// patience is how long a window that is asked to end may take to save what is pending and to make its last backup. What
// still runs then, such as a query that does not end, is stopped; what was saved is on the disk.
const patience = 10 * time.Second

// spareGarbage leaves garbage alone until the window has been drawn, as long as there is not much: what a start
// allocates mostly stays, and collecting it would hold up the first frame. Later half as much is let lie as Go is used
// to, since a window is open all day beside others, and what the start has left goes back to the system once.
func spareGarbage() {
	const percent, drawn, settled = 50, 400 * time.Millisecond, 5 * time.Second
	debug.SetGCPercent(-1)
	limit := debug.SetMemoryLimit(96 << 20)
	time.AfterFunc(drawn, func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	})
	time.AfterFunc(settled, debug.FreeOSMemory)
}

// takeSeat makes this process the one that gets the pages of later starts; nil where that cannot be had, which keeps
// nobody from working. It tells whether another process is that one already, and has taken the pages.
func takeSeat(library string, pages []string) (seat *handover.Seat, handed bool) {
	caches, err := os.UserCacheDir()
	if err != nil {
		return nil, false
	}
	folder := filepath.Join(caches, "claimlight")
	seat, err = handover.Take(folder, library)
	if !errors.Is(err, handover.ErrTaken) {
		return seat, false
	}
	for i, page := range pages {
		if path, err := filepath.Abs(page); err == nil && !ingest.IsURL(page) {
			pages[i] = path
		}
	}
	return nil, handover.Give(folder, library, pages) == nil
}

// keepCrashes writes what the program says when it crashes into a file beside the library.
func keepCrashes(library string) {
	path := care.CrashLog(library)
	if storage.IsLibrary(path) { // whatever its name
		return
	}
	f, err := files.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return // a folder that cannot be written: the crash is still told on standard error
	}
	defer f.Close()
	_ = debug.SetCrashOutput(f, debug.CrashOptions{}) // likewise
}
