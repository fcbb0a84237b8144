package reading

import (
	"fmt"
	"strings"
	"testing"

	"claimlight/internal/text"
	"claimlight/widgets/reading/bar"
	"claimlight/widgets/reading/page"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// pages is an article of n paragraphs whose sentences tell their number.
func pages(t *testing.T, n int) *hand {
	paragraphs := []string{"A long report"}
	for i := range n {
		paragraphs = append(paragraphs, fmt.Sprintf("Item %d began in the harbour. ", i)+
			strings.Repeat("It went on for a good while. ", 9)+fmt.Sprintf("So ended item %d.", i))
	}
	return read(t, paragraphs...)
}

// visible is the text of the lines on the screen.
func (h *hand) visible() string {
	var lines []string
	for _, o := range h.view.drawing.Objects(h.view.bar) {
		if t, ok := o.(*canvas.Text); ok {
			lines = append(lines, t.Text)
		}
	}
	return strings.Join(lines, " ")
}

func TestOnlyVisibleLinesAreObjects(t *testing.T) {
	h := pages(t, 2000)
	texts := map[*canvas.Text]bool{}
	for _, top := range []int{0, h.find("Item 1000 ").Start, len(h.view.page.Text)} {
		h.view.SetTop(top)
		objects := h.view.drawing.Objects(h.view.bar)
		if n := len(objects); n > 60 {
			t.Errorf("%d objects at %d", n, top)
		}
		for _, o := range objects {
			if text, is := o.(*canvas.Text); is {
				texts[text] = true
			}
		}
	}
	if n := len(texts); n > 40 {
		t.Errorf("%d texts were made; they are to be used again", n)
	}
}

func TestSelectScrollsWithContextAround(t *testing.T) {
	h := pages(t, 300)
	for _, s := range []string{"So ended item 250.", "Item 3 began", "So ended item 299.", "So ended item 100."} {
		h.view.Select(h.find(s))
		y, _ := h.view.port.OnScreen(h.find(s).Start)
		context := page.ContextLines * h.view.page.Style.Line()
		if last := s == "So ended item 299."; y < context-1 || y > 500-context && !last {
			t.Errorf("%q stands at %v of 500", s, y)
		}
		if !strings.Contains(h.visible(), s) {
			t.Errorf("%q is not on the screen", s)
		}
	}
}

func TestWhatIsVisibleIsNotScrolled(t *testing.T) {
	h := pages(t, 300)
	h.view.Select(h.find("Item 150 "))
	moved := h.moved
	h.view.Reveal(h.find("Item 150 "))
	h.press("Down")
	if h.moved != moved {
		t.Error("scrolled though the text was visible")
	}
}

func TestTopComesBack(t *testing.T) {
	h := pages(t, 300)
	h.view.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -12345}})
	top := h.view.Top()
	line := h.visible()[:20]
	h.view.SetTop(0)
	h.view.SetTop(top)
	if h.view.Top() != top || h.visible()[:20] != line {
		t.Errorf("top %d and line %q, want %d and %q", h.view.Top(), h.visible()[:20], top, line)
	}
}

func TestTopStaysWhenTheWindowChanges(t *testing.T) {
	h := pages(t, 300)
	at := h.find("Item 77 ").Start
	h.view.SetTop(at)
	for _, width := range []float32{400, 900, 350, 700} {
		h.window.Resize(fyne.NewSize(width, 500))
		if h.view.Top() != at || !strings.HasPrefix(h.visible(), "Item 77 ") {
			t.Errorf("at width %v the top is %d: %.20q", width, h.view.Top(), h.visible())
		}
	}
	h.view.SetStyle(Style{Size: 22, Column: 500, LineHeight: 1.5, ParagraphSpacing: 1})
	if h.view.Top() != at {
		t.Errorf("with another reading size the top is %d, want %d", h.view.Top(), at)
	}
}

func TestNothingVisibleMovesWhileTheRestIsLaidOut(t *testing.T) {
	h := pages(t, 3000)
	h.view.SetTop(h.find("Item 2000 ").Start)
	before := h.visible()
	guessed := h.view.page.Column.Height()
	for h.view.settling.layOut(slice) {
	}
	h.view.repaint()
	if h.visible() != before {
		t.Error("the text moved")
	}
	if exact := h.view.page.Column.Height(); guessed < exact*0.9 || guessed > exact*1.1 {
		t.Errorf("the scroll range was guessed as %v and is %v", guessed, exact)
	}
}

func TestTheEndOfTheTextIsTheEndOfTheView(t *testing.T) {
	h := pages(t, 50)
	h.view.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -1e7}})
	if !strings.Contains(h.visible(), "So ended item 49.") {
		t.Errorf("the end is not visible: %.80q", h.visible())
	}
	y, _ := h.view.port.OnScreen(len(h.view.page.Text))
	if bottom := y + h.view.page.Style.Line(); bottom < 350 || bottom > 500 {
		t.Errorf("the last line ends at %v of 500", bottom)
	}
	h.view.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: 1e7}})
	if h.view.Top() != 0 || h.view.port.Row != 0 || h.view.port.Past != 0 {
		t.Errorf("the start is at %+v", h.view.port)
	}
}

func TestThePageKeysKeepThePlaceOnTheScreen(t *testing.T) {
	h := pages(t, 100)
	h.press("PageDown", "PageDown", "PageDown")
	if h.view.Top() == 0 || h.view.Selection().Start < h.view.Top() {
		t.Errorf("top %d, selection %v", h.view.Top(), h.view.Selection())
	}
	h.press("PageUp", "PageUp", "PageUp", "PageUp")
	if h.view.Selection().Start != 0 {
		t.Errorf("selection %v, want the title", h.view.Selection())
	}
	h.press("Shift+PageDown")
	if sel := h.view.Selection(); sel.Start != 0 || sel.End < 500 {
		t.Errorf("Shift with a page key selected %v", sel)
	}
}

func TestTheBarMovesTheText(t *testing.T) {
	h := pages(t, 300)
	for h.view.settling.layOut(slice) {
	}
	h.view.repaint()
	if thumb := h.view.bar.Thumb; thumb.Hidden || thumb.FillColor == nil || thumb.Size().Height < bar.Least {
		t.Errorf("the thumb is hidden: %v, %v high, of colour %v", thumb.Hidden, thumb.Size().Height, thumb.FillColor)
	}
	h.view.bar.Tapped(&fyne.PointEvent{Position: fyne.NewPos(5, 250)})
	if share := float64(h.view.Top()) / float64(len(h.view.page.Text)); share < 0.45 || share > 0.55 {
		t.Errorf("a tap in the middle of the bar went to %.2f of the text", share)
	}
	h.view.bar.MouseIn(nil)
	wide := h.view.bar.Thumb.Size().Width
	h.view.bar.MouseOut()
	if wide <= h.view.bar.Thumb.Size().Width {
		t.Error("the bar does not widen under the pointer")
	}
	top := h.view.Top()
	h.view.bar.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, 40)})
	if h.view.Top() <= top {
		t.Error("dragging the thumb down did not scroll down")
	}
}

func TestEmptyArticles(t *testing.T) {
	h := read(t)
	h.press("Down", "Up", "Right", "Left", "PageDown", "PageUp", "Home", "End", "Shift+Down", "Return")
	h.clickAt(fyne.NewPos(200, 50)).dragTo(fyne.NewPos(10, 10), fyne.NewPos(300, 300))
	h.view.Select(text.Span{Start: -4, End: 99})
	h.view.SetVersion(nil)
	h.view.SetTop(7)
	h.view.SetMarks([]Mark{{ID: "a", Span: text.Span{Start: 0, End: 5}}})
	h.press("Down").wantSelected("").wantList("tagged", h.tagged)
}

func TestAShortTextHasNoBar(t *testing.T) {
	h := read(t, "Ferries", "Costs were high.")
	if !h.view.bar.Thumb.Hidden {
		t.Error("a thumb beside a text that is wholly visible")
	}
}
