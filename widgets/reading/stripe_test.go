package reading

import (
	"testing"

	"claimlight/widgets/kit"
)

// seams counts the edges between claims that are drawn in a colour.
func (h *hand) seams() int {
	n := 0
	for _, r := range h.drawn(h.view.drawing.colors.mark(kit.ColorMarkUnchecked).stripe) {
		if r.Size().Width == seamWidth && r.Size().Height > seamHeight {
			n++
		}
	}
	return n
}

func TestNeighbouringClaimsOfOneColourHaveAnEdgeBetweenThem(t *testing.T) {
	h := read(t, "Ferries", "They came. They saw. They won.", "They left.")
	unrated := func(id, s string) Mark { return Mark{ID: id, Span: h.find(s), Color: kit.ColorMarkUnchecked} }
	rated := Mark{ID: "r", Span: h.find("They saw."), Color: kit.ColorMarkTrue}
	for _, test := range []struct {
		name  string
		marks []Mark
		want  int
	}{
		{"neighbours", []Mark{unrated("a", "They came."), unrated("b", "They saw.")}, 1},
		{"three", []Mark{unrated("a", "They came."), unrated("b", "They saw."), unrated("c", "They won.")}, 2},
		{"apart", []Mark{unrated("a", "They came."), unrated("c", "They won.")}, 0},
		{"over blocks", []Mark{unrated("c", "They won."), unrated("d", "They left.")}, 1},
		{"of other colours", []Mark{unrated("a", "They came."), rated}, 0},
		{"overlapping", []Mark{unrated("a", "They came. They"), unrated("b", "They saw.")}, 0},
	} {
		h.view.SetMarks(test.marks)
		if got := h.seams(); got != test.want {
			t.Errorf("%s: %d edges, want %d", test.name, got, test.want)
		}
	}
}
