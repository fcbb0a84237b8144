package main

import (
	"log"
	"strconv"
	"syscall"
	"time"

	"claimlight/bench/window/turns"
	"claimlight/internal/text"
	"claimlight/widgets/kit"
	"claimlight/widgets/reading"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/driver/desktop"
)

// words and claims of the long text.
const (
	words  = 100_000
	claims = 1000
)

// step is how far the wheel scrolls at a time, in dp.
const step = 27

// warmUp is how long a window runs before frames are counted for counted.
const (
	warmUp  = 3 * time.Second
	counted = 6 * time.Second
)

// frames scrolls or drags through the long text, once a turn, and counts the turns in a second.
func frames(kind, hand string) map[string]float64 {
	a := app.NewWithID("io.claimlight.bench")
	w := a.NewWindow("Frames")
	move := func() {}
	v := sample(words)
	switch kind {
	case "lines":
		l := newLines(broken(v.Text()))
		w.SetContent(l)
		move = func() { l.scrollBy(step) }
	case "view":
		view := reading.New()
		view.SetVersion(&v)
		view.SetMarks(marks(sentences(v, claims)))
		w.SetContent(view)
		move = func() { view.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -step)}) }
		if hand == "drag" {
			move = dragger(view)
		}
	}
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1280, 800))
	n, start := 0, time.Now()
	var from time.Time
	var used time.Duration
	rate := 0.0
	turns.EachTurn(func() {
		now := time.Now()
		switch {
		case rate > 0:
			return
		case now.Sub(start) < warmUp:
		case from.IsZero():
			from, used = now, cpu()
		default:
			n++
			if d := now.Sub(from); d > counted {
				rate, used = float64(n)/d.Seconds(), cpu()-used
				w.Close()
			}
		}
		move()
	})
	w.ShowAndRun()
	return map[string]float64{"frames": rate, "cpu": used.Seconds() * 1000 / float64(n)}
}

// cpu is the processor time that this process has used; it includes that of painting without a graphics card.
func cpu() time.Duration {
	var use syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &use); err != nil {
		log.Fatal(err)
	}
	return time.Duration(use.Utime.Nano() + use.Stime.Nano())
}

// dragger selects from the third line on to below the edge, where the view scrolls by itself.
func dragger(view *reading.View) func() {
	n := 0
	return func() {
		n++
		if n == 10 {
			view.MouseDown(&desktop.MouseEvent{PointEvent: at(400, 150), Button: desktop.MouseButtonPrimary})
		}
		if n > 10 {
			x := float32(400 + n%7*20)
			view.Dragged(&fyne.DragEvent{PointEvent: at(x, view.Size().Height+20), Dragged: fyne.NewDelta(20, 0)})
		}
	}
}

func at(x, y float32) fyne.PointEvent {
	return fyne.PointEvent{Position: fyne.NewPos(x, y), AbsolutePosition: fyne.NewPos(x, y)}
}

var markColors = []fyne.ThemeColorName{
	kit.ColorMarkFalse, kit.ColorMarkHalfTrue, kit.ColorMarkTrue,
	kit.ColorMarkUnchecked,
}

// marks makes claims of spans, in turn of each rating.
func marks(spans []text.Span) []reading.Mark {
	all := make([]reading.Mark, len(spans))
	for i, s := range spans {
		all[i] = reading.Mark{ID: strconv.Itoa(i), Span: s, Color: markColors[i%len(markColors)]}
	}
	return all
}
