package field

import (
	"image/color"

	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget       = (*Offers)(nil)
	_ fyne.Tappable     = (*Offers)(nil)
	_ desktop.Hoverable = (*Offers)(nil)
	_ desktop.Mouseable = (*Offers)(nil)
)

// Offers floats below an entry and shows words to complete it. The entry keeps the focus: a list in a layer of its
// own would take the keys away.
type Offers struct {
	widget.BaseWidget
	Over    fyne.CanvasObject // in whose room it floats; it has a place in the window also while the list is hidden
	field   *Entry
	words   []string
	at      int // -1 for none
	hovered bool
}

// NewOffers makes a hidden list.
func NewOffers() *Offers {
	l := &Offers{at: -1}
	l.ExtendBaseWidget(l)
	l.Hide()
	return l
}

// left hides the list when its field loses the focus, unless that was by a click on the list.
func (l *Offers) left() {
	if !l.hovered {
		l.hide()
	}
}

// place moves the list below its field.
func (l *Offers) place() {
	driver := fyne.CurrentApp().Driver()
	field := driver.AbsolutePositionForObject(l.field).Subtract(driver.AbsolutePositionForObject(l.Over))
	l.Move(field.AddXY(0, l.field.Size().Height+1))
	l.Resize(fyne.NewSize(l.field.Size().Width, float32(len(l.words))*l.rowHeight()+2*offerPad))
}

// offerPad is the room above the first word and below the last, in dp.
const offerPad = 4

func (l *Offers) rowHeight() float32 {
	return fyne.MeasureText("M", l.Theme().Size(theme.SizeNameText), fyne.TextStyle{}).Height + 6
}

func (l *Offers) wordAt(p fyne.Position) int {
	return min(max(int((p.Y-offerPad)/l.rowHeight()), 0), len(l.words)-1)
}

// Tapped takes the word under the pointer.
func (l *Offers) Tapped(ev *fyne.PointEvent) {
	field := l.field
	l.accept(l.wordAt(ev.Position))
	field.takeCaret()
}

// MouseDown comes before the field loses the focus, and holds the list open until the click is over.
func (l *Offers) MouseDown(ev *desktop.MouseEvent) { l.MouseMoved(ev) }

// MouseUp has nothing to do.
func (l *Offers) MouseUp(*desktop.MouseEvent) {}

// MouseIn marks the word under the pointer.
func (l *Offers) MouseIn(ev *desktop.MouseEvent) { l.MouseMoved(ev) }

// MouseMoved follows the pointer.
func (l *Offers) MouseMoved(ev *desktop.MouseEvent) {
	l.hovered, l.at = true, l.wordAt(ev.Position)
	l.Refresh()
}

// MouseOut marks none.
func (l *Offers) MouseOut() {
	l.hovered, l.at = false, -1
	l.Refresh()
}

// CreateRenderer links the list to what draws it.
func (l *Offers) CreateRenderer() fyne.WidgetRenderer {
	r := &offersRenderer{
		list: l,
		box:  canvas.NewRectangle(color.Transparent),
		mark: canvas.NewRectangle(color.Transparent),
	}
	r.Refresh()
	return r
}

type offersRenderer struct {
	list  *Offers
	box   *canvas.Rectangle
	mark  *canvas.Rectangle
	words []fyne.CanvasObject
}

func (r *offersRenderer) Destroy() {}

func (r *offersRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.box, r.mark}, r.words...)
}

func (r *offersRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *offersRenderer) Layout(size fyne.Size) {
	height := r.list.rowHeight()
	r.box.Resize(size)
	r.mark.Resize(fyne.NewSize(size.Width-2*offerPad, height))
	r.mark.Move(fyne.NewPos(offerPad, offerPad+float32(r.list.at)*height))
	for i, word := range r.words {
		word.Resize(fyne.NewSize(size.Width-16, height))
		word.Move(fyne.NewPos(8, offerPad+float32(i)*height+3))
	}
}

func (r *offersRenderer) Refresh() {
	l, th := r.list, r.list.Theme()
	v := fyne.CurrentApp().Settings().ThemeVariant()
	r.box.FillColor = th.Color(theme.ColorNameOverlayBackground, v)
	r.box.StrokeColor, r.box.StrokeWidth = th.Color(theme.ColorNameInputBorder, v), 1
	r.box.CornerRadius = th.Size(theme.SizeNameInputRadius)
	r.mark.FillColor = th.Color(theme.ColorNameSelection, v)
	r.mark.CornerRadius = th.Size(theme.SizeNameSelectionRadius)
	r.mark.Hidden = l.at < 0
	r.words = r.words[:0]
	for _, word := range l.words {
		c := kit.NewCaption(word)
		c.SizeName, c.Color = theme.SizeNameText, theme.ColorNameForeground
		r.words = append(r.words, c)
	}
	r.Layout(l.Size())
	canvas.Refresh(l)
}
