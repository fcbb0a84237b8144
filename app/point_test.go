package app

import (
	"strings"

	"claimlight/app/apptest"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// point is where words of the article stand on the screen.
func (d *checker) point(words string) fyne.Position {
	d.t.Helper()
	for range 60 {
		if pos, ok := d.drawnAt(words); ok {
			return pos
		}
		d.w.desk.Panes.View.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -60)})
	}
	d.t.Fatalf("%q is not drawn", words)
	return fyne.Position{}
}

// drawnAt finds the line that holds the words, or as many of the first of them as stand on one line.
func (d *checker) drawnAt(words string) (fyne.Position, bool) {
	view := d.w.desk.Panes.View
	origin := fyne.CurrentApp().Driver().AbsolutePositionForObject(view)
	for part := words; part != ""; part = part[:max(strings.LastIndex(part, " "), 0)] {
		for _, o := range apptest.Children(view) {
			t, ok := o.(*canvas.Text)
			i := -1
			if ok {
				i = strings.Index(t.Text, part)
			}
			if i >= 0 && t.Position().Y >= 0 && t.Position().Y+t.Size().Height <= view.Size().Height {
				x := fyne.MeasureText(t.Text[:i], t.TextSize, t.TextStyle).Width
				return origin.Add(t.Position()).AddXY(x+3, t.Size().Height/2), true
			}
		}
	}
	return fyne.Position{}, false
}

// Click clicks words of the article.
func (d *checker) Click(words string) *checker { d.t.Helper(); return d.ClickAt(d.point(words)) }

// ClickSentence clicks the nth sentence of the article, the title being the first.
func (d *checker) ClickSentence(n int) *checker { d.t.Helper(); return d.Click(d.Words(n)) }

// Shift holds the Shift key during what is done.
func (d *checker) Shift(do func()) *checker {
	d.hands.HoldShift(true)
	do()
	d.hands.HoldShift(false)
	return d
}

// Drag drags over the article from some words to others.
func (d *checker) Drag(from, to string) *checker {
	d.t.Helper()
	return d.DragTo(d.point(from), d.point(to))
}
