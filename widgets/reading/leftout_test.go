package reading

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"claimlight/internal/article"
)

func TestLeftOutBlocksAreReachedByKeys(t *testing.T) {
	h := readVersion(t, &article.Version{Blocks: []article.Block{
		{Kind: article.Paragraph, Text: "Home, Sport", Reason: "navigation"},
		{Kind: article.Title, Text: "Ferries"},
		{Kind: article.Paragraph, Text: "Read also", Reason: "link list"},
		{Kind: article.Paragraph, Text: "Costs were high. Nobody knew why."},
	}})
	h.view.ShowLeftOut(true)
	h.press("Down", "Return")
	if got := h.hints[len(h.hints)-1]; got != "Left out: link list. Enter restores it" {
		t.Errorf("hint %q", got)
	}
	h.press("Down", "Return")
	h.wantSelected("Costs were high.")
	h.press("Down", "Up", "Up", "Up", "Return", "Up")
	if want := []int{2, 3, 0}; !slices.Equal(h.toggled, want) {
		t.Errorf("toggled %v, want %v", h.toggled, want)
	}
	h.view.ShowLeftOut(false)
	h.press("Down", "Return")
	if len(h.toggled) != 3 || len(h.tagged) != 1 {
		t.Errorf("toggled %v, tagged %v: Enter tags again once they are hidden", h.toggled, h.tagged)
	}
}

func TestKeysScrollToWhatWasLeftOut(t *testing.T) {
	v := &article.Version{
		Blocks: []article.Block{
			{Kind: article.Title, Text: "Ferries"},
			{Kind: article.Paragraph, Text: "One sentence."},
		},
	}
	for i := range 200 {
		v.Blocks = append(
			v.Blocks,
			article.Block{Kind: article.Paragraph, Text: fmt.Sprintf("Comment %d.", i), Reason: "reader comment"},
		)
	}
	h := readVersion(t, v)
	h.view.ShowLeftOut(true)
	for range 151 {
		h.view.MoveSentence(1, false)
	}
	if !strings.Contains(h.visible(), "Comment 149.") {
		t.Errorf("the block is not on the screen: %s", h.visible())
	}
}

func TestTheTitleHasNoSign(t *testing.T) {
	h := readVersion(t, &article.Version{Blocks: []article.Block{{Kind: article.Title, Text: "Ferries"}}})
	h.view.ShowLeftOut(true)
	if seen := h.visible(); seen != "Ferries" {
		t.Errorf("seen %q", seen)
	}
}

func TestTheHeaderStaysUnderTheTitle(t *testing.T) {
	h := readVersion(t, &article.Version{Blocks: []article.Block{
		{
			Kind: article.Paragraph,
			Text: "Transport",
		}, {Kind: article.Title, Text: "Ferries"}, {Kind: article.Paragraph, Text: "Costs were high."},
	}})
	h.view.SetHeader("Oda Vik")
	if seen := h.visible(); !strings.Contains(seen, "Transport Ferries Oda Vik Costs") {
		t.Errorf("seen %q", seen)
	}
}
