package main

import (
	"time"

	"claimlight/bench/window/turns"
	"claimlight/internal/text"
	"claimlight/widgets/kit"
	"claimlight/widgets/reading"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/driver/desktop"
)

// hands times what a reader sees of the long text with its claims, each from the event until it is painted: the text,
// the marks, a sentence that is clicked and tagged, and text and marks in a window of another size. The processor time
// counts as well, as other programs on the machine may hold up a window.
func hands() map[string]float64 {
	a := app.NewWithID("io.claimlight.bench")
	w := a.NewWindow("Hands")
	view := reading.New()
	before := sample(20)
	view.SetVersion(&before) // whoever opens a text has seen another, or at least a menu: the fonts are loaded
	w.SetContent(view)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1280, 800))
	v := sample(words)
	all := marks(sentences(v, claims))
	view.OnTag = func(s text.Span, _ bool) {
		all = append(all, reading.Mark{ID: "new", Span: s, Color: kit.ColorMarkUnchecked})
		view.SetMarks(all)
	}
	took := map[string]float64{}
	events := []struct {
		name string
		run  func()
	}{
		{"text", func() { view.SetVersion(&v) }},
		{"marks", func() { view.SetMarks(all) }},
		{"tag", func() { clickAndTag(view) }},
		{"resize", func() { w.Resize(fyne.NewSize(900, 800)) }},
	}
	n := 0
	turns.EachTurn(func() {
		n++
		if n%30 != 0 { // half a second between two
			return
		}
		if len(events) == 0 {
			w.Close()
			return
		}
		event := events[0]
		events = events[1:]
		start, used := time.Now(), cpu()
		event.run()
		fyne.Do(func() { // what is queued now runs when this turn has been painted
			took[event.name] = time.Since(start).Seconds() * 1000
			took[event.name+" cpu"] = (cpu() - used).Seconds() * 1000
		})
	})
	w.ShowAndRun()
	return took
}

// clickAndTag selects a sentence by mouse and tags it by key, in the driver's order of events.
func clickAndTag(view *reading.View) {
	point := at(400, 300)
	ev := &desktop.MouseEvent{PointEvent: point, Button: desktop.MouseButtonPrimary}
	view.MouseDown(ev)
	view.MouseUp(ev)
	view.Tapped(&point)
	view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}
