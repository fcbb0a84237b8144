package reading

import (
	"strings"
	"testing"

	"claimlight/internal/article"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// everyKind is a version with a block of each kind.
func everyKind() *article.Version {
	long := strings.Repeat("counted at the gates of both terminals ", 4)
	return &article.Version{Blocks: []article.Block{
		{Kind: article.Title, Text: "Ferries"},
		{Kind: article.Standfirst, Text: "Why the pier is full."},
		{Kind: article.Paragraph, Text: "Traffic doubled."},
		{Kind: article.Heading, Level: 2, Text: "Figures"},
		{Kind: article.Heading, Level: 4, Text: "By year"},
		{Kind: article.ListItem, Level: 1, Text: "Passengers " + long},
		{Kind: article.ListItem, Level: 2, Text: "Children " + long},
		{Kind: article.Quote, Text: "Nobody asked " + long},
		{Kind: article.Caption, Text: "The new pier"},
		{Kind: article.TableRow, Level: 1, Text: "Year\tCount"},
		{Kind: article.TableRow, Text: "2024\t98,000"},
		{Kind: article.TableRow, Text: "2025\t412,000"},
	}}
}

// line gives the drawn line that begins with a text.
func (h *hand) line(s string) *canvas.Text {
	h.Helper()
	for _, o := range h.view.drawing.Objects(h.view.bar) {
		if t, ok := o.(*canvas.Text); ok && strings.HasPrefix(t.Text, s) {
			return t
		}
	}
	h.Fatalf("no line begins with %q", s)
	return nil
}

func TestBlocksLookLikeWhatTheyAre(t *testing.T) {
	h := readVersion(t, everyKind())
	h.window.Resize(fyne.NewSize(700, 900))
	h.view.SetHeader("By Ana Torres", "", "12 April 2025")
	plain := h.line("Traffic")
	sizes := []string{"Ferries", "Figures", "By year", "Traffic", "2025", "The new pier"}
	for i := 1; i < len(sizes); i++ {
		if a, b := h.line(sizes[i-1]), h.line(sizes[i]); a.TextSize <= b.TextSize {
			t.Errorf("%q is set in %v, %q in %v", a.Text, a.TextSize, b.Text, b.TextSize)
		}
	}
	for _, s := range []string{"Ferries", "Figures", "By year"} {
		if !h.line(s).TextStyle.Bold {
			t.Errorf("%q is not bold", s)
		}
	}
	if first := h.line("Why"); !first.TextStyle.Italic || first.TextSize <= plain.TextSize || plain.TextStyle.Italic {
		t.Errorf("the standfirst is set in %v and %v, the text in %v", first.TextStyle, first.TextSize, plain.TextSize)
	}
	left := func(s string) float32 { return h.line(s).Position().X }
	outer, inner, quote := left("Passengers"), left("Children"), left("Nobody")
	if plain.Position().X >= outer || outer >= inner || plain.Position().X >= quote {
		t.Errorf("left edges: text %v, list %v and %v, quote %v", plain.Position().X, outer, inner, quote)
	}
	if bullets := h.drawn(h.view.drawing.colors.dim); len(bullets) != 2 || bullets[0].Position().X >= outer {
		t.Errorf("%d bullets, the first at %v of a text at %v", len(bullets), bullets[0].Position(), outer)
	}
	if by, date := h.line("By Ana"), h.line("12 April"); by.Position().Y >= date.Position().Y ||
		date.Position().Y >= plain.Position().Y {
		t.Error("the header does not stand between title and text")
	}
}

func TestTheRowsOfATableStandInColumns(t *testing.T) {
	h := readVersion(t, everyKind())
	h.window.Resize(fyne.NewSize(700, 1100))
	right := func(s string) float32 { l := h.line(s); return l.Position().X + l.Size().Width }
	if a, b := right("98,000"), right("412,000"); a != b {
		t.Errorf("numbers end at %v and %v", a, b)
	}
	if a, b := h.line("2024").Position(), h.line("98,000").Position(); a.Y != b.Y || a.X >= b.X {
		t.Errorf("cells of a row stand at %v and %v", a, b)
	}
	if !h.line("Count").TextStyle.Bold || h.line("98,000").TextStyle.Bold {
		t.Error("headings do not differ from the rows below")
	}
	h.doubleClick("412,000").wantSelected("412,000")
	h.drag("98,000", "412,000")
	h.wantSelected("2024\t98,000\n2025\t412,000")
}

func TestLinesOfAListHangUnderItsText(t *testing.T) {
	h := readVersion(t, everyKind())
	rects := h.view.page.Column.Rects(
		h.view.page.RowAt(h.find("Passengers").Start),
		h.find("Passengers").Union(h.find("terminals \nChildren")).Shift(-h.find("Passengers").Start),
	)
	if len(rects) < 2 || rects[0].X != rects[1].X || rects[0].X == 0 {
		t.Errorf("lines of a list begin at %v", rects)
	}
}

func TestTheReaderChoosesSizeAndColumn(t *testing.T) {
	h := readVersion(t, everyKind())
	small := h.line("Traffic").TextSize
	h.view.SetStyle(Style{Size: 24, Column: 300, LineHeight: 2, ParagraphSpacing: 1})
	if got := h.line("Traffic").TextSize; got != 24 || got <= small {
		t.Errorf("text is set in %v", got)
	}
	if w := h.view.port.ColumnWidth(); w != 300 {
		t.Errorf("column is %v wide", w)
	}
	least, most := StyleLimits()
	h.view.SetStyle(Style{})
	if r := h.view.Style(); r != least {
		t.Errorf("too little gave %+v, want %+v", r, least)
	}
	h.view.SetStyle(Style{Size: 1e6, Column: 1e6, LineHeight: 1e6, ParagraphSpacing: 1e6})
	if r := h.view.Style(); r != most {
		t.Errorf("too much gave %+v, want %+v", r, most)
	}
}

func TestPendingBlocksShowWhatTheyWillBe(t *testing.T) {
	h := readVersion(t, &article.Version{Blocks: []article.Block{
		{Kind: article.Title, Text: "Ferries"},
		{Kind: article.Paragraph, Text: "Read also", Reason: "link list"},
		{Kind: article.Paragraph, Text: "Traffic doubled."},
	}})
	h.view.ShowLeftOut(true)
	if h.line("Read also").Color != h.view.drawing.colors.dim || h.line("Traffic").Color != h.view.drawing.colors.text {
		t.Error("what was left out is not dimmed, or what was kept is")
	}
	h.view.SetPending([]int{1, 2})
	if h.line("Read also").Color != h.view.drawing.colors.text || h.line("Traffic").Color != h.view.drawing.colors.dim {
		t.Error("a block that will be restored stays dimmed, or one that will be dropped does not")
	}
}

func TestANewVersionStartsAfresh(t *testing.T) {
	h := pages(t, 50)
	h.mark("a", "Item 3 began")
	h.view.SetActive("a")
	h.view.Select(h.find("So ended item 40."))
	h.view.SetVersion(everyKind())
	h.wantSelected("Ferries")
	if h.view.Top() != 0 || len(h.view.marks.given) != 0 {
		t.Errorf("top %d, %d marks", h.view.Top(), len(h.view.marks.given))
	}
}
