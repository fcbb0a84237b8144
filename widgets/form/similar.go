package form

import (
	"reflect"
	"slices"
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/form/quote"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Similar is a claim of the library that says the same as the one in the form.
type Similar struct {
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

// similarSection lists what was said before, at the end of the form, and says in its foot that there is such a list.
// Both are hidden while there is nothing.
type similarSection struct {
	*shared
	shown  []Similar
	notice *field.Link
	// the place of the notice is taken
	crowded bool
	links   []fyne.Focusable // of the list
	list    *fyne.Container
	object  *fyne.Container
}

// newSimilarSection makes a hidden list.
func newSimilarSection(in *shared) *similarSection {
	s := &similarSection{shared: in, list: kit.NewColumn(kit.GapSection)}
	s.notice = s.newLink("", func() { s.room.scroll.ScrollToBottom() })
	s.object = kit.NewColumn(kit.GapFields, kit.NewHeading(words.FormSaidBefore.String()), s.list)
	s.notice.Hide()
	s.object.Hide()
	return s
}

// set lists claims that say the same as the one in the form; none hides the list. It tells whether they are others than
// before.
func (s *similarSection) set(found []Similar) bool {
	if reflect.DeepEqual(found, s.shown) || len(found)+len(s.shown) == 0 {
		return false
	}
	focused := slices.Contains(s.links, s.keyboard.current)
	s.shown, s.links, s.list.Objects = found, nil, nil
	for _, c := range found {
		s.list.Add(s.newSimilar(c))
	}
	s.notice.Text = words.FormSaidBeforeSimilarClaim.String()
	if len(found) > 1 {
		s.notice.Text = words.FormSaidBeforeSimilarClaims(len(found)).String()
	}
	s.object.Hidden = len(found) == 0
	s.tell()
	s.room.relayout()
	switch {
	case focused && len(found) > 0:
		s.keyboard.focus(s.notice)
	case focused:
		s.keyboard.letGo()
	}
	return true
}

// tell says that there is a list, unless the foot has something else to say.
func (s *similarSection) tell() {
	s.notice.Hidden = len(s.shown) == 0 || s.crowded
	s.notice.Refresh()
}

// listLink makes a word to press in the list.
func (s *similarSection) listLink(text string, tapped func()) *field.Link {
	l := s.newLink(text, tapped)
	s.links = append(s.links, l)
	return l
}

// newSimilar shows one claim: its words, which lead to it, where they stand, how they were rated, and the figures that
// differ.
func (s *similarSection) newSimilar(c Similar) fyne.CanvasObject {
	open := func() { tell(s.OnOpenSimilar, c.ID) }
	said := quote.NewSmall(c.Quote, s.labels.ClaimColor(c.Status, c.Rating), open, s.room.relayout)
	lines := kit.NewColumn(kit.GapTight, kit.NewCaption(s.rated(c)+" · "+c.About))
	for _, p := range c.Figures {
		figure := kit.NewCaption(words.FormHereThere(p.Here, p.There).String())
		figure.Color, figure.Lines = theme.ColorNameForeground, 2
		lines.Add(figure)
	}
	show, link := s.listLink(words.FormOpen.String(), open),
		fyne.CanvasObject(kit.NewCaption(words.FormLinkedAsEvidence.String()))
	if !c.Linked {
		link = s.listLink(words.FormLinkAsEvidence.String(), func() {
			s.visits.flush()
			tell(s.OnLinkSimilar, c.ID)
		})
	}
	links := kit.NewRow(kit.GapFields, []float32{0, 1}, show, link)
	return kit.NewColumn(
		kit.GapTight,
		said,
		kit.NewInset(kit.Inset{Left: quote.Indent}, lines),
		kit.NewInset(kit.Inset{Left: quote.Indent - field.LinkPad}, links),
	)
}

// rated says how far the check of the claim is, in a word.
func (s *shared) rated(c Similar) string {
	if c.Rating != claim.NotRated {
		return s.labels.Rating(c.Rating)
	}
	return strings.TrimSpace(s.labels.Statuses.Text(c.Status))
}
