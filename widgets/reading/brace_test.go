package reading

import (
	"testing"

	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
)

// drawnOver counts the strokes in the colour of braces that stand over the line of a text.
func (h *hand) drawnOver(s string) int {
	h.Helper()
	at, n := h.point(s), 0
	for _, r := range h.drawn(h.view.drawing.colors.brace) {
		if y := r.Position().Y; y < at.Y && y > at.Y-h.view.page.Style.Line() {
			n++
		}
	}
	return n
}

func TestPartsOfAClaimAreToldApartByTheirStrokes(t *testing.T) {
	h := read(t, "Ferries", "The harbour master said that 41,200 people came.").mark("a", "The harbour master said")
	h.view.SetBraces([]Brace{{Span: h.find("harbour master"), Kind: SourceBrace}})
	dotted := h.drawnOver("harbour")
	h.view.SetBraces([]Brace{{Span: h.find("harbour master"), Kind: FigureBrace}})
	double := h.drawnOver("harbour")
	if double != 4 || dotted < 12 { // two lines and two ends; a row of dots and two ends
		t.Errorf("%d strokes over a figure, %d over a source", double, dotted)
	}
	h.view.SetBraces(nil)
	if n := h.drawnOver("harbour"); n != 0 {
		t.Errorf("%d strokes are left", n)
	}
}

func TestABraceThatGoesOnInTheNextLineIsOpenThere(t *testing.T) {
	h := read(t, "Ferries", "The master of the harbour and of all of its ferries, tugs, pilots and cranes, who has "+
		"been there for years, said so.")
	h.view.SetBraces([]Brace{{Span: h.find("The master of the harbour and of all of its ferries, tugs, pilots and " +
		"cranes, who has been there for years"), Kind: FigureBrace}})
	if first, last := h.drawnOver("The master"), h.drawnOver("for years"); first != 3 || last != 3 {
		t.Errorf("%d strokes over the first line, %d over the last", first, last)
	}
}

func TestBracesOutsideTheTextAreNotShown(t *testing.T) {
	h := read(t, "Ferries", "They came.")
	h.view.SetBraces([]Brace{{Span: h.find("They").Shift(90)}, {}, {Span: h.find("came")}})
	if got := h.view.Braces(); len(got) != 1 || h.of(got[0].Span) != "came" {
		t.Errorf("shown are %v", got)
	}
}

func TestThePointerTellsWhatAPartIs(t *testing.T) {
	h := read(t, "Ferries", "The harbour master said that 41,200 people came.").mark("a", "The harbour master said")
	h.view.SetBraces([]Brace{{Span: h.find("harbour master"), Label: "the source"}})
	h.view.MouseMoved(h.event(h.point("master"), 0))
	h.wantList("hints", h.hints, "the source")
}

func TestBracesStandOutUnderEveryHighlight(t *testing.T) {
	eachPalette(t, func(t *testing.T, p *palette) {
		for name := range kit.MarkColors() {
			for _, ground := range []struct {
				name     string
				contrast float64
			}{
				{"page", kit.Contrast(p.brace, p.page)},
				{"selection", kit.Contrast(p.brace, p.selection)},
				{string(name), kit.Contrast(p.brace, p.mark(name).tint)},
				{string(name) + " active", kit.Contrast(p.brace, p.mark(name).active)},
			} {
				if ground.contrast < 3 {
					t.Errorf("braces on %s have a contrast of %.2f", ground.name, ground.contrast)
				}
			}
		}
	})
}

// carrying tells where words were held, and where they were let go.
func (h *hand) carrying() (held, dropped *[]fyne.Position) {
	held, dropped = &[]fyne.Position{}, &[]fyne.Position{}
	h.view.OnCarry = func(at fyne.Position) { *held = append(*held, at) }
	h.view.OnDrop = func(at fyne.Position) { *dropped = append(*dropped, at) }
	return held, dropped
}

func TestSelectedWordsAreDraggedOutOfTheText(t *testing.T) {
	h := read(t, "Ferries", "The harbour master said that 41,200 people came.")
	held, dropped := h.carrying()
	h.doubleClick("harbour").drag("harbour", "came").wantSelected("harbour")
	if len(*held) == 0 || len(*dropped) != 1 {
		t.Errorf("held %v, dropped %v", *held, *dropped)
	}
	h.click("harbour").wantSelected("The harbour master said that 41,200 people came.") // a click is still one
}

func TestADragFromAWholeSentenceOrByWordsStillSelects(t *testing.T) {
	h := read(t, "Ferries", "The harbour master said so. They came.")
	_, dropped := h.carrying()
	h.click("harbour").drag("harbour", "came").wantSelected("The harbour master said so. They came.")
	h.click("came")
	h.wait().clickAt(h.point("harbour")).dragTo(h.point("harbour"), h.point("said")).wantSelected("harbour master said")
	if len(*dropped) != 0 {
		t.Errorf("%d dropped", len(*dropped))
	}
}
