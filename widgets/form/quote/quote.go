// Package quote shows the words of a claim, verbatim, beside a stripe in its colour.
package quote

import (
	"image/color"

	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget        = (*View)(nil)
	_ fyne.Tappable      = (*View)(nil)
	_ desktop.Cursorable = (*View)(nil)
	_ fyne.Accessible    = (*View)(nil)
)

// fewLines is how many lines of a quote are shown until it is opened in full; allLines are as many as any has.
const (
	fewLines = 4
	allLines = 1 << 20
)

// View shows a quote beside a stripe in the claim's colour. A click shows it in the text.
type View struct {
	widget.BaseWidget
	text   *kit.Caption
	colour fyne.ThemeColorName
	Hollow bool // its stripe, for what is no claim yet
	tapped func()
	moved  func()
	all    *field.Link // opens the quote in full, or closes it; nil where it stays short
}

// New makes an empty one. Tapped is called for a click on it, moved when its height changes.
func New(tapped, moved func()) *View {
	q := &View{text: kit.NewCaption(""), colour: kit.ColorMarkUnchecked, tapped: tapped, moved: moved}
	q.text.Lines, q.text.Color, q.text.SizeName = fewLines, theme.ColorNameForeground, theme.SizeNameText
	q.ExtendBaseWidget(q)
	return q
}

// NewSmall makes a quote of two lines in small letters, as in a list of others.
func NewSmall(quote string, colour fyne.ThemeColorName, tapped, moved func()) *View {
	q := New(tapped, moved)
	q.text.Lines, q.text.SizeName = 2, theme.SizeNameCaptionText
	q.Set(quote, colour)
	return q
}

// Set shows a quote, in the colour of its claim.
func (q *View) Set(quote string, colour fyne.ThemeColorName) {
	if q.text.Text == quote && q.colour == colour {
		return
	}
	if q.text.Text != quote && q.text.Lines == allLines {
		q.text.Lines = fewLines
		defer q.moved()
	}
	q.text.Text, q.colour = quote, colour
	q.text.Refresh()
	q.offer()
	q.Refresh()
}

// Opens gives the quote the link that opens it in full, seen where it is longer than what is shown. Whoever makes the
// link has it call Toggle.
func (q *View) Opens(link *field.Link) {
	q.all = link
	q.all.Hide()
}

// Toggle opens the quote in full, or closes it.
func (q *View) Toggle() {
	if q.text.Lines == fewLines {
		q.text.Lines = allLines
	} else {
		q.text.Lines = fewLines
	}
	q.text.Refresh()
	q.offer()
	q.Refresh()
	q.moved()
}

// offer says what the link does, and shows it where there is more of the quote than a few lines. It tells whether that
// has changed.
func (q *View) offer() bool {
	if q.all == nil {
		return false
	}
	text, hidden := words.FormShowAll, !q.text.Longer(q.Size().Width-Indent, fewLines)
	if q.text.Lines > fewLines {
		text = words.FormShowLess
	}
	changed := q.all.Hidden != hidden
	q.all.Text, q.all.Hidden = text.String(), hidden
	q.all.Refresh()
	return changed
}

// Quoted is the quote that is shown.
func (q *View) Quoted() string { return q.text.Text }

// Tapped shows the quote in the text.
func (q *View) Tapped(*fyne.PointEvent) { q.tapped() }

// Cursor tells that the quote can be clicked.
func (q *View) Cursor() desktop.Cursor { return desktop.PointerCursor }

// HeightFor gives the height of the quote at a width.
func (q *View) HeightFor(width float32) float32 { return q.text.HeightFor(width - Indent) }

// Indent is the room of the stripe before the quote, and stripeWidth its width, in dp.
const (
	Indent      = 12
	stripeWidth = 3
)

// CreateRenderer links the quote to what draws it.
func (q *View) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{quote: q, stripe: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type renderer struct {
	quote  *View
	stripe *canvas.Rectangle
}

func (r *renderer) Destroy() {}

func (r *renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.stripe, r.quote.text}
}

func (r *renderer) MinSize() fyne.Size {
	return fyne.NewSize(Indent+r.quote.text.MinSize().Width, r.quote.HeightFor(r.quote.Size().Width))
}

func (r *renderer) Layout(size fyne.Size) {
	r.stripe.Resize(fyne.NewSize(stripeWidth, size.Height))
	r.stripe.CornerRadius = stripeWidth / 2.0
	r.turn(size.Width)
	r.quote.text.Resize(fyne.NewSize(size.Width-Indent, size.Height))
	if r.quote.offer() {
		r.quote.moved()
	}
}

// turn puts the stripe before the quote: at the right of one that is read from right to left.
func (r *renderer) turn(width float32) {
	stripe, text := fyne.NewPos(0, 0), fyne.NewPos(Indent, 0)
	if r.quote.text.RTL() {
		stripe.X, text.X = width-stripeWidth, 0
	}
	r.stripe.Move(stripe)
	r.quote.text.Move(text)
}

func (r *renderer) Refresh() {
	q := r.quote
	r.turn(q.Size().Width)
	colour := kit.MarkColor(q.Theme(), q.colour, fyne.CurrentApp().Settings().ThemeVariant())
	r.stripe.FillColor, r.stripe.StrokeColor, r.stripe.StrokeWidth = colour, colour, 0
	if q.Hollow {
		r.stripe.FillColor, r.stripe.StrokeWidth = color.Transparent, 1
	}
	canvas.Refresh(q)
}

// AccessibilityLabel is the quote.
func (q *View) AccessibilityLabel() string { return q.text.Text }

// AccessibilityRole is that of text.
func (q *View) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
