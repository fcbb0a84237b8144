package reading

import (
	"time"

	"claimlight/internal/text"
	"claimlight/widgets/reading/page"
	"claimlight/widgets/reading/walk"

	"fyne.io/fyne/v2"
)

// How near and soon, in dp and time, a click follows another to count as one more.
const (
	clickNear = 5
	clickSoon = 400 * time.Millisecond
)

// pointer is what the hand is doing.
type pointer struct {
	pressed bool
	dragged bool
	carries bool       // the selected words, which are dragged elsewhere
	shift   bool       // held when the button went down
	units   walk.Units // in which a drag selects; nothing when nil
	clicks  int
	last    time.Time
	down    fyne.Position
	held    fyne.Position // where in the window the carried words are
	pos     fyne.Position
	over    text.Span // the sentence under the pointer
	hint    string
	frame   page.Frame // whose table is shifted by the mouse; without a table when there is none
	grabbed float32    // where its thumb was taken hold of, in dp from its left end
}

// press notes that the button went down, and the how manieth click of several that makes.
func (p *pointer) press(pos fyne.Position, shift bool, now time.Time) {
	d := pos.Subtract(p.down)
	if now.Sub(p.last) > clickSoon || d.X*d.X+d.Y*d.Y > clickNear*clickNear {
		p.clicks = 0
	}
	p.clicks++
	p.last = now
	p.pressed, p.dragged, p.carries, p.shift = true, false, false, shift
	p.down, p.pos = pos, pos
}

// unitsOf are those that a click selects: sentences, then words, then blocks.
func (p *pointer) unitsOf(r *walk.Reader) walk.Units {
	return []walk.Units{r.SentencesIn, r.WordsIn, r.BlocksIn}[(p.clicks-1)%3]
}

// edgeZone is how near to the edge a drag begins to scroll, in dp.
const edgeZone = 28

// speed is how fast a drag scrolls a view of a height in dp per second: the faster the further the pointer is out.
func (p *pointer) speed(height float32) float32 {
	switch y := p.pos.Y; {
	case y < edgeZone:
		return -(edgeZone - y) * 14
	case y > height-edgeZone:
		return (y - height + edgeZone) * 14
	}
	return 0
}

// ticker does something between frames until it is stopped.
type ticker struct{ animation *fyne.Animation }

// running tells whether it was started.
func (t *ticker) running() bool { return t.animation != nil }

// start begins, unless it runs already.
func (t *ticker) start(tick func()) {
	if t.running() {
		return
	}
	t.animation = &fyne.Animation{
		Duration: time.Second, RepeatCount: fyne.AnimationRepeatForever, Tick: func(float32) { tick() },
	}
	t.animation.Start()
}

// stop ends it.
func (t *ticker) stop() {
	if t.animation != nil {
		t.animation.Stop()
		t.animation = nil
	}
}
