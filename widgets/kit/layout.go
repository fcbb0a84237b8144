package kit

import "fyne.io/fyne/v2"

// The grid that panes are set on, in dp.
const (
	GapTight   = 2  // a field and its name
	GapFields  = 6  // fields of one section
	GapSection = 14 // sections
	GapMargin  = 12 // a pane's edge and what stands in it
)

// tall is an object whose height depends on the width that it is given.
type tall interface {
	HeightFor(width float32) float32
}

// tallLayout is a layout of such objects.
type tallLayout interface {
	HeightFor(objects []fyne.CanvasObject, width float32) float32
}

// HeightAt gives the height that an object wants at a width, in dp.
func HeightAt(o fyne.CanvasObject, width float32) float32 {
	if t, ok := o.(tall); ok {
		return t.HeightFor(width)
	}
	if c, ok := o.(*fyne.Container); ok {
		if l, ok := c.Layout.(tallLayout); ok {
			return l.HeightFor(c.Objects, width)
		}
	}
	return o.MinSize().Height
}

// column stacks objects from top to bottom, each as high as it wants to be at the column's width.
type column struct {
	gap   float32
	width float32 // of the last layout; heights of wrapped text hang on it
}

// NewColumn stacks objects with a gap between them, in dp.
func NewColumn(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &column{gap: gap}, Objects: objects}
}

func (c *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		h := HeightAt(o, size.Width)
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		y += h + c.gap
	}
}

func (c *column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := float32(0)
	for _, o := range objects {
		if o.Visible() {
			width = fyne.Max(width, o.MinSize().Width)
		}
	}
	return fyne.NewSize(width, c.HeightFor(objects, fyne.Max(c.width, width)))
}

// HeightFor gives the height of all at a width.
func (c *column) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	height, gap := float32(0), float32(0)
	for _, o := range objects {
		if o.Visible() {
			height += gap + HeightAt(o, width)
			gap = c.gap
		}
	}
	return height
}

// shareRow sets objects side by side and shares the width among them by their weights;
// an object of weight 0 keeps its smallest width, a hidden one takes none.
type shareRow struct {
	gap     float32
	weights []float32
	width   float32
}

// NewRow sets objects side by side with a gap between them, in dp; those of weight 0 keep their smallest width.
func NewRow(gap float32, weights []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &shareRow{gap: gap, weights: weights}, Objects: objects}
}

func (r *shareRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	r.width = size.Width
	objects, weights := r.shown(objects)
	x := float32(0)
	for i, w := range r.widths(objects, weights, size.Width) {
		objects[i].Move(fyne.NewPos(x, 0))
		objects[i].Resize(fyne.NewSize(w, size.Height))
		x += w + r.gap
	}
}

func (r *shareRow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	shown, _ := r.shown(objects)
	width := r.gap * float32(len(shown)-1)
	for _, o := range shown {
		width += o.MinSize().Width
	}
	return fyne.NewSize(width, r.HeightFor(objects, fyne.Max(r.width, width)))
}

// HeightFor is the height of the highest at its share of a width.
func (r *shareRow) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	objects, weights := r.shown(objects)
	height := float32(0)
	for i, w := range r.widths(objects, weights, width) {
		height = fyne.Max(height, HeightAt(objects[i], w))
	}
	return height
}

// shown gives the objects that are not hidden, and their weights.
func (r *shareRow) shown(objects []fyne.CanvasObject) (shown []fyne.CanvasObject, weights []float32) {
	for i, o := range objects {
		if o.Visible() {
			shown, weights = append(shown, o), append(weights, r.weights[i])
		}
	}
	return shown, weights
}

// widths shares the width: what the smallest widths leave over goes by weight, so that no object falls below its own.
func (r *shareRow) widths(objects []fyne.CanvasObject, weights []float32, width float32) []float32 {
	shares := make([]float32, len(objects))
	open := make([]bool, len(objects))
	free := width - r.gap*float32(len(objects)-1)
	for i, o := range objects {
		open[i] = weights[i] > 0
		if !open[i] {
			shares[i] = o.MinSize().Width
			free -= shares[i]
		}
	}
	for settled := false; !settled; {
		settled = true
		total := openWeight(weights, open)
		for i, o := range objects {
			if !open[i] {
				continue
			}
			shares[i] = free * weights[i] / total
			if least := o.MinSize().Width; shares[i] < least {
				shares[i], open[i], settled = least, false, false
				free -= least
				break
			}
		}
	}
	return shares
}

func openWeight(weights []float32, open []bool) float32 {
	total := float32(0)
	for i, isOpen := range open {
		if isOpen {
			total += weights[i]
		}
	}
	return total
}

// Floating gives the first object all the room; the others lie over it where they put themselves.
type Floating struct{}

func (Floating) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

func (Floating) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Inset keeps free room around one object, in dp.
type Inset struct {
	Left, Top, Right, Bottom float32
}

// NewInset keeps free room around an object.
func NewInset(in Inset, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &in, Objects: []fyne.CanvasObject{o}}
}

func (in *Inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(in.Left, in.Top))
		o.Resize(size.SubtractWidthHeight(in.Left+in.Right, in.Top+in.Bottom))
	}
}

func (in *Inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size.AddWidthHeight(in.Left+in.Right, in.Top+in.Bottom)
}

// HeightFor gives the height of the object and the room around it.
func (in *Inset) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for _, o := range objects {
		height = fyne.Max(height, HeightAt(o, width-in.Left-in.Right))
	}
	return height + in.Top + in.Bottom
}

// Middle sets an object in the middle of the height.
type Middle struct{}

func (Middle) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		h := HeightAt(o, size.Width)
		o.Move(fyne.NewPos(0, (size.Height-h)/2))
		o.Resize(fyne.NewSize(size.Width, h))
	}
}

// HeightFor is the height of the highest.
func (Middle) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for _, o := range objects {
		height = fyne.Max(height, HeightAt(o, width))
	}
	return height
}

func (Middle) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}
