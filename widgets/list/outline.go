package list

import (
	"sort"

	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget   = (*Outline)(nil)
	_ fyne.Tappable = (*Outline)(nil)
)

// Heading is one of a text, by its level from 1 on and the offset at which it stands.
type Heading struct {
	Text  string
	Level int
	At    int
}

// Outline shows the headings of a text, those within others indented, and which one is being read.
type Outline struct {
	widget.BaseWidget
	OnGo    func(h Heading) // called when the user goes to a heading
	OnLeave func()          // called when the user leaves for the text by Esc

	Scroll   *container.Scroll // in which it stands
	headings []Heading
	folded   map[int]bool // headings whose own are hidden
	shown    []int
	current  int // -1 before the first
	top      int // the least level
	at       int // row at which the keyboard stands
	focused  bool
}

// Measures of the outline in dp.
const (
	outlineWidth  = 200
	outlineRow    = 26
	outlineIndent = 12
	outlineSign   = 18 // from the left edge of a row to its words
)

// NewOutline makes an empty outline.
func NewOutline() *Outline {
	o := &Outline{current: -1}
	o.ExtendBaseWidget(o)
	o.Scroll = container.NewVScroll(o)
	o.Scroll.SetMinSize(fyne.NewSize(outlineWidth, outlineRow))
	return o
}

// SetHeadings shows other headings, all of them.
func (o *Outline) SetHeadings(headings []Heading) {
	o.headings, o.folded, o.current, o.top, o.at = headings, map[int]bool{}, -1, 0, 0
	for i, h := range headings {
		if i == 0 || h.Level < o.top {
			o.top = h.Level
		}
	}
	o.unfold()
	o.Scroll.ScrollToTop()
}

// Empty tells whether there is no heading.
func (o *Outline) Empty() bool { return len(o.headings) == 0 }

// unfold finds which headings are shown.
func (o *Outline) unfold() {
	o.shown = o.shown[:0]
	below := 0 // level of the folded heading whose own are passed over; 0 for none
	for i, h := range o.headings {
		if below > 0 && h.Level > below {
			continue
		}
		if below = 0; o.folded[i] {
			below = h.Level
		}
		o.shown = append(o.shown, i)
	}
	o.Scroll.Refresh()
	o.Refresh()
}

// Follow marks the heading below which an offset of the text stands, and brings it into sight.
func (o *Outline) Follow(offset int) {
	at := sort.Search(len(o.headings), func(i int) bool { return o.headings[i].At > offset }) - 1
	if at == o.current {
		return
	}
	o.current = at
	o.bring(o.rowOf(at))
	o.Refresh()
}

// bring brings a row into sight, if there is one.
func (o *Outline) bring(row int) {
	if row < 0 {
		return
	}
	y, height := float32(row*outlineRow), o.Scroll.Size().Height
	if y < o.Scroll.Offset.Y || y+outlineRow > o.Scroll.Offset.Y+height && height > 0 {
		o.Scroll.ScrollToOffset(fyne.NewPos(0, max(y-height/3, 0)))
	}
}

// rowOf is the row of a heading, or of the folded one within which it is; -1 for none.
func (o *Outline) rowOf(heading int) int {
	return sort.Search(len(o.shown), func(i int) bool { return o.shown[i] > heading }) - 1
}

// holds tells whether a heading has others within it.
func (o *Outline) holds(i int) bool {
	return i+1 < len(o.headings) && o.headings[i+1].Level > o.headings[i].Level
}

// indent is how far from the left edge the row of a heading begins.
func (o *Outline) indent(i int) float32 {
	return 4 + outlineIndent*float32(min(o.headings[i].Level-o.top, 5))
}

// Tapped goes to a heading, or folds and unfolds it at its sign.
func (o *Outline) Tapped(ev *fyne.PointEvent) {
	row := int(ev.Position.Y / outlineRow)
	if row < 0 || row >= len(o.shown) {
		return
	}
	i := o.shown[row]
	if o.holds(i) && ev.Position.X < o.indent(i)+outlineSign {
		o.fold(i)
		return
	}
	if o.OnGo != nil {
		o.OnGo(o.headings[i])
	}
}

// CreateRenderer is called by Fyne.
func (o *Outline) CreateRenderer() fyne.WidgetRenderer {
	r := &outlineRenderer{outline: o}
	r.draw()
	return r
}

type outlineRenderer struct {
	outline *Outline
	objects []fyne.CanvasObject
}

func (r *outlineRenderer) Destroy()                     {}
func (r *outlineRenderer) Layout(fyne.Size)             { r.draw() }
func (r *outlineRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *outlineRenderer) MinSize() fyne.Size {
	return fyne.NewSize(outlineWidth-theme.Padding(), float32(len(r.outline.shown)*outlineRow))
}

func (r *outlineRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.outline)
}

// draw makes all rows.
func (r *outlineRenderer) draw() {
	o := r.outline
	r.objects = nil
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	here := o.rowOf(o.current)
	for row, i := range o.shown {
		y := float32(row * outlineRow)
		if o.focused && row == o.at {
			r.objects = append(r.objects, r.spot(y, variant))
		}
		ink := theme.ColorNamePlaceHolder
		if row == here && o.current >= 0 {
			ink = theme.ColorNameForeground
			bar := canvas.NewRectangle(kit.MarkColor(o.Theme(), kit.ColorMarkSelection, variant))
			bar.Move(fyne.NewPos(0, y+4))
			bar.Resize(fyne.NewSize(2, outlineRow-8))
			r.objects = append(r.objects, bar)
		}
		if o.holds(i) {
			sign := "−"
			if o.folded[i] {
				sign = "+"
			}
			r.text(sign, ink, false, fyne.NewPos(o.indent(i)+4, y), outlineSign)
		}
		left := o.indent(i) + outlineSign
		r.text(o.headings[i].Text, ink, row == here, fyne.NewPos(left, y), o.Size().Width-left-4)
	}
}

// spot is where the keyboard stands.
func (r *outlineRenderer) spot(y float32, variant fyne.ThemeVariant) fyne.CanvasObject {
	th := r.outline.Theme()
	spot := canvas.NewRectangle(th.Color(theme.ColorNameSelection, variant))
	spot.StrokeColor, spot.StrokeWidth = kit.RingColor(th, variant), kit.RingWidth
	spot.Move(fyne.NewPos(0, y))
	spot.Resize(fyne.NewSize(r.outline.Size().Width, outlineRow))
	return spot
}

// text writes a line that ends in an ellipsis where it has no room.
func (r *outlineRenderer) text(s string, ink fyne.ThemeColorName, bold bool, at fyne.Position, width float32) {
	c := kit.NewCaption(s)
	c.Color, c.Style = ink, fyne.TextStyle{Bold: bold}
	height := c.LineHeight()
	c.Move(at.AddXY(0, (outlineRow-height)/2))
	c.Resize(fyne.NewSize(max(width, 1), height))
	r.objects = append(r.objects, c)
}
