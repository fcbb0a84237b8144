package reading

import (
	"image/color"

	"claimlight/internal/typeset"
	"claimlight/widgets/kit"
	"claimlight/widgets/reading/page"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// painter keeps the objects of what is visible and uses them again for what is visible next. Objects are drawn
// in the order of the layers.
type painter struct {
	*layer        // on which is drawn now
	base    layer // the text
	above   layer // headings that stay at the top of it, and what stands over all
	crops   []*crop
	cropped int // crops that are used
	all     []fyne.CanvasObject
}

// layer is what is drawn in one place.
type layer struct {
	back  fills // tints behind the text
	texts texts
	front rects // stripes, grips, the caret and the ring over it
}

// begin forgets what was drawn.
func (p *painter) begin() {
	p.base.begin()
	p.above.begin()
	p.cropped = 0
	p.layer = &p.base
}

// cropOf gives the layer of what is shifted of a table, in a part of the view.
func (p *painter) cropOf(t *typeset.Table, part typeset.Rect) *layer {
	over := p.layer == &p.above
	for _, c := range p.crops[:p.cropped] {
		if c.table == t && c.over == over {
			return &c.layer
		}
	}
	if p.cropped == len(p.crops) {
		p.crops = append(p.crops, newCrop())
	}
	c := p.crops[p.cropped]
	p.cropped++
	c.begin()
	c.table, c.over = t, over
	c.place(part)
	return &c.layer
}

// objects gives what was drawn since begin.
func (p *painter) objects(bar fyne.CanvasObject) []fyne.CanvasObject {
	p.all = p.base.objects(p.all[:0])
	p.showCrops(false)
	p.all = p.above.objects(p.all)
	p.showCrops(true)
	return append(p.all, bar)
}

// showCrops shows what is shifted of tables, over the text or over headings.
func (p *painter) showCrops(over bool) {
	for _, c := range p.crops[:p.cropped] {
		if c.over == over {
			c.fill()
			p.all = append(p.all, c)
		}
	}
}

func (l *layer) begin() { l.back.used, l.texts.used, l.front.used = 0, 0, 0 }

// objects appends what was drawn since begin.
func (l *layer) objects(all []fyne.CanvasObject) []fyne.CanvasObject {
	for _, r := range l.back.all[:l.back.used] {
		all = append(all, r)
	}
	for _, t := range l.texts.all[:l.texts.used] {
		all = append(all, t)
	}
	for _, r := range l.front.all[:l.front.used] {
		all = append(all, r)
	}
	return all
}

// fills is a stock of even fields behind text. They are thick lines, as a painter without a graphics card draws those
// in half the time of a rectangle.
type fills struct {
	all  []*canvas.Line
	used int
}

// draw adds a field.
func (s *fills) draw(c color.Color, r typeset.Rect) {
	if s.used == len(s.all) {
		s.all = append(s.all, canvas.NewLine(c))
	}
	line := s.all[s.used]
	s.used++
	line.StrokeColor, line.StrokeWidth = c, r.Height
	middle := r.Y + r.Height/2
	line.Position1, line.Position2 = fyne.NewPos(r.X, middle), fyne.NewPos(r.X+r.Width, middle)
}

// rects is a stock of rectangles.
type rects struct {
	all  []*canvas.Rectangle
	used int
}

// draw adds a rectangle, with round corners of the radius.
func (s *rects) draw(c color.Color, r typeset.Rect, radius float32) {
	if s.used == len(s.all) {
		s.all = append(s.all, canvas.NewRectangle(c))
	}
	rect := s.all[s.used]
	s.used++
	rect.FillColor, rect.CornerRadius = c, radius
	rect.Resize(fyne.NewSize(r.Width, r.Height))
	rect.Move(fyne.NewPos(r.X, r.Y))
}

// texts is a stock of lines.
type texts struct {
	all  []*canvas.Text
	used int
}

// draw adds a line of text whose line box has the height.
func (s *texts) draw(str string, style typeset.Style, c color.Color, r typeset.Rect) {
	if str == "" {
		return
	}
	if s.used == len(s.all) {
		s.all = append(s.all, canvas.NewText("", c))
	}
	t := s.all[s.used]
	s.used++
	t.Text, t.Color, t.TextSize = str, c, style.Size
	t.TextStyle = kit.Letters(style.Face, style.Bold, style.Italic)
	height := style.Size * naturalHeight
	t.Resize(fyne.NewSize(r.Width, height))
	t.Move(fyne.NewPos(r.X, r.Y+page.Round((r.Height-height)/2)))
}

// naturalHeight and ascent are those of Fyne's font, as factors of its size; the faces for reading are made with the
// same.
const (
	naturalHeight = 1.362
	ascent        = 1.069
)

// baseline is where the letters stand in a line box of the height.
func baseline(style typeset.Style, height float32) float32 {
	return page.Round((height-style.Size*naturalHeight)/2) + style.Size*ascent
}
