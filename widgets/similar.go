package widgets

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"claimlight/internal/claim"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// SimilarClaim is a claim of the library that says the same as the one in the form.
type SimilarClaim struct {
	ID      string
	Quote   string
	About   string // its article and the date
	Status  claim.Status
	Rating  claim.Rating
	Figures []FigurePair // that differ
	Linked  bool         // it is evidence of the claim in the form already
}

// FigurePair are the words of two figures that measure the same, of the claim in the form and of the other one.
type FigurePair struct{ Here, There string }

// similarSection lists what was said before, at the end of the form, and says below the quote that there is such a list. Both are hidden
// while there is nothing.
type similarSection struct {
	shown  []SimilarClaim
	notice *linkField
	links  []fyne.Focusable // of the list
	list   *fyne.Container
	object *fyne.Container
}

func (f *ClaimForm) buildSimilar() *similarSection {
	s := &similarSection{list: newColumn(gapSection)}
	s.notice = f.newLink("", func() { f.scroll.ScrollToBottom() })
	s.object = newColumn(gapFields, newHeading("Said before"), s.list)
	s.notice.Hide()
	s.object.Hide()
	return s
}

// SetSimilar lists claims that say the same as the one in the form; none hides the list.
func (f *ClaimForm) SetSimilar(found []SimilarClaim) {
	s := f.similar
	if reflect.DeepEqual(found, s.shown) || len(found)+len(s.shown) == 0 {
		return
	}
	focused := slices.Contains(s.links, f.current)
	s.shown, s.links, s.list.Objects = found, nil, nil
	for _, c := range found {
		s.list.Add(f.newSimilar(c))
	}
	s.notice.text = "Said before: a similar claim"
	if len(found) > 1 {
		s.notice.text = "Said before: " + strconv.Itoa(len(found)) + " similar claims"
	}
	f.draft.setSimilar(f, found)
	s.notice.Hidden, s.object.Hidden = len(found) == 0, len(found) == 0
	s.notice.Refresh()
	f.relayout()
	switch {
	case focused && len(found) > 0:
		f.focusField(s.notice)
	case focused:
		f.letGo()
	}
}

// listLink makes a word to press in the list.
func (f *ClaimForm) listLink(text string, tapped func()) *linkField {
	l := f.newLink(text, tapped)
	f.similar.links = append(f.similar.links, l)
	return l
}

// newSimilar shows one claim: its words, which lead to it, where they stand, how they were rated, and the figures that differ.
func (f *ClaimForm) newSimilar(c SimilarClaim) fyne.CanvasObject {
	open := func() {
		if f.OnOpenSimilar != nil {
			f.OnOpenSimilar(c.ID)
		}
	}
	quote := newQuoteView(open, f.relayout)
	quote.text.lines, quote.text.size = 2, theme.SizeNameCaptionText
	quote.set(c.Quote, ClaimColor(c.Status, c.Rating))
	lines := newColumn(gapTight, newCaption(f.rated(c)+" · "+c.About))
	for _, p := range c.Figures {
		figure := newCaption("Here " + p.Here + ", there " + p.There)
		figure.colour, figure.lines = theme.ColorNameForeground, 2
		lines.Add(figure)
	}
	show, link := f.listLink("Open", open), fyne.CanvasObject(newCaption("Linked as evidence"))
	if !c.Linked {
		link = f.listLink("Link as evidence", func() {
			f.Flush()
			if f.OnLinkSimilar != nil {
				f.OnLinkSimilar(c.ID)
			}
		})
	}
	links := newRow(gapFields, []float32{0, 1}, show, link)
	return newColumn(gapTight, quote, newInset(inset{left: quoteIndent}, lines), newInset(inset{left: quoteIndent - linkPad}, links))
}

// rated says how far the check of the claim is, in a word.
func (f *ClaimForm) rated(c SimilarClaim) string {
	if c.Rating != claim.NotRated {
		return f.labels.Ratings.Text(c.Rating)
	}
	return strings.TrimSpace(f.labels.Statuses.Text(c.Status))
}
