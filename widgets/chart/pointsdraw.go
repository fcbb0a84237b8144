package chart

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// CreateRenderer links the chart to what draws it.
func (p *Points) CreateRenderer() fyne.WidgetRenderer {
	d := &pointsDrawing{points: p}
	d.Refresh()
	return d
}

// pointsDrawing draws the axes, and the points over them.
type pointsDrawing struct {
	points *Points
	all    []fyne.CanvasObject
}

func (d *pointsDrawing) Destroy() {}

func (d *pointsDrawing) Objects() []fyne.CanvasObject { return d.all }

func (d *pointsDrawing) MinSize() fyne.Size { return d.points.MinSize() }

func (d *pointsDrawing) Layout(fyne.Size) { d.draw() }

func (d *pointsDrawing) Refresh() {
	d.draw()
	canvas.Refresh(d.points)
}

func (d *pointsDrawing) colour(name fyne.ThemeColorName) color.Color {
	return d.points.Theme().Color(name, fyne.CurrentApp().Settings().ThemeVariant())
}

func (d *pointsDrawing) draw() {
	p := d.points
	d.all = nil
	if len(p.points) == 0 || p.Size().Width < left+right || p.Size().Height < top+bottom {
		return
	}
	d.axes()
	for i := range p.points {
		if i != p.at && i != p.hover {
			d.point(i, false)
		}
	}
	for _, i := range []int{p.hover, p.at} { // over the others
		if i >= 0 {
			d.point(i, i == p.hover || p.focused)
		}
	}
}

// axes draws a line at each tick of the values, and what the ticks say.
func (d *pointsDrawing) axes() {
	p := d.points
	for _, t := range p.y.Ticks {
		at := p.spot(p.x.Min, t.Value)
		d.line(at, fyne.NewPos(p.Size().Width-right, at.Y), 1, theme.ColorNameSeparator)
		d.text(t.Text, fyne.NewPos(0, at.Y-p.textSize()*0.7), left-10, fyne.TextAlignTrailing)
	}
	until := float32(-1000)
	for _, t := range p.x.Ticks {
		at := p.spot(t.Value, p.y.Min)
		d.line(at, at.AddXY(0, 5), 1, theme.ColorNameSeparator)
		if at.X-40 > until && at.X <= p.Size().Width-right+1 { // no two lie on each other
			d.text(t.Text, fyne.NewPos(at.X-40, at.Y+7), 80, fyne.TextAlignCenter)
			until = at.X + 40
		}
	}
}

func (d *pointsDrawing) line(from, to fyne.Position, width float32, colour fyne.ThemeColorName) {
	l := canvas.NewLine(d.colour(colour))
	l.StrokeWidth, l.Position1, l.Position2 = width, from, to
	d.all = append(d.all, l)
}

func (d *pointsDrawing) text(s string, at fyne.Position, width float32, alignment fyne.TextAlign) {
	t := canvas.NewText(s, d.colour(theme.ColorNamePlaceHolder))
	t.TextSize, t.Alignment = d.points.textSize(), alignment
	t.Move(at)
	t.Resize(fyne.NewSize(width, t.MinSize().Height))
	d.all = append(d.all, t)
}

// point draws a point: a disc, or a bar with two ends for a range; one that stands against another as a cross in a
// ring.
func (d *pointsDrawing) point(i int, here bool) {
	p := d.points
	pt := p.points[i]
	low, high := p.spot(pt.X, pt.Low), p.spot(pt.X, pt.Top)
	name := theme.ColorNamePrimary
	if pt.Odd {
		name = theme.ColorNameWarning
	}
	if pt.Low != pt.Top {
		d.line(low, high, 3, name)
		for _, end := range []fyne.Position{low, high} {
			d.line(end.AddXY(-5, 0), end.AddXY(5, 0), 3, name)
		}
	}
	middle := fyne.NewPos(low.X, (low.Y+high.Y)/2)
	switch {
	case pt.Odd:
		d.ring(middle, disc+5, 2, name)
		d.line(middle.AddXY(-3, -3), middle.AddXY(3, 3), 2, name)
		d.line(middle.AddXY(-3, 3), middle.AddXY(3, -3), 2, name)
	case pt.Low == pt.Top:
		c := canvas.NewCircle(d.colour(name))
		c.Move(middle.SubtractXY(disc/2, disc/2))
		c.Resize(fyne.NewSquareSize(disc))
		d.all = append(d.all, c)
	}
	if here {
		d.ring(middle, disc+11, 2, theme.ColorNameForeground)
	}
}

func (d *pointsDrawing) ring(middle fyne.Position, size, width float32, colour fyne.ThemeColorName) {
	c := canvas.NewCircle(color.Transparent)
	c.StrokeColor, c.StrokeWidth = d.colour(colour), width
	c.Move(middle.SubtractXY(size/2, size/2))
	c.Resize(fyne.NewSquareSize(size))
	d.all = append(d.all, c)
}
