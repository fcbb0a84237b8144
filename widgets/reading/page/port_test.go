package page

import (
	"fmt"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/text"
	"claimlight/internal/typeset"
)

// even is a font whose letters are all half as wide as they are high.
func even(s string, style typeset.Style) float32 { return float32(len(s)) * style.Size / 2 }

// portOf opens a version in a view of 400 × 300 dp.
func portOf(v *article.Version) *Port {
	p := New(even, nil, func(reason article.Reason, back bool) string { return fmt.Sprint(reason, " ", back) })
	p.SetVersion(v, "")
	port := &Port{Page: p, Width: 400, Height: 300}
	port.Compose()
	return port
}

// report is a title and so many paragraphs, each followed by one that cleaning left out.
func report(paragraphs int) *article.Version {
	v := &article.Version{Blocks: []article.Block{{Kind: article.Title, Text: "Ferries"}}}
	for i := range paragraphs {
		v.Blocks = append(v.Blocks,
			article.Block{
				Kind: article.Paragraph,
				Text: fmt.Sprintf("Item %d. %s", i, strings.Repeat("It went on. ", 20)),
			},
			article.Block{Kind: article.Paragraph, Text: "Read also", Reason: "link list"})
	}
	return v
}

func spanOf(p *Page, words string) text.Span {
	at := strings.Index(p.Text, words)
	return text.Span{Start: at, End: at + len(words)}
}

func TestAPointLeadsToItsLetterAndBack(t *testing.T) {
	port := portOf(report(3))
	for _, words := range []string{"Ferries", "Item 0", "It went"} {
		span := spanOf(port.Page, words)
		x, y, near := port.EndOnScreen(span.Start, false)
		if !near {
			t.Fatalf("%q is not on the screen", words)
		}
		place, ok := port.PlaceAt(x+1, y+1)
		if !ok || !place.Inside || place.Offset != span.Start {
			t.Errorf("at %v, %v of %q stands %+v, want offset %d", x, y, words, place, span.Start)
		}
	}
	if place, _ := port.PlaceAt(2, 100); place.Inside {
		t.Error("a point in the margin is in the text")
	}
	if _, ok := portOf(nil).PlaceAt(10, 10); ok {
		t.Error("something stands on an empty page")
	}
}

func TestAPortNeverShowsEmptyPageBelowTheEnd(t *testing.T) {
	port := portOf(report(30))
	if !port.ScrollBy(1e6) || port.ScrollBy(1) {
		t.Error("the end is not where scrolling ends")
	}
	if missing := port.emptyBelow(); missing > 0.5 {
		t.Errorf("%v dp are empty below the end", missing)
	}
	if !port.ScrollBy(-1e6) || port.Row != 0 || port.Past != 0 || port.Offset != 0 {
		t.Errorf("the start is at %d, %v, %d", port.Row, port.Past, port.Offset)
	}
}

func TestRevealScrollsOnlyToWhatIsNotInView(t *testing.T) {
	port := portOf(report(30))
	far := spanOf(port.Page, "Item 20")
	if port.Shows(far.Start) || !port.Reveal(far) || !port.Shows(far.Start) {
		t.Error("what is far is not shown")
	}
	if port.Reveal(far) {
		t.Error("what is shown is scrolled to")
	}
}

func TestWhatWasLeftOutComesBetweenAndTheTextStays(t *testing.T) {
	port := portOf(report(30))
	at := spanOf(port.Page, "Item 12").Start
	port.SetTop(at)
	before, rows := port.Row, len(port.Page.Rows)
	port.ShowLeftOut(true)
	if y, near := port.OnScreen(at); !near || y != 0 || port.Row <= before || len(port.Page.Rows) != rows+60 {
		t.Errorf("the line stands at %v in row %d of %d", y, port.Row, len(port.Page.Rows))
	}
	port.SetPending([]int{2}, 2)
	if got := port.Page.Column.Item(2).Text; got != "link list true" {
		t.Errorf("above the block to restore stands %q", got)
	}
	port.ShowLeftOut(false)
	if y, near := port.OnScreen(at); !near || y != 0 || port.Row != before {
		t.Errorf("afterwards the line stands at %v in row %d, and stood in %d", y, port.Row, before)
	}
}

func TestTheTopStaysAtEachWidth(t *testing.T) {
	port := portOf(report(30))
	at := spanOf(port.Page, "Item 9").Start
	port.SetTop(at)
	for _, width := range []float32{250, 900, 320} {
		port.Width = width
		if port.Fits() {
			t.Fatalf("lines fit a width of %v", width)
		}
		port.Relay(func() { port.Page.Column.SetWidth(port.ColumnWidth()) })
		if y, _ := port.OnScreen(at); port.Offset != at || y != 0 {
			t.Errorf("at a width of %v the top is %d at %v, want %d", width, port.Offset, y, at)
		}
	}
}
