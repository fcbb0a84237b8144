// Package paint keeps the objects in which the text of an article and the marks on it are drawn.
package paint

import (
	"image/color"

	"claimlight/internal/typeset"
	"claimlight/widgets/kit"
	"claimlight/widgets/reading/page"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Painter keeps the objects of what is visible and uses them again for what is visible next. Objects are drawn
// in the order of the layers.
type Painter struct {
	*Layer        // on which is drawn now
	base    Layer // the text
	above   Layer // headings that stay at the top of it, and what stands over all
	crops   []*Crop
	cropped int // crops that are used
	all     []fyne.CanvasObject
}

// Layer is what is drawn in one place.
type Layer struct {
	Back  Fills // tints behind the text
	Texts Texts
	Lines Lines
	Front Rects // stripes, grips, the caret and the ring over it
}

// Begin forgets what was drawn, and draws the text next.
func (p *Painter) Begin() {
	p.base.begin()
	p.above.begin()
	p.cropped = 0
	p.Layer = &p.base
}

// Rise draws what stands over the text next.
func (p *Painter) Rise() { p.Layer = &p.above }

// Crop gives the layer of what is shifted of a table, in a part of the view.
func (p *Painter) Crop(t *typeset.Table, part typeset.Rect) *Layer {
	over := p.Layer == &p.above
	for _, c := range p.crops[:p.cropped] {
		if c.table == t && c.over == over {
			return &c.Layer
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
	return &c.Layer
}

// Objects gives what was drawn since Begin, and the bar over it.
func (p *Painter) Objects(bar fyne.CanvasObject) []fyne.CanvasObject {
	p.all = p.base.objects(p.all[:0])
	p.showCrops(false)
	p.all = p.above.objects(p.all)
	p.showCrops(true)
	return append(p.all, bar)
}

// showCrops shows what is shifted of tables, over the text or over headings.
func (p *Painter) showCrops(over bool) {
	for _, c := range p.crops[:p.cropped] {
		if c.over == over {
			c.fill()
			p.all = append(p.all, c)
		}
	}
}

func (l *Layer) begin() {
	l.Back.used, l.Texts.used, l.Front.used = 0, 0, 0
	l.Lines.begin()
}

// objects appends what was drawn since begin.
func (l *Layer) objects(all []fyne.CanvasObject) []fyne.CanvasObject {
	for _, r := range l.Back.all[:l.Back.used] {
		all = append(all, r)
	}
	for _, t := range l.Texts.all[:l.Texts.used] {
		all = append(all, t)
	}
	all = append(all, l.Lines.all...)
	for _, r := range l.Front.all[:l.Front.used] {
		all = append(all, r)
	}
	return all
}

// Fills is a stock of even fields behind text. They are thick lines, as a painter without a graphics card draws those
// in half the time of a rectangle.
type Fills struct {
	all  []*canvas.Line
	used int
}

// Draw adds a field.
func (s *Fills) Draw(c color.Color, r typeset.Rect) {
	if s.used == len(s.all) {
		s.all = append(s.all, canvas.NewLine(c))
	}
	line := s.all[s.used]
	s.used++
	line.StrokeColor, line.StrokeWidth = c, r.Height
	middle := r.Y + r.Height/2
	line.Position1, line.Position2 = fyne.NewPos(r.X, middle), fyne.NewPos(r.X+r.Width, middle)
}

// Rects is a stock of rectangles.
type Rects struct {
	all  []*canvas.Rectangle
	used int
}

// Draw adds a rectangle, with round corners of the radius.
func (s *Rects) Draw(c color.Color, r typeset.Rect, radius float32) {
	if s.used == len(s.all) {
		s.all = append(s.all, canvas.NewRectangle(c))
	}
	rect := s.all[s.used]
	s.used++
	rect.FillColor, rect.CornerRadius = c, radius
	rect.Resize(fyne.NewSize(r.Width, r.Height))
	rect.Move(fyne.NewPos(r.X, r.Y))
}

// Texts is a stock of lines.
type Texts struct {
	all  []*canvas.Text
	used int
}

// Draw adds a line of text whose line box has the height.
func (s *Texts) Draw(str string, style typeset.Style, c color.Color, r typeset.Rect) {
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

// Baseline is where the letters stand in a line box of the height.
func Baseline(style typeset.Style, height float32) float32 {
	return page.Round((height-style.Size*naturalHeight)/2) + style.Size*ascent
}
