//go:build !headless

package main

import (
	"os"

	claimlight "claimlight/app"
	"claimlight/internal/files"
)

// turnsVariable names the file for the turns of the main loop, which scripts/smoke and bench/window ask for.
const turnsVariable = "CLAIMLIGHT_TURNS"

// logTurns writes the turns of the main loop where the environment asks for it, until the program ends.
func logTurns(w *claimlight.Window) {
	path := os.Getenv(turnsVariable)
	if path == "" {
		return
	}
	if f, err := files.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600); err == nil {
		w.LogTurns(f) // whoever asked notices a file that is missing
	}
}
