package reading

import (
	"image/color"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/widgets/kit"
	"claimlight/widgets/reading/bar"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// readMarked opens a text of 60 paragraphs with a claim, a suggestion and a place that was found, far from each other.
func readMarked(t *testing.T) *hand {
	t.Helper()
	v := &article.Version{Blocks: []article.Block{{Kind: article.Title, Text: "Ferries"}}}
	for i := range 60 {
		word := strings.Repeat("It was calm. ", 20)
		v.Blocks = append(v.Blocks, article.Block{Kind: article.Paragraph, Text: string(rune('A'+i%26)) + " year. " + word})
	}
	h := readVersion(t, v)
	at := func(block int, kind MarkKind, id string, c fyne.ThemeColorName) Mark {
		span := h.view.page.Blocks[block]
		span.End = span.Start + 7
		return Mark{ID: id, Span: span, Kind: kind, Color: c, Label: "this is " + id}
	}
	h.view.SetMarks([]Mark{
		at(10, ClaimMark, "claim", kit.ColorMarkFalse), at(30, SuggestionMark, "suggestion", kit.ColorMarkSuggestion),
		at(50, FindMark, "found", kit.ColorMarkFind),
	})
	return h
}

// onStrip is where along the bar a mark stands.
func (h *hand) onStrip(id string) float32 {
	h.Helper()
	for _, t := range h.view.strip.now() {
		if h.view.marks.shown.marks[t.mark].ID == id {
			return t.y
		}
	}
	h.Fatalf("%q stands nowhere along the bar", id)
	return 0
}

func TestAlongTheBarEachMarkHasItsPlace(t *testing.T) {
	h := readMarked(t)
	a, b, c := h.onStrip("claim"), h.onStrip("suggestion"), h.onStrip("found")
	if a <= 0 || b <= a+50 || c <= b+50 || c > h.view.port.Height {
		t.Errorf("marks of blocks 10, 30 and 50 of 60 stand at %v, %v and %v of %v", a, b, c, h.view.port.Height)
	}
	for id, y := range map[string]float32{"claim": a, "suggestion": b, "found": c} {
		h.view.SetTop(0)
		h.view.bar.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(3, y+1)}})
		if got := h.hints[len(h.hints)-1]; got != "this is "+id {
			t.Errorf("over the mark of %q it says %q", id, got)
		}
		h.view.bar.Tapped(&fyne.PointEvent{Position: fyne.NewPos(3, y+2)})
		m, _ := h.view.marks.shown.find(id)
		if h.view.Selection() != m.Span || !h.view.Shows(m.Span.Start) {
			t.Errorf("a click on %q selects %q", id, h.view.SelectedText())
		}
	}
	h.view.bar.MouseOut()
	if got := h.hints[len(h.hints)-1]; got != "" {
		t.Errorf("away from the bar it says %q", got)
	}
}

func TestAClickBesideTheMarksGoesToThatPlace(t *testing.T) {
	h := readMarked(t)
	jumps := 0
	h.view.OnJump = func(do func()) { jumps++; do() }
	before := h.view.SelectedText()
	h.view.bar.Tapped(&fyne.PointEvent{Position: fyne.NewPos(3, h.view.port.Height-1)})
	if h.view.Top() == 0 || jumps != 1 {
		t.Errorf("the top is %d after %d jumps", h.view.Top(), jumps)
	}
	h.wantSelected(before)
}

// Kinds are told by form, and not by colour alone; the part that is not read has a line.
func TestTheStripTellsKindsByTheirForm(t *testing.T) {
	h := readMarked(t)
	h.view.SetRead(h.view.page.Blocks[20].End)
	img := h.view.strip.paint(bar.Width, int(h.view.port.Height))
	filled := func(y float32, from, to int) bool {
		for x := from; x < to; x++ {
			if _, _, _, a := img.At(x, int(y)+1).RGBA(); a == 0 {
				return false
			}
		}
		return true
	}
	empty := func(x int, y float32) bool { return img.At(x, int(y)+1) == color.NRGBA{} }
	if y := h.onStrip("claim"); !filled(y, 2, 8) || !empty(10, y) || !empty(0, y) {
		t.Error("a claim is no bar at the left")
	}
	if y := h.onStrip("suggestion"); !filled(y, 5, 7) || !empty(2, y) || !empty(10, y) {
		t.Error("a suggestion is no point in the middle")
	}
	if y := h.onStrip("found"); !filled(y, 0, bar.Width) {
		t.Error("what was found has no line across")
	}
	if y := h.onStrip("suggestion") + 20; !filled(y, 0, unreadWide) || !empty(0, h.onStrip("claim")) {
		t.Error("what is unread has no line")
	}
}

func TestTheStripIsPaintedAnewWhereItChanged(t *testing.T) {
	h := readMarked(t)
	painted := h.view.strip.painted
	h.view.scrollBy(200)
	if h.view.strip.painted != painted {
		t.Error("scrolling paints the strip anew")
	}
	h.mark("another", "Ferries")
	if h.view.strip.painted == painted {
		t.Error("a new claim does not paint the strip anew")
	}
}
