package app

import (
	"context"
	"errors"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// job is long work beside the window, with its progress and a way to stop it.
type job struct {
	cancel context.CancelFunc
	dialog dialog.Dialog
	text   *widget.Label
	bar    *widget.ProgressBar
	busy   *widget.ProgressBarInfinite
	stop   *settingButton
}

// run does work beside the window, and then calls done on the main goroutine unless it failed or was stopped. One job
// runs at a time.
func (w *Window) run(what string, work func(ctx context.Context, j *job) error, done func()) {
	if w.job != nil {
		w.tell("One thing at a time: " + w.job.text.Text)
		return
	}
	ctx, cancel := context.WithCancel(w.ctx)
	j := w.newJob(what, cancel)
	w.job = j
	j.dialog.Show()
	w.win.Canvas().Focus(j.stop) // Enter and Esc stop it
	w.Go(func() {
		err := work(ctx, j)
		onMain(func() {
			cancel()
			j.busy.Stop()
			j.dialog.Hide()
			w.job = nil
			w.finish(err, done)
		})
	})
}

func (w *Window) finish(err error, done func()) {
	switch {
	case errors.Is(err, context.Canceled):
		w.tell("Stopped; nothing was changed.")
	case !w.fail(err):
		done()
	}
}

func (w *Window) newJob(what string, cancel context.CancelFunc) *job {
	j := &job{cancel: cancel, text: widget.NewLabel(what), bar: widget.NewProgressBar(), busy: widget.NewProgressBarInfinite()}
	j.text.Truncation = fyne.TextTruncateEllipsis
	j.bar.Hide()
	j.stop = newSettingButton("Cancel", cancel, cancel)
	room := container.NewVBox(j.text, container.NewStack(j.busy, j.bar), container.NewHBox(layout.NewSpacer(), j.stop))
	j.dialog = dialog.NewCustomWithoutButtons("Working", room, w.win)
	j.dialog.Resize(fyne.NewSize(420, 0))
	return j
}

// progress shows how many bytes have come, of how many; total is -1 where that is unknown. It may be called from any
// goroutine.
func (j *job) progress(done, total int64) {
	onMain(func() {
		if total > 0 {
			j.busy.Hide()
			j.bar.Show()
			j.bar.SetValue(float64(done) / float64(total))
			return
		}
		j.bar.TextFormatter = func() string { return fmt.Sprintf("%d KB", done/1024) }
	})
}
