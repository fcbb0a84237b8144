package kit

import "fyne.io/fyne/v2"

// WrapRow sets objects side by side at their smallest size, in as many lines as they need.
type WrapRow struct {
	Gap     float32
	Centred bool
	width   float32
}

func (r *WrapRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	r.width = size.Width
	y := float32(0)
	for _, line := range r.lines(objects, size.Width) {
		x := float32(0)
		if r.Centred {
			x = fyne.Max((size.Width-line.width)/2, 0)
		}
		for _, o := range line.objects {
			o.Move(fyne.NewPos(x, y))
			o.Resize(o.MinSize())
			x += o.MinSize().Width + r.Gap
		}
		y += line.height + r.Gap
	}
}

func (r *WrapRow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := float32(0)
	for _, o := range objects {
		width = fyne.Max(width, o.MinSize().Width)
	}
	room := fyne.Max(r.width, width)
	if r.width == 0 { // not laid out yet: one line is a good guess
		room = 2000
	}
	return fyne.NewSize(width, r.HeightFor(objects, room))
}

// HeightFor gives the height of all lines at a width.
func (r *WrapRow) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for i, line := range r.lines(objects, width) {
		if i > 0 {
			height += r.Gap
		}
		height += line.height
	}
	return height
}

type wrappedLine struct {
	objects       []fyne.CanvasObject
	width, height float32
}

func (r *WrapRow) lines(objects []fyne.CanvasObject, width float32) []wrappedLine {
	var lines []wrappedLine
	for _, o := range objects {
		least := o.MinSize()
		if n := len(lines); n == 0 || lines[n-1].width+r.Gap+least.Width > width {
			lines = append(lines, wrappedLine{width: -r.Gap})
		}
		line := &lines[len(lines)-1]
		line.objects = append(line.objects, o)
		line.width += r.Gap + least.Width
		line.height = fyne.Max(line.height, least.Height)
	}
	return lines
}
