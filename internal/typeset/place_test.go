package typeset

import (
	"math/rand"
	"testing"

	"claimlight/internal/text"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

func column(width float32, texts ...string) *Column {
	items := make([]Item, len(texts))
	for i, s := range texts {
		items[i] = Item{Text: s, Style: style, Left: float32(10 * i), Above: 3, Below: 5, LineHeight: 16}
	}
	return NewColumn(NewRuler(fixed, nil), items, width)
}

func finish(c *Column) {
	for c.Step() {
	}
}

func TestEveryOffsetComesBackFromItsPoint(t *testing.T) {
	for _, width := range []float32{30, 90, 200, 333, 2000} {
		c := column(width, story, "", story)
		for i := range c.Len() {
			for g := graphemes.FromString(c.Item(i).Text); g.Next(); {
				rects := c.Rects(i, text.Span{Start: g.Start(), End: g.End()})
				if len(rects) == 0 || rects[0].Width == 0 {
					continue // white space at the end of a line is not drawn
				}
				r := rects[0]
				if got := c.Point(i, r.X+r.Width/2, r.Y+r.Height/2); got != g.Start() {
					t.Fatalf("width %v: %q at %d came back as %d", width, g.Value(), g.Start(), got)
				}
				if got := c.Caret(i, r.X+r.Width*0.9, r.Y+1); got != g.End() {
					t.Fatalf("width %v: the caret right of %q stands at %d, want %d", width, g.Value(), got, g.End())
				}
			}
		}
	}
}

func TestSpansCoverWholeLines(t *testing.T) {
	c := column(60, "three words here and five more")
	rects := c.Rects(0, text.Span{Start: 6, End: 20}) // words here and
	want := []Rect{{30, 3, 25, 16}, {0, 19, 40, 16}}
	if len(rects) != len(want) || rects[0] != want[0] || rects[1] != want[1] {
		t.Errorf("rectangles %v, want %v", rects, want)
	}
}

func TestPointsOutsideGoToTheNearestLine(t *testing.T) {
	c := column(60, "three words here")
	for name, p := range map[string]struct {
		x, y float32
		want int
	}{
		"above":      {7, -40, 1},
		"left":       {-9, 5, 0},
		"right":      {400, 5, 11},
		"far below":  {7, 4000, 13},
		"last right": {400, 4000, 16},
	} {
		if got := c.Point(0, p.x, p.y); got != p.want {
			t.Errorf("%s: offset %d, want %d", name, got, p.want)
		}
	}
}

func TestJumpingLaysOutOnlyWhatIsLookedAt(t *testing.T) {
	texts := make([]string, 1000)
	for i := range texts {
		texts[i] = story
	}
	c := column(300, texts...)
	c.Reach(700, 100)
	for i := range 1000 {
		if done := c.parts[i] != nil; done != (i == 700) {
			t.Fatalf("block %d laid out: %v", i, done)
		}
	}
}

func TestHeightsBecomeExact(t *testing.T) {
	c := column(120, story, "short", "", story)
	finish(c)
	var sum float64
	for i := range c.Len() {
		want := 8 + 16*float32(len(c.Part(i).Lines()))
		if c.BlockHeight(i) != want {
			t.Errorf("block %d is %v high, want %v", i, c.BlockHeight(i), want)
		}
		if c.Top(i) != sum {
			t.Errorf("block %d begins at %v, want %v", i, c.Top(i), sum)
		}
		sum += float64(want)
	}
	if c.Height() != sum {
		t.Errorf("column is %v high, want %v", c.Height(), sum)
	}
	c.SetWidth(60)
	finish(c)
	if c.Height() <= sum {
		t.Errorf("a narrower column is %v high, no more than %v", c.Height(), sum)
	}
}

func TestGuessesComeNear(t *testing.T) {
	texts := make([]string, 300)
	for i := range texts {
		texts[i] = story[:53]
	}
	c := column(200, texts...)
	for i := range 20 {
		for c.Grow(i) {
		}
	}
	c.SetWidth(190)
	guess := c.Height()
	finish(c)
	if ratio := guess / c.Height(); ratio < 0.8 || ratio > 1.25 {
		t.Errorf("guessed %v, is %v", guess, c.Height())
	}
}

func TestHeightsSumLikeAPlainSlice(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	plain := make([]float32, 137)
	for i := range plain {
		plain[i] = float32(random.Intn(40))
	}
	h := newHeights(append([]float32(nil), plain...))
	for range 2000 {
		i := random.Intn(len(plain))
		plain[i] = float32(random.Intn(40))
		h.set(i, plain[i])
		k := random.Intn(len(plain) + 1)
		var sum float64
		for _, v := range plain[:k] {
			sum += float64(v)
		}
		if h.before(k) != sum {
			t.Fatalf("sum of %d is %v, want %v", k, h.before(k), sum)
		}
		if k < len(plain) && plain[k] > 0 && h.at(sum) != k {
			t.Fatalf("at %v stands %d, want %d", sum, h.at(sum), k)
		}
	}
	if got := h.at(-5); got != 0 {
		t.Errorf("above the top stands %d", got)
	}
	if got := h.at(1e9); got != len(plain)-1 {
		t.Errorf("below the end stands %d", got)
	}
	if got := newHeights(nil).at(3); got != 0 {
		t.Errorf("in nothing stands %d", got)
	}
}
