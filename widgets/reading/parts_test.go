package reading

import (
	"slices"
	"strings"
	"testing"
	"time"

	"claimlight/internal/article"
	"claimlight/internal/text"
	"claimlight/internal/typeset"
	"claimlight/widgets/reading/page"
	"claimlight/widgets/reading/walk"

	"fyne.io/fyne/v2"
)

// What the view consists of works without a window.

// walkOf reads one block.
func walkOf(s string) *walk.Reader { return walk.NewReader(s, []text.Span{{Start: 0, End: len(s)}}) }

func spanIn(s, words string) text.Span {
	at := strings.Index(s, words)
	return text.Span{Start: at, End: at + len(words)}
}

// The key and Shift say all that a boundary needs to know of the keyboard.
func TestAKeyMovesTheEndOrTheStartOfABoundary(t *testing.T) {
	const s = "Costs of the pier were high. They grew."
	for _, c := range []struct {
		key   fyne.KeyName
		start bool
		deed  deed
		want  string
	}{
		{fyne.KeyRight, false, moveDeed, "the pier were"},
		{fyne.KeyLeft, false, moveDeed, "the"},
		{fyne.KeyLeft, true, moveDeed, "of the pier"},
		{fyne.KeyRight, true, moveDeed, "pier"},
		{fyne.KeyDown, false, moveDeed, "the pier were high."},
		{fyne.KeyUp, true, moveDeed, "Costs of the pier"},
		{fyne.KeyReturn, true, keepDeed, "the pier"},
		{fyne.KeyEscape, false, dropDeed, "the pier"},
		{fyne.KeyDelete, false, noDeed, "the pier"},
	} {
		b := &boundary{span: spanIn(s, "the pier")}
		did, span, _ := b.press(walkOf(s), c.key, c.start)
		if got := span.Of(s); did != c.deed || got != c.want {
			t.Errorf("%s, start %t: deed %d at %q, want %d at %q", c.key, c.start, did, got, c.deed, c.want)
		}
	}
}

func TestADraggedEndLeavesAWord(t *testing.T) {
	const s = "Costs of the pier were high."
	b := &boundary{span: spanIn(s, "the pier"), drag: endEnd}
	if got := b.dragged(walkOf(s), spanIn(s, "high")).Of(s); got != "the pier were high" {
		t.Errorf("dragged on to %q", got)
	}
	if got := b.dragged(walkOf(s), spanIn(s, "Costs")).Of(s); got != "the" {
		t.Errorf("dragged back to %q", got)
	}
	b.drag = startEnd
	if got := b.dragged(walkOf(s), spanIn(s, "high")).Of(s); got != "pier" {
		t.Errorf("the start dragged on to %q", got)
	}
}

func TestABoardShowsWhatIsMovedAndKeepsWhatWasGiven(t *testing.T) {
	b := newBoard()
	b.set([]Mark{
		{ID: "a", Span: text.Span{Start: 3, End: 9}},
		{ID: "s", Span: text.Span{Start: 1, End: 2}, Kind: SuggestionMark},
		{ID: "beyond", Span: text.Span{Start: 15, End: 40}},
	}, 20)
	if len(b.given) != 2 {
		t.Errorf("%d marks, want those in the text", len(b.given))
	}
	if _, ok := b.begin("s"); ok || b.moving != nil {
		t.Error("a suggestion is moved")
	}
	if _, ok := b.begin("a"); !ok || b.active != "a" {
		t.Error("a claim is not moved")
	}
	b.move(text.Span{Start: 3, End: 12})
	if m, _ := b.shown.find("a"); m.Span.End != 12 {
		t.Errorf("shown to %d", m.Span.End)
	}
	if m, ok := b.stop(); !ok || m.Span.End != 9 || b.moving != nil {
		t.Errorf("given to %d", m.Span.End)
	}
	b.grab(b.given[0], endEnd)
	if !b.letGo() {
		t.Error("a grip that was clicked is held on to")
	}
	if !b.open("") || b.moving != nil || b.open("") {
		t.Error("opening nothing does not end the moving, once")
	}
}

func TestClicksCountWhereTheyAreNearAndSoon(t *testing.T) {
	p, now := pointer{}, time.Unix(0, 0)
	for _, c := range []struct {
		after time.Duration
		x     float32
		want  int
	}{{0, 10, 1}, {clickSoon, 10, 2}, {clickSoon, 12, 3}, {clickSoon + 1, 12, 1}, {0, 30, 1}} {
		now = now.Add(c.after)
		if p.press(fyne.NewPos(c.x, 10), false, now); p.clicks != c.want {
			t.Errorf("after %v at %v it is click %d, want %d", c.after, c.x, p.clicks, c.want)
		}
	}
	for y, faster := range map[float32]int{100: 0, 10: -1, -30: -1, 190: 1, 300: 1} {
		p.pos.Y = y
		if got := p.speed(200); (got > 0) != (faster > 0) || (got < 0) != (faster < 0) {
			t.Errorf("at %v of 200 it scrolls at %v", y, got)
		}
	}
}

// pageOf is a page of 400 dp whose letters are all as wide.
func pageOf(v *article.Version) *page.Port {
	even := func(s string, style typeset.Style) float32 { return float32(len(s)) * style.Size / 2 }
	p := page.New(even, nil, func(article.Reason, bool) string { return "" })
	p.SetVersion(v, "")
	port := &page.Port{Page: p, Width: 400, Height: 300}
	port.Compose()
	return port
}

func TestTheKeysWalkThroughAllBlocksOfAPage(t *testing.T) {
	port := pageOf(&article.Version{Blocks: []article.Block{
		{Kind: article.Paragraph, Text: "Menu", Reason: "navigation"},
		{Kind: article.Title, Text: "Ferries"},
		{Kind: article.Paragraph, Text: "Costs were high."},
	}})
	port.ShowLeftOut(true)
	p := &parts{page: port.Page}
	var seen []int
	for row, ok := p.outermost(-1); ok; row, ok = p.next(1) {
		p.at = port.Page.Rows[row].Block
		seen = append(seen, p.at)
		if p.leftOut() != (p.at == 0) || p.hint() == "" {
			t.Errorf("block %d is left out: %t; it says %q", p.at, p.leftOut(), p.hint())
		}
	}
	if !slices.Equal(seen, []int{0, 1, 2}) {
		t.Errorf("walked through %v", seen)
	}
	port.ShowLeftOut(false)
	if p.at = 0; p.leftOut() {
		t.Error("the keys stand at what is not shown")
	}
}

func TestACaretSelectsNothingAtWhatWasLeftOut(t *testing.T) {
	port := pageOf(&article.Version{Blocks: []article.Block{
		{Kind: article.Title, Text: "Ferries"},
		{Kind: article.Paragraph, Text: "Read also", Reason: "link list"},
	}})
	port.ShowLeftOut(true)
	c := &caret{parts: &parts{page: port.Page}}
	c.set(walk.At(text.Span{Start: 0, End: 7}))
	if c.untold() || c.span().Len() != 7 {
		t.Errorf("selected %v", c.span())
	}
	if c.parts.at = 1; !c.span().Empty() {
		t.Errorf("selected %v at a block that was left out", c.span())
	}
	c.Cursor = walk.Cursor{}
	if !c.untold() {
		t.Error("nobody needs to be told of another selection")
	}
}

func TestAnAimTellsWhatAClickWouldDo(t *testing.T) {
	port := pageOf(&article.Version{Blocks: []article.Block{
		{Kind: article.Title, Text: "Ferries"},
		{Kind: article.Paragraph, Text: "Costs were high. They grew."},
	}})
	marks := newBoard()
	marks.set([]Mark{{ID: "a", Span: spanIn(port.Page.Text, "They grew."), Label: "claim a"}}, len(port.Page.Text))
	a := aim{page: port.Page, port: port, marks: marks, reader: walk.NewReader(port.Page.Text, port.Page.Blocks)}
	point := func(words string) fyne.Position {
		x, y, _ := port.EndOnScreen(spanIn(port.Page.Text, words).Start, false)
		return fyne.NewPos(x+2, y+2)
	}
	if over, hint := a.hint(point("Costs")); over != spanIn(port.Page.Text, "Costs were high.") || hint == "" {
		t.Errorf("over %v, it says %q", over, hint)
	}
	if _, hint := a.hint(point("grew")); hint != "claim a" {
		t.Errorf("over a claim it says %q", hint)
	}
	if _, end := a.grip(point("They")); end != noEnd {
		t.Error("a claim that is not open has grips")
	}
	marks.open("a")
	if m, end := a.grip(point("They").SubtractXY(2, 2)); end != startEnd || m.ID != "a" {
		t.Errorf("at its start is grip %d of %q", end, m.ID)
	}
}
