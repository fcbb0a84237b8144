package reading

import (
	"image"
	"image/color"

	"claimlight/widgets/reading/bar"
	"claimlight/widgets/reading/page"

	"fyne.io/fyne/v2/canvas"
)

// Sizes in dp of what stands along the scroll bar: by its form it is told what a mark is, and not by colour alone.
const (
	tickClaim      = 3 // a bar at the left
	tickClaimWide  = 6
	tickSuggestion = 3 // a point in the middle
	tickFind       = 2 // a line across
	unreadWide     = 2
	tickNear       = 4 // how near to it a click means a mark
)

// tick is where along the bar a mark stands, from the top of it.
type tick struct {
	mark int // index in the marks that are shown
	y    float32
}

// strip shows along the scroll bar where in the text claims, suggestions and what was searched for stand, and what is
// unread. It is one picture, made anew when something of it has changed and it is painted.
type strip struct {
	drawing *drawing
	raster  *canvas.Raster
	made    stripState // of which the ticks are
	ticks   []tick
	painted stripState
}

// stripState is what the ticks of a strip depend on.
type stripState struct {
	marks   *markSet
	page    *page.Page
	whole   float64 // height of the text in dp
	height  float32 // of the strip
	read    int
	colors  *palette
	leftOut bool
}

func newStrip(d *drawing) *strip {
	s := &strip{drawing: d}
	s.raster = canvas.NewRaster(s.paint)
	return s
}

// state is that of now. The height of the text is taken roughly, as it changes while the text is laid out.
func (s *strip) state() stripState {
	d := s.drawing
	whole := d.page.Column.Height()
	if known := s.made.whole; known > 0 && whole > known*0.99 && whole < known*1.01 {
		whole = known
	}
	return stripState{d.marks.shown, d.page, whole, s.raster.Size().Height, d.read, d.colors, d.page.LeftOut}
}

// follow has the strip painted anew where it has changed.
func (s *strip) follow() {
	if now := s.state(); now != s.painted {
		s.painted = now
		canvas.Refresh(s.raster)
	}
}

// now gives where each mark stands.
func (s *strip) now() []tick {
	d, state := s.drawing, s.state()
	if state == s.made || d.port.Empty() || state.whole <= 0 {
		return s.ticks
	}
	s.made, s.ticks = state, s.ticks[:0]
	for i, m := range d.marks.shown.marks {
		s.ticks = append(s.ticks, tick{i, s.at(m.Span.Start)})
	}
	return s.ticks
}

// at is where along the strip an offset of the text stands.
func (s *strip) at(offset int) float32 {
	return float32(s.drawing.page.HeightAt(offset) / s.drawing.page.Column.Height() * float64(s.raster.Size().Height))
}

// near is the mark next to a point of the strip, if there is one so near that the point means it.
func (s *strip) near(y float32) (Mark, bool) {
	best, least := Mark{}, float32(tickNear)
	for _, t := range s.now() {
		if d := max(t.y-y, y-t.y); d <= least {
			best, least = s.drawing.marks.shown.marks[t.mark], d
		}
	}
	return best, !best.Span.Empty()
}

// paint makes the picture, in pixels.
func (s *strip) paint(width, height int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, width, height))
	d := s.drawing
	if d.colors == nil || d.port.Empty() || s.raster.Size().Height <= 0 {
		return img
	}
	scale := float32(height) / s.raster.Size().Height
	box := func(c color.NRGBA, x, y, w, h float32) {
		fill(img, image.Rect(int(x*scale), int(y*scale), int((x+w)*scale+0.5), int((y+h)*scale+0.5)), c)
	}
	if end := len(d.page.Text); d.read > 0 && d.read < end {
		from := s.at(d.read)
		box(d.colors.rule, 0, from, unreadWide, s.raster.Size().Height-from)
	}
	for _, t := range s.now() {
		m := d.marks.shown.marks[t.mark]
		c := d.colors.mark(m.Color).stripe
		switch m.Kind {
		case FindMark:
			box(c, 0, t.y, bar.Width, tickFind)
		case SuggestionMark:
			box(c, (bar.Width-tickSuggestion)/2, t.y, tickSuggestion, tickSuggestion)
		default:
			box(c, unreadWide, t.y, tickClaimWide, tickClaim)
		}
	}
	return img
}

// fill fills a part of a picture.
func fill(img *image.NRGBA, r image.Rectangle, c color.NRGBA) {
	r = r.Intersect(img.Bounds())
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			img.SetNRGBA(x, y, c)
		}
	}
}

// tapStrip goes to the mark at a place along the scroll bar, or to that place of the text.
func tapStrip(v *View, y float32, otherwise func()) {
	m, ok := v.strip.near(y)
	jump(v, func() {
		switch {
		case !ok:
			otherwise()
		case m.Kind == FindMark:
			v.Select(m.Span)
			v.selected()
		default:
			v.Select(m.Span)
			say(v.OnOpenMark, m.ID)
		}
	})
}

// hintStrip says what stands at a place along the scroll bar.
func hintStrip(v *View, y float32) {
	hint := ""
	if m, ok := v.strip.near(y); ok {
		hint = m.Label
	}
	v.hover(v.pointer.over, hint)
}

// jump does what leads elsewhere in the text, or has it done.
func jump(v *View, do func()) {
	if v.OnJump != nil {
		v.OnJump(do)
		return
	}
	do()
}
