package kit

import "fyne.io/fyne/v2"

// Hinted is a field with its name above it, and what is sometimes to be said of it in the line of the name: so that
// nothing moves when a hint comes or goes.
type Hinted struct {
	Name, Hint *Caption // Hint may be nil
	Field      fyne.CanvasObject
}

// hinted sets such fields side by side.
type hinted struct {
	row     shareRow
	columns []Hinted
}

// NewHinted sets fields with names and hints side by side, and shares the width among them by their weights. A hint
// without room beside its name takes the place of names, its own first and then those beside it that have no hint.
func NewHinted(gap float32, weights []float32, columns ...Hinted) *fyne.Container {
	c := &fyne.Container{Layout: &hinted{row: shareRow{gap: gap, weights: weights}, columns: columns}}
	for _, column := range columns {
		c.Objects = append(c.Objects, column.Name)
		if column.Hint != nil {
			column.Hint.Lines = 1
			c.Objects = append(c.Objects, column.Hint)
		}
		c.Objects = append(c.Objects, column.Field)
	}
	return c
}

func (h *hinted) fields() []fyne.CanvasObject {
	fields := make([]fyne.CanvasObject, len(h.columns))
	for i, c := range h.columns {
		fields[i] = c.Field
	}
	return fields
}

func (h *hinted) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	h.row.width = size.Width
	top := h.columns[0].Name.LineHeight() + GapTight
	widths := h.row.widths(h.fields(), h.row.weights, size.Width)
	starts, x := make([]float32, len(widths)), float32(0)
	for i, c := range h.columns {
		starts[i] = x
		c.Field.Move(fyne.NewPos(x, top))
		c.Field.Resize(fyne.NewSize(widths[i], size.Height-top))
		c.Name.Hidden = false
		c.Name.Move(fyne.NewPos(x, 0))
		c.Name.Resize(fyne.NewSize(widths[i], c.Name.LineHeight()))
		x += widths[i] + h.row.gap
	}
	for i := range h.columns {
		if h.speaks(i) {
			h.placeHint(i, starts, widths)
		}
	}
}

// speaks tells whether a column has a hint to show.
func (h *hinted) speaks(i int) bool { return h.columns[i].Hint != nil && h.columns[i].Hint.Visible() }

// placeHint puts a hint beside its name, or in the place of as many names as it needs.
func (h *hinted) placeHint(i int, starts, widths []float32) {
	c := h.columns[i]
	need, own := c.Hint.Measure(c.Hint.Text)+1, c.Name.Measure(c.Name.Text)+GapFields
	from, to := starts[i], starts[i]+widths[i]
	if own+need <= widths[i] {
		from += own
	} else {
		c.Name.Hidden = true
		for right := i + 1; right < len(h.columns) && to-from < need && !h.speaks(right); right++ {
			h.columns[right].Name.Hidden = true
			to = starts[right] + widths[right]
		}
		for left := i - 1; left >= 0 && to-from < need && !h.speaks(left); left-- {
			h.columns[left].Name.Hidden = true
			from = starts[left]
		}
	}
	c.Hint.Move(fyne.NewPos(from, 0))
	c.Hint.Resize(fyne.NewSize(to-from, c.Hint.LineHeight()))
}

func (h *hinted) MinSize([]fyne.CanvasObject) fyne.Size {
	least := h.row.gap * float32(len(h.columns)-1)
	for _, c := range h.columns {
		least += c.Field.MinSize().Width
	}
	return fyne.NewSize(least, h.HeightFor(nil, fyne.Max(h.row.width, least)))
}

// HeightFor is the height of the line of names and of the highest field.
func (h *hinted) HeightFor(_ []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for i, w := range h.row.widths(h.fields(), h.row.weights, width) {
		height = fyne.Max(height, HeightAt(h.columns[i].Field, w))
	}
	return h.columns[0].Name.LineHeight() + GapTight + height
}

// headed is a field below its heading, with something in the line of the heading that comes and goes.
type headed struct{}

// NewHeaded puts a field below its heading, and beside the heading what comes and goes: the field stays where it is.
// Tab leads from the field to what stands there.
func NewHeaded(heading *Caption, field, beside fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: headed{}, Objects: []fyne.CanvasObject{heading, field, beside}}
}

// head is the height of the line of the heading, also while nothing stands beside it.
func (headed) head(objects []fyne.CanvasObject) float32 {
	return fyne.Max(objects[0].(*Caption).LineHeight(), objects[2].MinSize().Height)
}

func (h headed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	heading, head := objects[0].(*Caption), h.head(objects)
	width := heading.Measure(heading.Text) + 1
	heading.Move(fyne.NewPos(0, head-heading.LineHeight()))
	heading.Resize(fyne.NewSize(width, heading.LineHeight()))
	objects[1].Move(fyne.NewPos(0, head+GapTight))
	objects[1].Resize(fyne.NewSize(size.Width, size.Height-head-GapTight))
	objects[2].Move(fyne.NewPos(width+GapFields, 0))
	objects[2].Resize(fyne.NewSize(fyne.Max(size.Width-width-GapFields, 0), head))
}

func (h headed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	field := objects[1].MinSize()
	return fyne.NewSize(field.Width, h.head(objects)+GapTight+field.Height)
}

// HeightFor is the height of the heading and of the field.
func (h headed) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	return h.head(objects) + GapTight + HeightAt(objects[1], width)
}
