package list

import (
	"image/color"

	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget     = (*rowView)(nil)
	_ fyne.Accessible = (*rowView)(nil)
)

// Measures of a row, in dp.
const (
	rowPadX   = 12
	rowPadY   = 7
	rowStripe = 3
	rowCheck  = 16
	rowGap    = 2
)

// rowView is a row of a list: a stripe of colour, a text of up to so many lines, and below it quiet words with a badge.
type rowView struct {
	widget.BaseWidget
	list     *listRows
	index    int
	modifier fyne.KeyModifier // held at the last press of the mouse

	title  *kit.Caption
	meta   *kit.Caption
	badge  *kit.Caption
	stripe fyne.ThemeColorName // none when empty
	read   float32             // how much of the stripe is drawn as what was read; 0 for none
	marked bool                // chosen for work on several rows
}

func newRowView(l *listRows) *rowView {
	v := &rowView{list: l, title: kit.NewCaption(""), meta: kit.NewCaption(""), badge: kit.NewCaption("")}
	v.title.SizeName, v.title.Color, v.title.Lines = theme.SizeNameText, theme.ColorNameForeground, 2
	v.badge.Alignment = fyne.TextAlignTrailing
	v.ExtendBaseWidget(v)
	return v
}

// CreateRenderer links the row to what draws it.
func (v *rowView) CreateRenderer() fyne.WidgetRenderer {
	r := &rowRenderer{
		row:    v,
		stripe: canvas.NewRectangle(color.Transparent),
		tint:   canvas.NewRectangle(color.Transparent),
		check:  widget.NewIcon(theme.ConfirmIcon()),
	}
	r.Refresh()
	return r
}

type rowRenderer struct {
	row    *rowView
	tint   *canvas.Rectangle // of a marked row
	stripe *canvas.Rectangle
	check  *widget.Icon
}

func (r *rowRenderer) Destroy() {}

func (r *rowRenderer) Objects() []fyne.CanvasObject {
	v := r.row
	return []fyne.CanvasObject{r.tint, r.stripe, v.title, v.meta, v.badge, r.check}
}

func (r *rowRenderer) MinSize() fyne.Size {
	v := r.row
	height := 2*v.title.LineHeight() + v.meta.LineHeight() + 2*rowPadY + rowGap
	return fyne.NewSize(120, height)
}

func (r *rowRenderer) Layout(size fyne.Size) {
	v := r.row
	r.tint.Resize(size)
	r.stripe.Move(fyne.NewPos(4, rowPadY))
	r.stripe.Resize(fyne.NewSize(rowStripe, r.stripeHeight(size.Height-2*rowPadY)))
	width := size.Width - 2*rowPadX
	titleWidth := width
	if v.marked {
		titleWidth -= rowCheck + 4
	}
	r.check.Move(fyne.NewPos(size.Width-rowPadX-rowCheck, rowPadY))
	r.check.Resize(fyne.NewSquareSize(rowCheck))
	titleHeight := v.title.HeightFor(titleWidth)
	top := (size.Height - titleHeight - v.meta.LineHeight() - rowGap) / 2 // a short text stands in the middle
	v.title.Move(fyne.NewPos(rowPadX, top))
	v.title.Resize(fyne.NewSize(titleWidth, titleHeight))

	metaY := top + titleHeight + rowGap
	badge := float32(0)
	if v.badge.Text != "" {
		badge = v.badge.Measure(v.badge.Text) + 1
	}
	v.meta.Move(fyne.NewPos(rowPadX, metaY))
	v.meta.Resize(fyne.NewSize(width-badge-8, v.meta.LineHeight()))
	v.badge.Move(fyne.NewPos(rowPadX+width-badge, metaY))
	v.badge.Resize(fyne.NewSize(badge, v.badge.LineHeight()))
}

// stripeHeight is that of a stripe which may be as high: less of it where it shows how much was read.
func (r *rowRenderer) stripeHeight(whole float32) float32 {
	if r.row.stripe == "" && r.row.read > 0 {
		return fyne.Max(whole*r.row.read, rowStripe)
	}
	return whole
}

func (r *rowRenderer) Refresh() {
	v := r.row
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	r.stripe.Hidden = v.stripe == "" && v.read == 0
	if v.stripe != "" {
		r.stripe.FillColor = kit.MarkColor(v.Theme(), v.stripe, variant)
	} else if v.read > 0 {
		r.stripe.FillColor = v.Theme().Color(theme.ColorNamePlaceHolder, variant)
	}
	r.stripe.CornerRadius = rowStripe / 2
	r.tint.FillColor = color.Transparent
	if v.marked {
		r.tint.FillColor = v.Theme().Color(theme.ColorNameSelection, variant)
	}
	r.tint.CornerRadius = v.Theme().Size(theme.SizeNameSelectionRadius)
	r.check.Hidden = !v.marked
	r.Layout(v.Size())
	for _, c := range []*kit.Caption{v.title, v.meta, v.badge} {
		c.Refresh()
	}
	canvas.Refresh(v)
}

// AccessibilityLabel is all that the row says.
func (v *rowView) AccessibilityLabel() string {
	return kit.JoinWords(v.title.Text, v.meta.Text, v.badge.Text)
}

// AccessibilityRole is that of a button, which opens the row.
func (v *rowView) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// IsRow tells whether something on the screen is a row of a list.
func IsRow(o fyne.CanvasObject) bool { _, is := o.(*rowView); return is }
