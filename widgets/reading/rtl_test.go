package reading

import (
	"testing"

	"claimlight/internal/article"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// hebrew is an article whose second paragraph has a number, a name of two words in other letters, and two sentences.
func hebrew(t *testing.T) *hand {
	t.Helper()
	return read(t, "הנמל החדש", "בשנת 2025 עלה מספר הנוסעים של Harbour Ferries לשיא. איש לא ציפה לכך.", "סוף הדבר.")
}

func TestALineFromRightToLeftBeginsAtTheRight(t *testing.T) {
	h := hebrew(t)
	first, last := h.point("בשנת"), h.point("לשיא")
	if right := h.view.port.Left() + h.view.port.ColumnWidth(); first.X < right-20 {
		t.Errorf("the first letter is at %v, the line ends at %v", first.X, right)
	}
	if last.X >= first.X || h.point("Harbour").X >= h.point("של").X || h.point("Harbour").X >= h.point("Ferries").X {
		t.Error("words do not follow each other as they are read")
	}
	h.click("ציפה").wantSelected("איש לא ציפה לכך.")
	h.doubleClick("עלה").wantSelected("עלה").doubleClick("2025").wantSelected("2025")
}

func TestArrowsGoWhereTheyPoint(t *testing.T) {
	h := hebrew(t)
	h.doubleClick("עלה").press("Left").wantSelected("מספר").press("Right", "Right").wantSelected("2025")
	h.press("Right").wantSelected("בשנת")
	// a name in other letters is passed from its right end to its left one
	h.doubleClick("של").press("Left").wantSelected("Ferries").press("Left").wantSelected("Harbour")
	h.press("Left").wantSelected("לשיא").press("Right", "Right").wantSelected("Ferries")
	h.doubleClick("עלה").press("Shift+Left").wantSelected("עלה מספר").press("Shift+Right").wantSelected("עלה")
	h.doubleClick("לכך").press("Left").wantSelected("סוף")
}

func TestArrowsGoAsBeforeFromLeftToRight(t *testing.T) {
	h := read(t, "Title", "One two שלום עולם three four.")
	h.doubleClick("two").press("Right").wantSelected("עולם").press("Right").wantSelected("שלום")
	h.press("Right").wantSelected("three").press("Left", "Left", "Left").wantSelected("two")
	h.press("Left").wantSelected("One")
}

func TestAClaimIsTaggedAndExtendedFromRightToLeft(t *testing.T) {
	h := hebrew(t).mark("m", "איש לא ציפה לכך.")
	h.view.SetActive("m")
	x, y, _ := h.view.port.EndOnScreen(h.find("איש").Start, false)
	h.wait().dragTo(fyne.NewPos(x, y), h.point("לשיא"))
	h.wantList("places", h.bounds, "m לשיא. איש לא ציפה לכך.")
	h.view.SetMarks(nil)
	h.doubleClick("מספר").press("Shift+Left", "Return").wantList("tagged", h.tagged, "מספר הנוסעים")
	h.wait().drag("עלה", "ציפה")
	h.wantSelected("בשנת 2025 עלה מספר הנוסעים של Harbour Ferries לשיא. איש לא ציפה לכך.")
}

func TestEndsAreMovedByArrowsWhereTheyPoint(t *testing.T) {
	h := hebrew(t).mark("m", "עלה מספר")
	h.view.BeginBoundary("m")
	h.press("Left", "Shift+Right", "Return")
	h.wantList("places", h.bounds, "m 2025 עלה מספר הנוסעים")
}

// What stands beside the beginning of a line stands at the right there: bullets, the bar of a quote, what is read.
func TestWhatStandsBesideALineIsMirrored(t *testing.T) {
	h := readVersion(t, &article.Version{Blocks: []article.Block{
		{Kind: article.Title, Text: "הנמל"},
		{Kind: article.ListItem, Level: 1, Text: "פריט"},
		{Kind: article.Quote, Text: "ציטוט"},
		{Kind: article.Paragraph, Text: "An English paragraph beside them, as it may be."},
	}})
	h.view.SetRead(h.find("An").Start)
	left, right := h.view.port.Left(), h.view.port.Left()+h.view.port.ColumnWidth()
	marks := 0
	for _, o := range h.view.drawing.Objects(h.view.bar) {
		if _, is := o.(*canvas.Rectangle); !is || o.Size().Width > 10 {
			continue
		}
		marks++
		if x := o.Position().X; x < right-60 {
			t.Errorf("what is %v wide stands at %v, the lines from %v to %v", o.Size().Width, x, left, right)
		}
	}
	if marks < 4 {
		t.Errorf("only %d marks are drawn", marks)
	}
	if x := h.point("An").X; x > left+20 {
		t.Errorf("the English paragraph begins at %v", x)
	}
}

func TestLinesBelowATitleStandOnItsSide(t *testing.T) {
	h := hebrew(t)
	h.view.SetHeader("מאת רות", "/tmp/page.html")
	line := h.line("/tmp")
	right := h.view.port.Left() + h.view.port.ColumnWidth()
	if end := line.Position().X + line.Size().Width; end < right-2 || end > right+2 {
		t.Errorf("an address ends at %v, the lines at %v", end, right)
	}
}

// A paragraph that begins with a name in other letters is read as the page is; one that is foreign as a whole is not.
func TestAParagraphIsReadAsMostOfItAndThePageAre(t *testing.T) {
	h := read(t, "הנמל החדש", "Google הודיעה אתמול על הקמת נמל חדש בעיר.", "Nobody was asked in those days.", "12, 13")
	for row, want := range []bool{true, true, false, true} {
		if got := h.view.page.IsRTL(row); got != want {
			t.Errorf("paragraph %d is read from right to left: %v", row, got)
		}
	}
}
