package reading

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/effort"
	"claimlight/internal/text"

	"fyne.io/fyne/v2"
)

// withMenus is a page of our own whose text is short beside what cleaning left out around and in it.
func withMenus(before, kept, after int) *article.Version {
	v := &article.Version{}
	add := func(n int, kind article.Kind, what, reason string) {
		for range n {
			v.Blocks = append(
				v.Blocks,
				article.Block{
					Kind:   kind,
					Text:   fmt.Sprintf("%s %d. It is one of several.", what, len(v.Blocks)),
					Reason: article.Reason(reason),
				},
			)
		}
	}
	add(before, article.ListItem, "Entry of a menu", "navigation")
	add(min(kept, 1), article.Title, "Ferries", "")
	for range kept - 1 {
		add(1, article.Paragraph, "Costs were high", "")
		add(1, article.Quote, "Read also", "link list")
	}
	add(after, article.Paragraph, "Comment", "reader comment")
	return v
}

// The way in and out of what was left out leads over a page that grows and shrinks under the reader's hand.
func TestLeavingWhatWasLeftOutFarDown(t *testing.T) {
	for _, far := range []string{"above the text", "below it"} {
		t.Run(far, func(t *testing.T) {
			h := readVersion(t, withMenus(120, 12, 120))
			h.view.ShowLeftOut(true)
			key := "Down"
			if far == "above the text" {
				key = "Up"
			}
			for range 110 {
				h.press(key)
			}
			h.view.ShowLeftOut(false)
			if h.visible() == "" || !h.view.page.Version.Blocks[h.view.parts.at].Kept() {
				t.Errorf("after leaving, the keys stand at block %d, and %q is seen", h.view.parts.at, h.visible())
			}
		})
	}
}

func TestLeavingAPageOfWhichNothingWasKept(t *testing.T) {
	h := readVersion(t, withMenus(80, 0, 80))
	h.view.ShowLeftOut(true)
	h.press("PageDown", "PageDown", "PageDown", "Down", "Return")
	h.view.ShowLeftOut(false)
	if seen := h.visible(); seen != "" {
		t.Errorf("still seen: %s", seen)
	}
	h.press("Down", "Return", "PageDown")
}

// lineOf is how far below the view's top a line of the text begins.
func (h *hand) lineOf(s string) float32 {
	y, _ := h.view.port.OnScreen(h.find(s).Start)
	return y
}

func TestWhatIsReadStaysWhereItIsInAndOutOfWhatWasLeftOut(t *testing.T) {
	for _, top := range []int{0, 300} {
		h := readVersion(t, withMenus(60, 30, 60))
		h.view.SetTop(top)
		line := h.of(h.view.reader.Near(h.view.reader.BlocksIn, top))
		before := h.lineOf(line)
		h.view.ShowLeftOut(true)
		if y := h.lineOf(line); y != before {
			t.Errorf("%q stood at %v and stands at %v with what was left out", line, before, y)
		}
		h.view.ShowLeftOut(false)
		if y := h.lineOf(line); y != before {
			t.Errorf("%q stood at %v and stands at %v afterwards", line, before, y)
		}
	}
}

func TestALeftOutBlockStaysWhenTheReadingSizeChanges(t *testing.T) {
	h := readVersion(t, withMenus(60, 3, 200))
	h.view.ShowLeftOut(true)
	h.press("End")
	for range 100 {
		h.press("Down")
	}
	top := h.view.page.Rows[h.view.port.Row].Block
	larger := DefaultStyle()
	larger.Size = 24
	h.view.SetStyle(larger)
	if at := h.view.page.Rows[h.view.port.Row].Block; at < top-2 || at > top+2 {
		t.Errorf("block %d stands at the top, and %d before", at, top)
	}
	h.window.Resize(fyne.NewSize(500, 500))
	if at := h.view.page.Rows[h.view.port.Row].Block; at < top-2 || at > top+2 {
		t.Errorf("block %d stands at the top of the narrow window, and %d before", at, top)
	}
}

// anyPoint is somewhere on the screen.
func (h *hand) anyPoint(random *rand.Rand) fyne.Position {
	return fyne.NewPos(random.Float32()*h.view.Size().Width, random.Float32()*h.view.Size().Height)
}

// wantSound looks whether all that the view remembers of a place is a place of what is shown now.
func (h *hand) wantSound(when string) {
	h.Helper()
	v := h.view
	switch whole := (text.Span{End: len(v.page.Text)}); {
	case v.page.Column.Len() != len(v.page.Rows):
		h.Fatalf("%s: %d rows, %d laid out", when, len(v.page.Rows), v.page.Column.Len())
	case len(v.page.Rows) > 0 && (v.port.Row < 0 || v.port.Row >= len(v.page.Rows)):
		h.Fatalf("%s: row %d of %d is at the top", when, v.port.Row, len(v.page.Rows))
	case !whole.Covers(v.Selection()) || !whole.Covers(v.pointer.over):
		h.Fatalf("%s: %v is selected, %v under the pointer, of %v", when, v.Selection(), v.pointer.over, whole)
	case len(v.page.Rows) > 0 && (v.parts.at < 0 || v.parts.at >= len(v.page.Version.Blocks) || h.visible() == ""):
		h.Fatalf("%s: the keys stand at block %d of %d, %q is seen",
			when, v.parts.at, len(v.page.Version.Blocks), h.visible())
	case !v.page.LeftOut && v.parts.leftOut():
		h.Fatalf("%s: the keys stand at block %d, which is not shown", when, v.parts.at)
	}
}

// Whatever a reader does, in and out of what was left out: the page never breaks, and what is seen is there.
func TestAnyWalkInAndOutOfWhatWasLeftOut(t *testing.T) {
	effort.Long(t)
	keys := []string{
		"Down",
		"Down",
		"Up",
		"Up",
		"PageDown",
		"PageUp",
		"Home",
		"End",
		"Left",
		"Right",
		"Shift+Down",
		"Shift+Up",
		"Return",
		"Escape",
	}
	for seed := range uint64(24) {
		random := rand.New(rand.NewPCG(seed, 1))
		h := readVersion(t, withMenus(random.IntN(90), random.IntN(30), random.IntN(90)))
		for step := range 250 {
			did := "key"
			switch n := random.IntN(20); n {
			case 0, 1, 2:
				did = "toggle"
				h.view.ShowLeftOut(random.IntN(2) == 0)
			case 3:
				did = "version"
				h.view.SetVersion(withMenus(random.IntN(90), random.IntN(30), random.IntN(90)))
			case 4:
				did = "click"
				h.wait().clickAt(h.anyPoint(random))
			case 5:
				did = "wheel"
				h.view.scrollBy(float32(random.IntN(9000) - 4500))
			case 6:
				did = "reading"
				reading := DefaultStyle()
				reading.Size, reading.Column = float32(12+random.IntN(20)), float32(300+random.IntN(500))
				h.view.SetStyle(reading)
			case 7:
				did = "drag"
				h.dragTo(h.anyPoint(random), h.anyPoint(random))
			case 8:
				did = "top"
				h.view.SetTop(random.IntN(4000) - 100)
			case 9:
				did = "header"
				h.view.SetHeader([]string{"Oda Vik", "example.org"}[:random.IntN(3)]...)
			default:
				for range 1 + random.IntN(12) {
					h.press(keys[random.IntN(len(keys))])
				}
			}
			h.wantSound(fmt.Sprintf("seed %d, step %d (%s)", seed, step, did))
		}
	}
}
