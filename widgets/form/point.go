package form

import (
	"image/color"

	"claimlight/internal/words"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
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
	part   Part
	frame  *canvas.Rectangle
	object *fyne.Container
}

// newZone puts a frame around what stands for a part, to be seen while words are over it.
func newZone(part Part, content fyne.CanvasObject) *zone {
	z := &zone{part: part, frame: canvas.NewRectangle(color.Transparent)}
	z.frame.StrokeWidth, z.frame.CornerRadius = 2, 6
	z.frame.Hide()
	z.object = &fyne.Container{Layout: framed{}, Objects: []fyne.CanvasObject{z.frame, content}}
	return z
}

// has tells whether a point of the window is over what is shown of the zone.
func (z *zone) has(at fyne.Position) bool {
	return fyne.CurrentApp().Driver().CanvasForObject(z.object) != nil && over(z.object, at)
}

// light shows the frame, or hides it.
func (z *zone) light(on bool) {
	if z.frame.Visible() == on {
		return
	}
	z.frame.StrokeColor = theme.Color(theme.ColorNamePrimary)
	z.frame.Hidden = !on
	z.frame.Refresh()
}

// framed lays a content out as it would lie alone, and a frame a little outside of it.
type framed struct{}

// frameRoom is how far a frame stands off, in dp.
const frameRoom = 5

func (framed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(-frameRoom, -frameRoom))
	objects[0].Resize(size.AddWidthHeight(2*frameRoom, 2*frameRoom))
	objects[1].Resize(size)
}

func (framed) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[1].MinSize() }

// HeightFor gives the height of the content at a width.
func (framed) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	return kit.HeightAt(objects[1], width)
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
		z.light(false)
	}
	inForm := f.Visible() && over(f, at)
	for _, z := range zones {
		if inForm && found == NoPart && z.has(at) {
			found = z.part
			z.light(!leave)
		}
	}
	return found
}

// over tells whether a point of the window is over an object.
func over(o fyne.CanvasObject, at fyne.Position) bool {
	p, size := fyne.CurrentApp().Driver().AbsolutePositionForObject(o), o.Size()
	return at.X >= p.X && at.X < p.X+size.Width && at.Y >= p.Y && at.Y < p.Y+size.Height
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
		z := newZone(part, link)
		p.zones = append(p.zones, z)
		return z.object
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
