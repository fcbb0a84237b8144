package reading

import (
	"fmt"
	"image/color"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"claimlight/internal/text"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

func TestMarksInASpanAreThoseThatOverlapIt(t *testing.T) {
	random := rand.New(rand.NewSource(3))
	var marks []Mark
	for i := range 300 {
		start := random.Intn(1000)
		marks = append(marks, Mark{ID: fmt.Sprint(i), Span: text.Span{Start: start, End: start + 1 + random.Intn(80)}})
	}
	set := newMarkSet(marks)
	for range 1000 {
		start := random.Intn(1080)
		span := text.Span{Start: start, End: start + 1 + random.Intn(40)}
		var got, want []string
		for _, i := range set.in(span) {
			got = append(got, set.marks[i].ID)
		}
		for _, m := range marks {
			if m.Span.Overlaps(span) {
				want = append(want, m.ID)
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Fatalf("in %v: %v, want %v", span, got, want)
		}
	}
}

func TestClaimsThatOverlapHaveLanesOfTheirOwn(t *testing.T) {
	random := rand.New(rand.NewSource(5))
	var marks []Mark
	for range 200 {
		start := random.Intn(2000)
		marks = append(marks, Mark{Span: text.Span{Start: start, End: start + 1 + random.Intn(60)}})
	}
	set := newMarkSet(marks)
	for i, a := range set.marks {
		below := map[int]bool{}
		for k, b := range set.marks[:i] {
			if a.Span.Overlaps(b.Span) {
				below[set.lanes[k]] = true
			}
		}
		if below[set.lanes[i]] {
			t.Fatalf("two claims share lane %d at %v", set.lanes[i], a.Span)
		}
		for lane := range set.lanes[i] {
			if !below[lane] {
				t.Fatalf("lane %d was free for %v in lane %d", lane, a.Span, set.lanes[i])
			}
		}
	}
}

// drawn gives the rectangles of a colour on the screen; a thick line is one as well.
func (h *hand) drawn(c color.NRGBA) []*canvas.Rectangle {
	var out []*canvas.Rectangle
	for _, o := range h.view.drawing.Objects(h.view.bar) {
		switch o := o.(type) {
		case *canvas.Rectangle:
			if o.FillColor == color.Color(c) {
				out = append(out, o)
			}
		case *canvas.Line:
			if o.StrokeColor == color.Color(c) {
				r := canvas.NewRectangle(c)
				r.Move(o.Position1.SubtractXY(0, o.StrokeWidth/2))
				r.Resize(fyne.NewSize(o.Position2.X-o.Position1.X, o.StrokeWidth))
				out = append(out, r)
			}
		}
	}
	return out
}

func TestAClaimIsATintAndAStripeOnEachOfItsLines(t *testing.T) {
	h := read(
		t,
		"Ferries",
		"Costs of the pier were high and so they grew over many years until the day when nobody could pay them.",
	)
	h.mark("a", "pier were high and so they grew over many years until the day when nobody could")
	shades := h.view.drawing.colors.mark(kit.ColorMarkTrue)
	tints, stripes := h.drawn(shades.tint), h.drawn(shades.stripe)
	if len(tints) != 2 || len(stripes) != 2 {
		t.Fatalf("%d tints and %d stripes on two lines", len(tints), len(stripes))
	}
	for i := range tints {
		if stripes[i].Size().Height != stripeHeight || stripes[i].Size().Width+2 != tints[i].Size().Width {
			t.Errorf("line %d: tint %v, stripe %v", i, tints[i].Size(), stripes[i].Size())
		}
		if stripes[i].Position().Y <= tints[i].Position().Y {
			t.Errorf("line %d: the stripe stands above the letters", i)
		}
	}
	left := h.point("pier").X
	if x := tints[0].Position().X; x > left || x < left-10 {
		t.Errorf("the tint begins at %v, its first letter stands at %v", x, left)
	}
}

func TestOverlappingClaimsStackTheirStripes(t *testing.T) {
	h := read(t, "Ferries", "Costs of the pier were high.")
	h.view.SetMarks([]Mark{
		{ID: "a", Span: h.find("Costs of the pier"), Color: kit.ColorMarkTrue},
		{ID: "b", Span: h.find("the pier were high"), Color: kit.ColorMarkUnchecked},
	})
	a, b := h.view.drawing.colors.mark(kit.ColorMarkTrue), h.view.drawing.colors.mark(kit.ColorMarkUnchecked)
	above, below := h.drawn(a.stripe), h.drawn(b.stripe)
	if len(above) != 1 || len(below) != 1 {
		t.Fatalf("%d and %d stripes", len(above), len(below))
	}
	if gap := below[0].Position().Y - above[0].Position().Y - stripeHeight; gap < 1 {
		t.Errorf("stripes stand %v dp apart", gap)
	}
	h.view.SetActive("b")
	handles := h.drawn(b.stripe)
	if len(handles) != 5 || len(h.drawn(b.active)) != 1 {
		t.Errorf("the open claim has %d parts of a stripe and grips, want 5", len(handles))
	}
}

func TestManyClaimsOnOneSentenceDoNotReachTheNextLine(t *testing.T) {
	h := read(t, "Ferries", "Costs of the pier were high.")
	var marks []Mark
	for i := range 20 {
		marks = append(
			marks,
			Mark{ID: fmt.Sprint(i), Span: h.find("Costs of the pier were high."), Color: kit.ColorMarkTrue},
		)
	}
	h.view.SetMarks(marks)
	stripes := h.drawn(h.view.drawing.colors.mark(kit.ColorMarkTrue).stripe)
	if len(stripes) != stripeLanes {
		t.Errorf("%d stripes, want %d", len(stripes), stripeLanes)
	}
	bottom := h.point("Costs").Y + h.view.page.Style.Line()*0.9
	for _, s := range stripes {
		if s.Position().Y+stripeHeight > bottom {
			t.Errorf(
				"a stripe ends at %v, the letters of the next line would begin at %v",
				s.Position().Y+stripeHeight,
				bottom,
			)
		}
	}
}

// Ten nested claims: four have stripes, a sign tells of the others, and a click on it opens each of the ten in turn.
func TestMoreClaimsThanStripesAreCountedAndReached(t *testing.T) {
	h := read(t, "Ferries", "Costs of the pier were high.")
	var marks []Mark
	for i := range 10 {
		marks = append(
			marks,
			Mark{
				ID:    fmt.Sprint(i),
				Span:  h.find("Costs of the pier were high."[:28-i]),
				Color: kit.ColorMarkTrue,
				Label: fmt.Sprint("claim ", i),
			},
		)
	}
	h.view.SetMarks(marks)
	sign := h.line("+6")
	at := sign.Position().AddXY(4, sign.Size().Height/2)
	if left := h.view.port.Left() + h.view.port.ColumnWidth(); at.X < left {
		t.Errorf("the sign stands at %v, the text ends at %v", at.X, left)
	}
	opened := map[string]bool{}
	for range 10 {
		h.wait().clickAt(at)
		opened[h.opened[len(h.opened)-1]] = true
	}
	if len(opened) != 10 {
		t.Errorf("clicks open %v", h.opened)
	}
	h.view.MouseMoved(h.event(at, 0))
	if hint := h.hints[len(h.hints)-1]; strings.Count(hint, "claim") != 10 {
		t.Errorf("the hint says %q", hint)
	}
}

// A reader who sees no colours tells ratings by how their stripes are broken.
func TestEachRatingHasAPatternOfItsOwn(t *testing.T) {
	seen := map[string]fyne.ThemeColorName{}
	for _, name := range []fyne.ThemeColorName{
		kit.ColorMarkUnchecked, kit.ColorMarkInProgress,
		kit.ColorMarkFalse, kit.ColorMarkMostlyFalse, kit.ColorMarkHalfTrue,
		kit.ColorMarkMostlyTrue, kit.ColorMarkTrue, kit.ColorMarkUnverifiable,
	} {
		h := read(t, "Ferries", "Costs of the pier were high, and nobody knew why.")
		h.view.SetMarks(
			[]Mark{{ID: "a", Span: h.find("Costs of the pier were high, and nobody knew why."), Color: name}},
		)
		look := ""
		for _, r := range h.drawn(h.view.drawing.colors.mark(name).stripe) {
			look += fmt.Sprintf("%.0f×%.0f ", r.Size().Width, r.Size().Height)
		}
		if other, ok := seen[look]; ok || look == "" {
			t.Errorf("%s looks like %s: %q", name, other, look)
		}
		seen[look] = name
	}
}

func TestSuggestionsStayInTheMargin(t *testing.T) {
	h := read(t, "Ferries", "Costs of the pier were high.")
	h.view.SetMarks(
		[]Mark{
			{
				ID:    "s",
				Span:  h.find("Costs of the pier were high."),
				Color: kit.ColorMarkSuggestion,
				Kind:  SuggestionMark,
				Label: "a number",
			},
		},
	)
	dots := h.drawn(h.view.drawing.colors.mark(kit.ColorMarkSuggestion).stripe)
	if len(dots) != 3 {
		t.Fatalf("%d dots", len(dots))
	}
	for _, d := range dots {
		if d.Position().X+d.Size().Width > h.view.port.Left()-4 {
			t.Errorf("a dot at %v touches the text", d.Position())
		}
	}
	h.click("Costs").wantList("opened", h.opened)
	h.wait().clickAt(dots[1].Position()).wantList("opened", h.opened, "s")
	h.view.MouseMoved(h.event(dots[1].Position(), 0))
	h.wantList("hints", h.hints, "a number")
}

func TestFindsHaveATintAndNoStripe(t *testing.T) {
	h := read(t, "Ferries", "Costs of the pier were high.")
	h.view.SetMarks([]Mark{{ID: "f", Span: h.find("pier"), Color: kit.ColorMarkFind, Kind: FindMark}})
	shades := h.view.drawing.colors.mark(kit.ColorMarkFind)
	if len(h.drawn(shades.find)) != 1 || len(h.drawn(shades.stripe)) != 0 {
		t.Errorf("%d tints, %d stripes", len(h.drawn(shades.find)), len(h.drawn(shades.stripe)))
	}
	h.click("pier").wantSelected("Costs of the pier were high.").wantList("opened", h.opened)
}

func TestTheFocusShowsARingAndTheCaret(t *testing.T) {
	h := read(t, "Ferries", "Costs were high. They grew.")
	colors := h.view.drawing.colors
	if n, ring := len(h.drawn(colors.accent)), len(h.drawn(colors.ring)); n != 0 || ring != 0 {
		t.Errorf("%d carets and %d sides of a ring without the focus", n, ring)
	}
	h.click("They")
	caret, ring := h.drawn(h.view.drawing.colors.accent), h.drawn(h.view.drawing.colors.ring)
	if len(caret) != 1 || len(ring) != 4 {
		t.Fatalf("%d carets, %d sides of a ring", len(caret), len(ring))
	}
	end := h.pointAt(h.find("They grew.").End - 1)
	if x := caret[0].Position().X; x < end.X || x > end.X+8 {
		t.Errorf("the caret stands at %v, the last letter at %v", x, end.X)
	}
	h.window.Canvas().Unfocus()
	if len(h.drawn(h.view.drawing.colors.accent)) != 0 {
		t.Error("the caret stays when the focus goes")
	}
}
