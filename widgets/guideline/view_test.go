package guideline

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

const rules = "# Rules\n\nRead the [code](https://code.example/x) first, and **ask**.\n\n" +
	"## False\n\nIt is wrong.\n\n### Twice\n\nSaid again.\n\n## True\n\n- right\n- sourced"

// hand is a view in a window, and what it told of.
type hand struct {
	*View
	t      *testing.T
	opened string
	left   bool
}

func shown(t *testing.T, source string, width, height float32) *hand {
	t.Helper()
	test.NewTempApp(t)
	h := &hand{View: New(), t: t}
	h.OnLink = func(address string) { h.opened = address }
	h.OnLeave = func() { h.left = true }
	w := test.NewTempWindow(t, h.Scroll)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	h.Set(source)
	return h
}

// lines are those that are drawn, and where.
func (h *hand) lines() (out []string, at []fyne.Position) {
	for _, o := range test.WidgetRenderer(h.View).Objects() {
		c, is := o.(*canvas.Text)
		if !is {
			continue
		}
		if n := len(at); n > 0 && at[n-1].Y == c.Position().Y {
			out[n-1] += c.Text
		} else {
			out, at = append(out, c.Text), append(at, c.Position())
		}
	}
	return out, at
}

func (h *hand) expect(want ...string) {
	h.t.Helper()
	got, _ := h.lines()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		h.t.Errorf("drawn:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// click clicks on a word of a line.
func (h *hand) click(words string) {
	h.t.Helper()
	for _, o := range test.WidgetRenderer(h.View).Objects() {
		if c, is := o.(*canvas.Text); is && strings.Contains(c.Text, words) {
			h.Tapped(&fyne.PointEvent{Position: c.Position().AddXY(4, 6)})
			return
		}
	}
	h.t.Fatalf("%q is not drawn", words)
}

func (h *hand) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		h.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func TestHeadingsFoldAndLinksOpen(t *testing.T) {
	h := shown(t, rules, 500, 500)
	all := []string{
		"Rules", "Read the code first, and ask.", "False", "It is wrong.", "Twice", "Said again.", "True",
		"•right", "•sourced",
	}
	h.expect(all...)
	h.click("code")
	if h.opened != "https://code.example/x" {
		t.Errorf("opened %q", h.opened)
	}
	h.click("False")
	h.expect("Rules", "Read the code first, and ask.", "False", "True", "•right", "•sourced")
	h.Set(rules + "\n- new")
	h.expect("Rules", "Read the code first, and ask.", "False", "True", "•right", "•sourced", "•new")
	h.FoldAll(true)
	h.expect("Rules", "Read the code first, and ask.", "False", "True")
	if !h.Folded() {
		t.Error("it is not said that all are folded")
	}
	h.FoldAll(false)
	h.Set(rules)
	h.expect(all...)
}

// What is done by mouse is done by keys: ← and → go to headings and links.
func TestAllOfAGuidelineGoesByKeys(t *testing.T) {
	h := shown(t, rules, 500, 500)
	h.FocusGained()
	h.press(fyne.KeyRight, fyne.KeyRight, fyne.KeyReturn)
	if h.opened == "" || h.AccessibilityLabel() != "code" {
		t.Errorf("opened %q at %q", h.opened, h.AccessibilityLabel())
	}
	h.press(fyne.KeyRight, fyne.KeySpace)
	h.expect("Rules", "Read the code first, and ask.", "False", "True", "•right", "•sourced")
	h.press(fyne.KeyEscape)
	if !h.left {
		t.Error("Esc does not leave")
	}
}

// Words are found where they are folded away and far down, whatever their case.
func TestWordsAreFound(t *testing.T) {
	h := shown(t, rules+strings.Repeat("\n\nMore.", 200)+"\n\nThe SAID end.", 300, 200)
	h.FoldAll(true)
	if n := h.Find("said"); n != 2 {
		t.Fatalf("%d places", n)
	}
	seen := func(words string) bool {
		got, at := h.lines()
		for i, l := range got {
			if strings.Contains(l, words) {
				return at[i].Y >= h.Scroll.Offset.Y && at[i].Y < h.Scroll.Offset.Y+200
			}
		}
		return false
	}
	if !seen("Said again.") {
		t.Error("the first place is not in view")
	}
	if at, of := h.Step(1); at != 2 || of != 2 || !seen("SAID end") {
		t.Errorf("%d of %d, or not in view", at, of)
	}
	if at, _ := h.Step(1); at != 1 || !seen("Said again.") {
		t.Errorf("at %d, or not in view", at)
	}
	if h.Find("nowhere") != 0 || h.Find("") != 0 {
		t.Error("something is found that is not there")
	}
	if !h.GoTo("true") || !seen("right") {
		t.Error("a heading is not gone to")
	}
}

// A line is no wider than the view, whatever stands on it, and a full stop stays with its word.
func TestLinesFitTheView(t *testing.T) {
	for _, source := range []string{
		strings.Repeat("word ", 300), strings.Repeat("w", 3000), strings.Repeat("数", 800), strings.Repeat("**a**b ", 300),
		strings.Repeat("e\u0301", 3000), "- " + strings.Repeat("> ", 30) + strings.Repeat("deep ", 50),
	} {
		h := shown(t, source, 260, 300)
		h.lay()
		for _, l := range h.flow.lines {
			for _, p := range l.pieces {
				if right := p.x + h.flow.ruler.Exact(strings.TrimRight(p.text, " "), p.style); right > 260 {
					t.Fatalf("%.20q: a line ends at %v", source, right)
				}
			}
		}
	}
	for width := float32(150); width < 400; width += 3 {
		h := shown(t, "It is off by less than about `5 %`.", width, 200)
		got, _ := h.lines()
		if last := got[len(got)-1]; last == "." {
			t.Errorf("at a width of %v a full stop stands alone", width)
		}
	}
}

// Only what is in view is drawn, however much there is.
func TestALongGuidelineIsDrawnWhereItIsLookedAt(t *testing.T) {
	h := shown(t, strings.Repeat("A paragraph of some words.\n\n", 3000), 300, 300)
	if n := len(test.WidgetRenderer(h.View).Objects()); n > 30 {
		t.Errorf("%d objects are drawn", n)
	}
	h.press(fyne.KeyEnd)
	h.ScrollBy(0)
	if got, _ := h.lines(); len(got) == 0 || len(got) > 30 {
		t.Errorf("at the end %d lines are drawn", len(got))
	}
}
