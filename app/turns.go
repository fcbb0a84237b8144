package app

import (
	"fmt"
	"io"
	"time"

	"fyne.io/fyne/v2"
)

// LogTurns writes the moment of each turn of the main loop to a file, one a line, in microseconds since 1970. It is for
// the smoke test and the benchmarks: what holds up the window shows as a gap, and the second line is the first
// frame that was drawn, as a turn begins with what moves and ends with painting. It is called before the loop runs.
func LogTurns(to io.Writer) {
	(&fyne.Animation{
		Duration: time.Second, RepeatCount: fyne.AnimationRepeatForever,
		Tick: func(float32) { fmt.Fprintln(to, time.Now().UnixMicro()) },
	}).Start()
}
