package compare

import (
	"math/rand/v2"
	"strings"
	"testing"

	"claimlight/internal/anchor"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

var changedPieces = []anchor.Piece{
	{Change: anchor.Same, Text: "At least "},
	{Change: anchor.Gone, Text: "51"},
	{Change: anchor.Added, Text: "54"},
	{Change: anchor.Same, Text: " ships waited\noutside for a day."},
}

func TestADifferenceIsWrappedWithoutLosingAWord(t *testing.T) {
	test.NewTempApp(t)
	rng := rand.New(rand.NewPCG(1, 1))
	for range 200 {
		var pieces []anchor.Piece
		for range 1 + rng.IntN(6) {
			words := strings.Repeat(string(rune('a'+rng.IntN(20))), 1+rng.IntN(30))
			pieces = append(
				pieces,
				anchor.Piece{Change: anchor.Change(rng.IntN(3)), Text: strings.Repeat(words+" ", rng.IntN(8))},
			)
		}
		d := NewDiffText(pieces)
		width := float32(40 + rng.IntN(400))
		got, line := "", 0
		for _, f := range d.fragments(width) {
			got += f.text
			if f.line < line || f.line > line+1 {
				t.Fatalf("line %d after line %d", f.line, line)
			}
			line = f.line
			if end := f.x + d.measure(strings.TrimRight(f.text, " ")); end > width+1 {
				t.Errorf("%q ends at %.0f of %.0f", f.text, end, width)
			}
		}
		if got != d.Text() {
			t.Errorf("%q became %q", d.Text(), got)
		}
		if want := float32(line+1) * d.lineHeight(); d.HeightFor(width) != want {
			t.Errorf("%.0f high, want %.0f", d.HeightFor(width), want)
		}
	}
}

func TestWhatDiffersIsToldByMoreThanColour(t *testing.T) {
	test.NewTempApp(t)
	d := NewDiffText(changedPieces)
	d.Resize(fyne.NewSize(600, 30))
	lines := 0
	for _, o := range test.WidgetRenderer(d).Objects() {
		if box, ok := o.(*canvas.Rectangle); ok && box.Size().Height < 3 {
			lines++
		}
	}
	if lines != 2 {
		t.Errorf("%d lines through or under what differs, want 2", lines)
	}
}

func TestCardsAreAsHighAsTheirText(t *testing.T) {
	test.NewTempApp(t)
	long := Card{
		Badge:   "Changed",
		Pieces:  []anchor.Piece{{Text: strings.Repeat("many words ", 60)}},
		Actions: []field.Action{{Text: "Confirm"}},
	}
	card := newChangeCard(long)
	if narrow, wide := kit.HeightAt(card, 200), kit.HeightAt(card, 800); narrow <= wide {
		t.Errorf("%.0f high at 200, %.0f at 800", narrow, wide)
	}
}
