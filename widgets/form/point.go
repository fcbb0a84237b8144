package form

import (
	"claimlight/internal/words"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
)

// Part is a part of a claim to which words of the text can be pointed.
type Part int

// The parts.
const (
	NoPart Part = iota
	SourcePart
	FigurePart
)

// zone is what of the form stands for a part of a claim: words that are dragged there become that part.
type zone struct {
	*kit.Zone
	part Part
}

// Over gives the part of the claim over which words are held at a point of the window, and frames it. With leave, they
// were let go or went elsewhere.
func (f *Form) Over(at fyne.Position, leave bool) Part {
	zones := f.sheet.zones
	if f.draft.object.Visible() {
		zones = f.draft.point.zones
	}
	found := NoPart
	for _, z := range append(f.sheet.zones[:len(f.sheet.zones):len(f.sheet.zones)], f.draft.point.zones...) {
		z.Light(false)
	}
	inForm := f.Visible() && kit.Over(f, at)
	for _, z := range zones {
		if inForm && found == NoPart && z.Has(at) {
			found = z.part
			z.Light(!leave)
		}
	}
	return found
}

// pointLine offers in the draft to make the selected words a part of the claim that was open before.
type pointLine struct {
	of     *kit.Caption
	zones  []*zone
	object *fyne.Container
}

// newPointLine makes a hidden offer.
func newPointLine(s *shared) *pointLine {
	p := &pointLine{of: kit.NewCaption("")}
	p.of.Lines = 2
	offer := func(part Part, text words.Fixed) fyne.CanvasObject {
		link := s.newLink(text.String(), func() { tell(s.OnPoint, part) })
		link.OnFocus = func(bool) {}
		z := &zone{kit.NewZone(link), part}
		p.zones = append(p.zones, z)
		return z.Object
	}
	source, figure := offer(SourcePart, words.PointItsSource), offer(FigurePart, words.PointItsFigure)
	p.object = kit.NewColumn(kit.GapTight, p.of, newStart(kit.NewRow(kit.GapFields, []float32{0, 0}, source, figure)))
	p.object.Hide()
	return p
}

// show offers that for a claim with a quote; with none it hides.
func (p *pointLine) show(quote string) {
	p.object.Hidden = quote == ""
	p.of.SetText(words.PointForClaimBefore(quote).String())
}
