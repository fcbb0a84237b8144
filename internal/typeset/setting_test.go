package typeset

import (
	"math/rand"
	"strings"
	"testing"

	"claimlight/internal/bidi"
	"claimlight/internal/text"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// scraps are words in all directions, with numbers, brackets, marks and signs of direction.
var scraps = []string{
	"ارتفع", "الرقم", "إلى", "١٢٫٥٪", "12.5%", "בנמל", "(עלייה", "של 5)", "Harbour", "Ferries,", "по", "рост", "«", "»",
	"[1]", "לה\u05b8", "e\u0301", "لا", "हिन्दी", "ไทยแลนด์", "ประเทศไทยเรา",
	"한국어", "港口。", "「三倍」", "👩‍🔬", "\u200f", "\u2067a ב\u2069",
	"\u202bx 7\u202c", "—", "$48.2", "c:\\d", "ء",
	"\u06020", "0\u0602א",
}

// mixed is a text of random scraps.
func mixed(random *rand.Rand) string {
	var words []string
	for range 1 + random.Intn(30) {
		words = append(words, scraps[random.Intn(len(scraps))])
	}
	return strings.Join(words, []string{" ", " ", "", "  "}[random.Intn(4)])
}

// directedColumn sets a text in a direction.
func directedColumn(s string, rtl bool, width float32) *Column {
	items := []Item{{Text: s, Style: style, Left: 7, Right: 11, Above: 3, Below: 5, LineHeight: 16, RTL: rtl}}
	c := NewColumn(NewRuler(fixed, nil), items, width)
	finish(c)
	return c
}

// checkPlaces holds that each cluster is found where it is drawn, that no two stand in the same place, and that the
// pieces of a line are as wide as the line.
func checkPlaces(t *testing.T, c *Column) {
	t.Helper()
	s := c.Item(0).Text
	for g := graphemes.FromString(s); g.Next(); {
		rects := c.Rects(0, text.Span{Start: g.Start(), End: g.End()})
		if len(rects) == 0 || rects[0].Width == 0 {
			continue // not seen: white space at the end of a line, a sign of direction
		}
		r := rects[0]
		if len(rects) != 1 {
			t.Fatalf("%q at %d of %q stands in %v", g.Value(), g.Start(), s, rects)
		}
		if got := c.Point(0, r.X+r.Width/2, r.Y+r.Height/2); got != g.Start() {
			t.Fatalf("%q at %d of %q came back as %d", g.Value(), g.Start(), s, got)
		}
	}
	p := c.Part(0)
	for k, line := range p.Lines() {
		if line.Start == line.End {
			continue // nothing but white space
		}
		var sum float32
		for _, r := range c.Fragments(nil, 0, k, text.Span{Start: line.Start, End: line.End}) {
			sum += r.Width
		}
		if whole := p.Width(c.ruler, line); sum < whole-0.1 || sum > whole+0.1 {
			t.Fatalf("line %q is %v wide, its pieces %v", s[line.Start:line.End], whole, sum)
		}
	}
	checkLines(t, p)
}

func TestClustersAreFoundWhereTheyStandInEveryMixOfDirections(t *testing.T) {
	random := rand.New(rand.NewSource(4))
	for range 400 {
		checkPlaces(t, directedColumn(mixed(random), random.Intn(2) == 0, float32(40+random.Intn(400))))
	}
}

func FuzzPlaces(f *testing.F) {
	f.Add(strings.Join(scraps, " "), true, float32(120))
	f.Add("א\u202e12\u202c(ب) a", false, float32(60))
	f.Fuzz(func(t *testing.T, s string, rtl bool, width float32) {
		if len(s) > 300 || !(width >= 0 && width < 3000) || strings.ToValidUTF8(s, "") != s {
			t.Skip()
		}
		checkPlaces(t, directedColumn(s, rtl, width))
	})
}

func TestLinesFromRightToLeftStandAtTheRight(t *testing.T) {
	c := directedColumn("שלום לכל העולם", true, 118) // 100 dp are left of it
	for k, line := range c.Part(0).Lines() {
		if right := c.LineLeft(0, k) + c.Part(0).Width(c.ruler, line); right != 107 {
			t.Errorf("line %d ends at %v, want 107", k, right)
		}
	}
}

func TestNumbersAndNamesStandAtTheirPlaces(t *testing.T) {
	s := "עלה ל 12 ב Ferry אתמול"
	c := directedColumn(s, true, 300)
	x := func(word string) float32 {
		at := strings.Index(s, word)
		return c.Rects(0, text.Span{Start: at, End: at + len(word)})[0].X
	}
	for _, pair := range [][2]string{{"אתמול", "Ferry"}, {"Ferry", "12"}, {"12", "עלה"}, {"F", "y"}, {"1", "2"}} {
		if x(pair[0]) >= x(pair[1]) {
			t.Errorf("%q stands right of %q", pair[0], pair[1])
		}
	}
	rects := c.Rects(0, text.Span{Start: strings.Index(s, "ב "), End: strings.Index(s, "rry")})
	if len(rects) != 2 {
		t.Errorf("a span in which the direction changes covers %v", rects)
	}
}

// A font may draw two letters as one sign: each of them is half of it.
func TestLettersThatAreDrawnAsOneShareItsRoom(t *testing.T) {
	clusters := []Cluster{{Start: 4, End: 6, Width: 10}, {Start: 0, End: 4, Left: 10, Width: 20}}
	shaped := Shaped{Width: 30, Clusters: clusters}
	got := appendPlaces(nil, "لاب", shaped, place{start: 8, left: 100, rtl: true})
	want := []place{{8, 10, 120, 10, true}, {10, 12, 110, 10, true}, {12, 14, 100, 10, true}}
	for i := range want {
		if len(got) != len(want) || got[i] != want[i] {
			t.Fatalf("places %v, want %v", got, want)
		}
	}
}

// Or it gives one of the two no width: Noto Naskh does so with an alef behind a lam.
func TestALetterWithoutWidthIsAPartOfTheOneBefore(t *testing.T) {
	clusters := []Cluster{
		{Start: 4, End: 6, Width: 10}, {Start: 2, End: 4, Left: 10}, {Start: 0, End: 2, Left: 10, Width: 20},
	}
	got := appendPlaces(nil, "لاب", Shaped{Width: 30, Clusters: clusters}, place{rtl: true})
	want := []place{{0, 2, 20, 10, true}, {2, 4, 10, 10, true}, {4, 6, 0, 10, true}}
	for i := range want {
		if len(got) != len(want) || got[i] != want[i] {
			t.Fatalf("places %v, want %v", got, want)
		}
	}
}

// What a paragraph as long as a booklet says of its directions is found piece by piece.
func TestLevelsOfALongParagraphAreFoundPieceByPiece(t *testing.T) {
	p := NewParagraph(strings.Repeat("שלום 12 world ", 10_000), style, 300)
	p.RTL = true
	p.runsOf(Line{Start: 0, End: 100})
	if p.leveled > leveled {
		t.Errorf("for the first line %d bytes were looked at", p.leveled)
	}
	at := 0
	for _, r := range p.runsOf(Line{Start: 0, End: len(p.Text)}) {
		if r.Start != at {
			t.Fatalf("a run begins at %d, not at %d", r.Start, at)
		}
		at = r.End
	}
	if at != len(p.Text) || p.runs[0].Level != bidi.RightToLeft {
		t.Errorf("runs end at %d of %d", at, len(p.Text))
	}
}
