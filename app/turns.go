package app

import (
	"fmt"
	"io"
	"time"

	"fyne.io/fyne/v2"
)

// LogTurns writes a line for each turn of the main loop: the moment, in microseconds since 1970, and whether an article
// is in view. It is for the smoke test and the benchmarks: what holds up the window shows as a gap, and with the
// second line the first frame has been drawn, as a turn begins with what moves and ends with painting. It is
// called before the loop runs.
func (w *Window) LogTurns(to io.Writer) {
	(&fyne.Animation{
		Duration: time.Second, RepeatCount: fyne.AnimationRepeatForever,
		Tick: func(float32) { fmt.Fprintln(to, time.Now().UnixMicro(), w.room != nil && w.session.HasArticle()) },
	}).Start()
}
