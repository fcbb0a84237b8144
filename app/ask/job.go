package ask

import (
	"context"
	"errors"

	"claimlight/app/thread"
	"claimlight/internal/words"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// Job is long work beside the window, with its progress and a way to stop it.
type Job struct {
	cancel context.CancelFunc
	dialog dialog.Dialog
	text   *widget.Label
	bar    *widget.ProgressBar
	busy   Busy
	stop   *Button
}

// Run does work beside the window, and then calls done on the main goroutine unless it failed or was stopped. One job
// runs at a time.
func (a *Asker) Run(what string, work func(ctx context.Context, j *Job) error, done func()) {
	if a.job != nil {
		a.Tell(words.AskOneThingAtTime(a.job.text.Text).String())
		return
	}
	ctx, cancel := context.WithCancel(a.Context)
	j := a.newJob(what, cancel)
	a.job = j
	j.dialog.Show()
	a.Focus(j.stop) // Enter and Esc stop it
	a.Go(func() {
		err := work(ctx, j)
		thread.Do(func() {
			cancel()
			j.busy.Stop()
			j.dialog.Hide()
			a.job = nil
			a.finish(err, done)
		})
	})
}

func (a *Asker) finish(err error, done func()) {
	switch {
	case errors.Is(err, context.Canceled):
		a.Tell(words.AskStoppedNothingWasChanged.String())
	case !a.Fail(err):
		done()
	}
}

func (a *Asker) newJob(what string, cancel context.CancelFunc) *Job {
	j := &Job{
		cancel: cancel, text: widget.NewLabel(what), bar: widget.NewProgressBar(),
		busy: NewBusy(),
	}
	j.text.Truncation = fyne.TextTruncateEllipsis
	j.bar.Hide()
	j.stop = NewButton(words.AskCancel.String(), cancel, cancel)
	room := container.NewVBox(j.text, container.NewStack(j.busy, j.bar), container.NewHBox(layout.NewSpacer(), j.stop))
	j.dialog = dialog.NewCustomWithoutButtons(words.AskWorking.String(), room, a.Window)
	j.dialog.Resize(fyne.NewSize(420, 0))
	return j
}

// Pages shows how many pages of a document are read, of how many. It may be called from any goroutine.
func (j *Job) Pages(done, total int) {
	if total < fewPages || done%(total/fewPages) != 0 {
		return
	}
	thread.Do(func() {
		j.busy.Hide()
		j.bar.Show()
		j.bar.TextFormatter = func() string { return words.AskPageOf(done, total).String() }
		j.bar.SetValue(float64(done) / float64(total))
	})
}

// fewPages are read before anybody would look for progress; of more, it is told as often.
const fewPages = 20

// Progress shows how many bytes have come, of how many; total is -1 where that is unknown. It may be called from any
// goroutine.
func (j *Job) Progress(done, total int64) {
	thread.Do(func() {
		if total > 0 {
			j.busy.Hide()
			j.bar.Show()
			j.bar.SetValue(float64(done) / float64(total))
			return
		}
		j.bar.TextFormatter = func() string { return words.AskKb(int(done / 1024)).String() }
	})
}
