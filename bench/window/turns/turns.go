// Package turns logs the turns of a Fyne window's main loop as Claimlight does, and reads such logs.
package turns

import (
	"bufio"
	"fmt"
	"os"
	"time"

	"fyne.io/fyne/v2"
)

// Variable names the environment variable that holds the path of the log, in Claimlight and in the empty window.
const Variable = "CLAIMLIGHT_TURNS"

// Turn is one turn of the main loop: when it began, and whether the window showed what it is to show.
type Turn struct {
	At    time.Time
	Ready bool
}

// Log writes the turns of a window that is ready at once where Variable tells, if it does.
func Log() error {
	path := os.Getenv(Variable)
	if path == "" {
		return nil
	}
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("log turns: %w", err)
	}
	EachTurn(func() { fmt.Fprintln(f, time.Now().UnixMicro(), true) })
	return nil
}

// EachTurn calls a function once in each turn of the main loop, before it paints.
func EachTurn(tick func()) {
	(&fyne.Animation{
		Duration: time.Second, RepeatCount: fyne.AnimationRepeatForever, Tick: func(float32) { tick() },
	}).Start()
}

// Read reads a log; a last line that is not complete is left out.
func Read(path string) ([]Turn, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read turns: %w", err)
	}
	defer f.Close()
	var all []Turn
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var at int64
		var ready bool
		if _, err := fmt.Sscan(lines.Text(), &at, &ready); err != nil {
			break
		}
		all = append(all, Turn{time.UnixMicro(at), ready})
	}
	return all, nil
}
