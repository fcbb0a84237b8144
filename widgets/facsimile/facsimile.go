// Package facsimile shows a page of a document as a picture, with marks over its lines.
package facsimile

import (
	"image"
	"image/color"

	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget     = (*View)(nil)
	_ fyne.Accessible = (*sheet)(nil)
)

// Mark is a part of a page: left, top, right, bottom, each as a share of the page's width or height.
type Mark [4]float32

// Page is what is shown.
type Page struct {
	Image image.Image
	Shape float32 // height of the page, as a share of its width
	Marks []Mark
	Color fyne.ThemeColorName // of the marks
	Label string              // for screen readers
}

// View shows one page, which scrolls where it is larger than the room for it.
type View struct {
	widget.BaseWidget
	sheet  *sheet
	scroll *container.Scroll
}

// New makes a view of nothing.
func New() *View {
	v := &View{sheet: &sheet{picture: canvas.NewImageFromImage(nil)}}
	v.sheet.picture.ScaleMode = canvas.ImageScaleSmooth
	v.sheet.ExtendBaseWidget(v.sheet)
	v.scroll = container.NewScroll(v.sheet)
	v.ExtendBaseWidget(v)
	return v
}

// Set shows a page at a width in dp, and has its first mark in view.
func (v *View) Set(p Page, width float32) {
	v.sheet.page, v.sheet.width = p, width
	v.sheet.picture.Image = p.Image
	v.sheet.Refresh()
	v.scroll.Refresh()
	if len(p.Marks) > 0 {
		v.Reveal(p.Marks[0])
	}
}

// Reveal has a part of the page in view, in the upper third of the room.
func (v *View) Reveal(m Mark) {
	height := v.sheet.MinSize().Height
	top := m[1]*height - v.scroll.Size().Height/3
	most := max(0, height-v.scroll.Size().Height)
	v.scroll.ScrollToOffset(fyne.NewPos(v.scroll.Offset.X, min(max(0, top), most)))
}

// ScrollBy moves the page by so many rooms, and tells whether it moved.
func (v *View) ScrollBy(rooms float32) bool {
	before := v.scroll.Offset.Y
	most := max(0, v.sheet.MinSize().Height-v.scroll.Size().Height)
	v.scroll.ScrollToOffset(fyne.NewPos(v.scroll.Offset.X, min(max(0, before+rooms*v.scroll.Size().Height), most)))
	return v.scroll.Offset.Y != before
}

// ToTop shows the page from its start, ToEnd its end.
func (v *View) ToTop() { v.scroll.ScrollToTop() }

// ToEnd is described at ToTop.
func (v *View) ToEnd() { v.scroll.ScrollToBottom() }

// Room is the width that there is for a page, in dp.
func (v *View) Room() float32 { return v.scroll.Size().Width }

// CreateRenderer links the view to what draws it.
func (v *View) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(v.scroll) }

// sheet is the page itself.
type sheet struct {
	widget.BaseWidget
	page    Page
	width   float32
	picture *canvas.Image
}

// AccessibilityLabel says which page it is.
func (s *sheet) AccessibilityLabel() string { return s.page.Label }

// AccessibilityRole is that of text.
func (s *sheet) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// MinSize is the size of the page.
func (s *sheet) MinSize() fyne.Size { return fyne.NewSize(s.width, s.width*s.page.Shape) }

// CreateRenderer links the page to what draws it.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer {
	r := &sheetRenderer{sheet: s}
	r.Refresh()
	return r
}

type sheetRenderer struct {
	sheet *sheet
	marks []*canvas.Rectangle
}

func (r *sheetRenderer) Destroy() {}

func (r *sheetRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.sheet.picture}
	for _, m := range r.marks {
		out = append(out, m)
	}
	return out
}

func (r *sheetRenderer) MinSize() fyne.Size { return r.sheet.MinSize() }

// markRim is the room around the letters of a line that a mark covers, in dp.
const markRim = 2

func (r *sheetRenderer) Layout(fyne.Size) {
	size := r.sheet.MinSize()
	r.sheet.picture.Resize(size)
	for i, m := range r.sheet.page.Marks {
		at := fyne.NewPos(m[0]*size.Width-markRim, m[1]*size.Height-markRim)
		r.marks[i].Move(at)
		r.marks[i].Resize(fyne.NewSize((m[2]-m[0])*size.Width+2*markRim, (m[3]-m[1])*size.Height+2*markRim))
	}
}

// tint is how much of a mark's colour lies over the letters, of 255: they stay black on nearly white.
const tint = 52

// Refresh draws the marks anew. A page is white whatever the theme, as it is on paper, and so are the colours over it.
func (r *sheetRenderer) Refresh() {
	r.marks = r.marks[:0]
	colour := kit.MarkColor(r.sheet.Theme(), r.sheet.page.Color, theme.VariantLight)
	for range r.sheet.page.Marks {
		fill := color.NRGBA{colour.R, colour.G, colour.B, tint}
		mark := canvas.NewRectangle(fill)
		mark.StrokeColor, mark.StrokeWidth, mark.CornerRadius = colour, 1, 2
		r.marks = append(r.marks, mark)
	}
	r.Layout(r.sheet.Size())
	r.sheet.picture.Refresh()
	canvas.Refresh(r.sheet)
}
