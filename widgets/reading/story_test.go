package reading

import (
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/text"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// tongues is the same story in several scripts: a title and two paragraphs of two sentences each.
var tongues = map[string][5]string{
	"Latin": {
		"Ferries",
		"Traffic doubled in a year.",
		"Nobody had expected it.",
		"The cost was $48.2 mln.",
		"About 60% came from loans.",
	},
	"Cyrillic": {
		"Паромы",
		"За год поток вырос вдвое.",
		"Никто этого не ждал.",
		"Всё стоило 48,2 млн.",
		"Около 60% дали банки.",
	},
	"emoji": {
		"🚢 Boats",
		"Traffic 👩‍🔬 doubled 🇺🇦.",
		"Nobody 🙈 expected it.",
		"It cost 💶 48 mln.",
		"Some 60% 🏦 came.",
	},
	"CJK": {"渡轮", "客运量增长了一倍。", "没有人预料到。", "费用为四千万元。", "约60%来自贷款。"},
}

func inTongues(t *testing.T, story func(h *hand, s [5]string)) {
	for name, s := range tongues {
		t.Run(name, func(t *testing.T) {
			gap := " "
			if name == "CJK" {
				gap = ""
			}
			story(read(t, s[0], s[1]+gap+s[2], s[3]+gap+s[4]), s)
		})
	}
}

func TestClickSelectsTheSentence(t *testing.T) {
	inTongues(t, func(h *hand, s [5]string) {
		h.click(s[2]).wantSelected(s[2])
		h.click(s[1]).wantSelected(s[1])
		if h.window.Canvas().Focused() != h.view {
			t.Error("a click did not give the text the focus")
		}
	})
}

func TestShiftClickAndDragExtendBySentences(t *testing.T) {
	inTongues(t, func(h *hand, s [5]string) {
		all := h.of(h.find(s[1]).Union(h.find(s[3])))
		h.click(s[1]).shiftClick(s[3]).wantSelected(all)
		h.shiftClick(s[1]).wantSelected(s[1])
		h.drag(s[1], s[3]).wantSelected(all)
		h.drag(s[3], s[1]).wantSelected(all)
	})
}

func TestEachSelectionIsToldOnce(t *testing.T) {
	h := read(t, "Ferries", "Costs were high. They grew. It ended.")
	h.mark("a", "It ended.")
	h.click("Costs").drag("Costs", "They").press("Down")
	h.click("It ended")
	h.view.Select(h.find("They grew."))
	h.wantList("told", h.chosen, "Costs were high.", "Costs were high. They grew.", "It ended.")
	h.wantList("opened", h.opened, "a")
}

func TestArrowsMoveBySentence(t *testing.T) {
	inTongues(t, func(h *hand, s [5]string) {
		h.wantSelected(s[0])
		h.press("Down", "Down").wantSelected(s[2])
		h.press("Down").wantSelected(s[3])
		h.press("Up").wantSelected(s[2])
		h.press("Shift+Down").wantSelected(h.of(h.find(s[2]).Union(h.find(s[3]))))
		h.press("Shift+Up").wantSelected(s[2])
		h.press("End").wantSelected(s[4])
		h.press("Down").wantSelected(s[4])
		h.press("Home").wantSelected(s[0])
		h.press("Up").wantSelected(s[0])
	})
}

func TestSelectionsSplitNoCluster(t *testing.T) {
	inTongues(t, func(h *hand, _ [5]string) {
		full := h.view.page.Text
		for _, key := range []string{"Right", "Shift+Right", "Shift+Left", "Left", "Shift+Down", "Up", "Shift+Left"} {
			for range 6 {
				sel := h.press(key).view.Selection()
				if sel.Empty() || text.SnapGraphemes(full, sel) != sel {
					t.Fatalf("after %s: selected %q", key, sel.Of(full))
				}
			}
		}
	})
}

func TestTheArrowGoesToTheFirstWordBehindAMarkOfQuotation(t *testing.T) {
	h := read(t, "Ferries", "So it was. “We came,” they said.")
	h.press("Down", "Down").wantSelected("“We came,” they said.").press("Right").wantSelected("We")
}

func TestArrowsMoveByWord(t *testing.T) {
	h := read(t, "Ferries", "Costs were $48.2 mln, about 60% of it lent. They grew.")
	h.press("Down").wantSelected("Costs were $48.2 mln, about 60% of it lent.")
	h.press("Right").wantSelected("Costs")
	h.press("Right", "Right").wantSelected("$48.2")
	h.press("Shift+Right", "Shift+Right", "Shift+Right").wantSelected("$48.2 mln, about 60%")
	h.press("Shift+Left", "Shift+Left").wantSelected("$48.2 mln")
	h.press("Up").wantSelected("Costs were $48.2 mln, about 60% of it lent.")
	h.press("Shift+Left").wantSelected("Costs were $48.2 mln, about 60% of it lent")
	h.press("Shift+Left").wantSelected("Costs were $48.2 mln, about 60% of it")
	h.press("Left").wantSelected("it")
	h.press("Down").wantSelected("They grew.")
	h.press("Left").wantSelected("grew").press("Left", "Left").wantSelected("lent")
}

func TestDoubleClickSelectsWordsAndTripleTheBlock(t *testing.T) {
	h := read(t, "Ferries", "Costs were $48.2 mln, about 60% lent. They grew.")
	h.doubleClick("48.2").wantSelected("$48.2")
	pos := h.point("about")
	h.wait().clickAt(pos).clickAt(pos).clickAt(pos).wantSelected("Costs were $48.2 mln, about 60% lent. They grew.")
	h.clickAt(pos).wantSelected("Costs were $48.2 mln, about 60% lent.")

	from, to := h.point("about"), h.point("lent")
	h.wait().clickAt(from).dragTo(from, to)
	h.wantSelected("about 60% lent")
}

func TestClicksFarApartOrLateAreSingle(t *testing.T) {
	h := read(t, "Ferries", "Costs were high. They grew.")
	h.wait().clickAt(h.point("were")).wait().clickAt(h.point("were")).wantSelected("Costs were high.")
	h.wait().clickAt(h.point("were")).clickAt(h.point("grew")).wantSelected("They grew.")
}

func TestEnterTags(t *testing.T) {
	h := read(t, "Ferries", "Costs were high. They grew.")
	h.click("They").press("Return", "Shift+Return")
	h.wantList("tagged", h.tagged, "They grew.", "stay They grew.")
}

func TestOtherKeysAndLettersGoToTheWindow(t *testing.T) {
	h := read(t, "Ferries", "Costs were high.")
	h.press("Delete", "Space", "1", "Escape")
	h.view.TypedRune('с')
	if len(h.keys) != 4 || h.keys[0] != fyne.KeyDelete || h.keys[3] != fyne.KeyEscape || string(h.runes) != "с" {
		t.Errorf("window got keys %v and letters %q", h.keys, string(h.runes))
	}
}

func TestClickOnAMarkOpensItAndAgainTheNextOverlapping(t *testing.T) {
	h := read(t, "Ferries", "Costs of the pier were high. They grew.")
	h.mark("long", "Costs of the pier were high.").mark("short", "the pier")
	h.click("pier").wantList("opened", h.opened, "short")
	h.click("pier").click("pier").wantList("opened", h.opened, "short", "long", "short")
	h.wantSelected("the pier")
	h.click("Costs").wantList("opened", h.opened, "short", "long", "short", "long")
	h.view.NextOverlap()
	h.wantList("opened", h.opened, "short", "long", "short", "long", "short")
	h.click("They").wantSelected("They grew.")
	h.view.NextOverlap()
	if len(h.opened) != 5 {
		t.Errorf("opened %q where there is no claim", h.opened)
	}
}

func TestDoubleClickInAMarkSelectsTheWord(t *testing.T) {
	h := read(t, "Ferries", "Costs of the pier were high.")
	h.mark("a", "the pier").doubleClick("pier").wantSelected("pier")
	h.wantList("opened", h.opened, "a")
}

func TestRightClickKeepsTheSelectionItStandsIn(t *testing.T) {
	h := read(t, "Ferries", "Costs were high. They grew. It ended.")
	h.click("Costs").shiftClick("They")
	right := func(s string) {
		ev := h.event(h.point(s), desktop.MouseButtonSecondary)
		h.view.MouseDown(ev)
		h.view.MouseUp(ev)
		h.view.TappedSecondary(&ev.PointEvent)
	}
	right("They")
	right("It ended")
	h.wantList("menus", h.menus, "Costs were high. They grew.", "It ended.")
}

func TestHoverTellsWhatAClickDoes(t *testing.T) {
	h := read(t, "Ferries", "Costs of the pier were high. They grew.")
	h.mark("a", "Costs of the pier").mark("b", "the pier")
	h.view.MouseMoved(h.event(h.point("They"), 0))
	h.view.MouseMoved(h.event(h.point("grew"), 0))
	h.view.MouseMoved(h.event(h.point("pier"), 0))
	h.view.MouseOut()
	h.wantList("hints", h.hints, "Click to select: They grew.", "claim b · claim a", "")
}

func TestKeysMoveTheEndsOfAClaim(t *testing.T) {
	h := read(t, "Ferries", "Costs of the pier were high. They grew.")
	h.mark("a", "the pier")
	h.view.BeginBoundary("a")
	h.press("Right", "Shift+Left").wantSelected("of the pier were")
	h.press("Escape").wantSelected("the pier").wantList("kept", h.bounds)
	h.view.BeginBoundary("a")
	h.press("Down", "Shift+Right", "Return")
	h.wantList("kept", h.bounds, "a pier were high.")
	h.view.BeginBoundary("a")
	h.press("Left", "Left", "Left", "Return")
	h.wantList("kept", h.bounds, "a pier were high.", "a the")
	h.view.BeginBoundary("none")
	if h.view.InBoundary() {
		t.Error("moves the ends of a claim that is not there")
	}
}

func TestGripsMoveTheEndsOfAClaim(t *testing.T) {
	h := read(t, "Ferries", "Costs of the pier were high. They grew.")
	h.mark("a", "the pier")
	h.view.SetActive("a")
	grip := func(offset int, end bool) fyne.Position {
		pos := h.pointAt(offset)
		half := h.view.page.Style.Line() / 2
		if end {
			return pos.AddXY(5, half)
		}
		return pos.AddXY(-3, -half)
	}
	span := h.find("the pier")
	h.wait().dragTo(grip(span.End-1, true), h.point("high"))
	h.wantList("kept", h.bounds, "a the pier were high")
	h.wait().dragTo(grip(span.Start, false), h.point("Costs"))
	h.wantList("kept", h.bounds, "a the pier were high", "a Costs of the pier")
	h.wait().clickAt(grip(span.Start, false))
	if h.view.InBoundary() || len(h.bounds) != 2 {
		t.Errorf("a click on a grip changed something: %q", h.bounds)
	}
}

func TestDragBeyondTheEdgeScrolls(t *testing.T) {
	h := read(t, "Ferries", strings.Repeat("Costs of the pier were high. ", 400))
	from := h.point("Costs")
	h.view.MouseDown(h.event(from, desktop.MouseButtonPrimary))
	h.moveTo(from, fyne.NewPos(300, 520))
	before := h.view.Selection()
	if !h.view.dragging.running() {
		t.Fatal("does not scroll while the pointer is below the edge")
	}
	for range 10 {
		h.view.dragScroll(0.1)
	}
	if h.view.Top() == 0 || h.view.Selection().End <= before.End {
		t.Errorf("top %d, selection %v before and %v after", h.view.Top(), before, h.view.Selection())
	}
	h.view.MouseUp(h.event(from, desktop.MouseButtonPrimary))
	h.view.DragEnd()
	if h.view.dragging.running() {
		t.Error("scrolls on after the end of the drag")
	}
}

func TestLeftOutBlocksStandInTheirPlace(t *testing.T) {
	h := readVersion(t, &article.Version{Blocks: []article.Block{
		{Kind: article.Paragraph, Text: "Home, Sport", Reason: "navigation"},
		{Kind: article.Title, Text: "Ferries"},
		{Kind: article.Paragraph, Text: "Read also", Reason: "link list"},
		{Kind: article.Paragraph, Text: "Costs were high."},
	}})
	before := len(h.view.page.Rows)
	h.view.ShowLeftOut(true)
	var seen []string
	for i := range h.view.page.Rows {
		seen = append(seen, h.view.page.Column.Item(i).Text)
	}
	h.wantList(
		"rows",
		seen,
		"Left out: navigation",
		"Home, Sport",
		"Ferries",
		"Left out: link list",
		"Read also",
		"Costs were high.",
	)
	if before != 2 {
		t.Errorf("%d rows while they are hidden, want 2", before)
	}
	h.click("Costs").wantSelected("Costs were high.")
	click := func(row int, x float32) {
		y := float32(h.view.page.Column.Top(row)) + h.view.page.Column.LineTop(row, 0) + 5
		h.wait().clickAt(fyne.NewPos(x, y))
	}
	click(4, h.view.port.Left()+5)
	click(1, h.view.port.Left()+5)
	click(5, h.view.port.Left()-20) // the sign beside a kept block drops it
	if len(h.toggled) != 3 || h.toggled[0] != 2 || h.toggled[1] != 0 || h.toggled[2] != 3 {
		t.Errorf("toggled %v, want [2 0 3]", h.toggled)
	}
	h.wantSelected("Costs were high.")
}
