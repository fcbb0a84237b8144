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

// Measures of a row, in dp. Fyne keeps a padding free between rows.
const (
	rowPadX   = 12
	rowPadY   = 2
	rowStripe = 3
	rowCheck  = 16
	rowGap    = 1
)

// rowView is a row of a list: a stripe of colour, a text of a line, or of two where the list has room for them, and
// below it quiet words with a badge. All rows of a list are as high, and their texts begin at one height.
type rowView struct {
	widget.BaseWidget
	list     *listRows
	index    int
	modifier fyne.KeyModifier // held at the last press of the mouse

	title  *kit.Caption
	meta   *kit.Caption
	quiet  []string // what meta says, in parts of which those without room are left out
	badge  *kit.Caption
	stripe fyne.ThemeColorName // none when empty
	read   float32             // how much of the stripe is drawn as what was read; 0 for none
	marked bool                // chosen for work on several rows
}

func newRowView(l *listRows) *rowView {
	v := &rowView{list: l, title: kit.NewCaption(""), meta: kit.NewCaption(""), badge: kit.NewCaption("")}
	v.title.SizeName, v.title.Color = theme.SizeNameText, theme.ColorNameForeground
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
	return fyne.NewSize(120, rowHeight(r.row.Theme(), r.row.list.lines()))
}

// rowHeight is that of a row whose text has so many lines.
func rowHeight(th fyne.Theme, lines int) float32 {
	line := func(name fyne.ThemeSizeName) float32 {
		return fyne.MeasureText("M", th.Size(name), fyne.TextStyle{}).Height
	}
	return float32(lines)*line(theme.SizeNameText) + line(theme.SizeNameCaptionText) + 2*rowPadY + rowGap
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
	v.title.Lines = v.list.lines()
	titleHeight := v.title.HeightFor(titleWidth)
	v.title.Move(fyne.NewPos(rowPadX, rowPadY))
	v.title.Resize(fyne.NewSize(titleWidth, titleHeight))

	metaY := rowPadY + titleHeight + rowGap
	badge := float32(0)
	if v.badge.Text != "" {
		badge = v.badge.Measure(v.badge.Text) + 1
	}
	room := width - badge - 8
	v.meta.Text = fitting(v.quiet, room, v.meta.Measure)
	v.meta.Move(fyne.NewPos(rowPadX, metaY))
	v.meta.Resize(fyne.NewSize(room, v.meta.LineHeight()))
	v.badge.Move(fyne.NewPos(rowPadX+width-badge, metaY))
	v.badge.Resize(fyne.NewSize(badge, v.badge.LineHeight()))
}

// fitting joins as many parts as there is room for: half a date says less than none. The first ends in an ellipsis.
func fitting(parts []string, room float32, measure func(string) float32) string {
	said := ""
	for _, part := range parts {
		if longer := kit.JoinWords(said, part); said == "" || measure(longer) <= room {
			said = longer
		}
	}
	return said
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
	return kit.JoinWords(v.title.Text, kit.JoinWords(v.quiet...), v.badge.Text)
}

// AccessibilityRole is that of a button, which opens the row.
func (v *rowView) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// IsRow tells whether something on the screen is a row of a list.
func IsRow(o fyne.CanvasObject) bool { _, is := o.(*rowView); return is }
