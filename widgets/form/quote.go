package form

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
	_ fyne.Widget        = (*quoteView)(nil)
	_ fyne.Tappable      = (*quoteView)(nil)
	_ desktop.Cursorable = (*quoteView)(nil)
	_ fyne.Accessible    = (*quoteView)(nil)
)

// quoteLines is how many lines of a quote are shown until it is opened in full; allLines are as many as any has.
const (
	quoteLines = 4
	allLines   = 1 << 20
)

// quoteView shows a claim's verbatim quote beside a stripe in the claim's colour. A click shows it in the text.
type quoteView struct {
	widget.BaseWidget
	text   *kit.Caption
	colour fyne.ThemeColorName
	hollow bool // its stripe, for what is no claim yet
	tapped func()
	moved  func()
	all    *field.Link // opens the quote in full, or closes it; nil where it stays short
}

func newQuoteView(tapped, moved func()) *quoteView {
	q := &quoteView{text: kit.NewCaption(""), colour: kit.ColorMarkUnchecked, tapped: tapped, moved: moved}
	q.text.Lines, q.text.Color, q.text.SizeName = quoteLines, theme.ColorNameForeground, theme.SizeNameText
	q.ExtendBaseWidget(q)
	return q
}

func (q *quoteView) set(quote string, colour fyne.ThemeColorName) {
	if q.text.Text == quote && q.colour == colour {
		return
	}
	if q.text.Text != quote && q.text.Lines == allLines {
		q.text.Lines = quoteLines
		defer q.moved()
	}
	q.text.Text, q.colour = quote, colour
	q.text.Refresh()
	q.offer()
	q.Refresh()
}

// opens gives the quote a link that opens it in full, seen where it is longer than what is shown.
func (q *quoteView) opens(s *shared) fyne.CanvasObject {
	q.all = s.newLink(words.FormShowAll.String(), q.toggle)
	q.all.Hide()
	return newStart(q.all)
}

// toggle opens the quote in full, or closes it.
func (q *quoteView) toggle() {
	if q.text.Lines == quoteLines {
		q.text.Lines = allLines
	} else {
		q.text.Lines = quoteLines
	}
	q.text.Refresh()
	q.offer()
	q.Refresh()
	q.moved()
}

// offer says what the link does, and shows it where there is more of the quote than a few lines. It tells whether that
// has changed.
func (q *quoteView) offer() bool {
	if q.all == nil {
		return false
	}
	text, hidden := words.FormShowAll, !q.text.Longer(q.Size().Width-quoteIndent, quoteLines)
	if q.text.Lines > quoteLines {
		text = words.FormShowLess
	}
	changed := q.all.Hidden != hidden
	q.all.Text, q.all.Hidden = text.String(), hidden
	q.all.Refresh()
	return changed
}

// quoted is the quote that is shown.
func (q *quoteView) quoted() string { return q.text.Text }

// Tapped shows the quote in the text.
func (q *quoteView) Tapped(*fyne.PointEvent) { q.tapped() }

// Cursor tells that the quote can be clicked.
func (q *quoteView) Cursor() desktop.Cursor { return desktop.PointerCursor }

// HeightFor gives the height of the quote at a width.
func (q *quoteView) HeightFor(width float32) float32 { return q.text.HeightFor(width - quoteIndent) }

// quoteIndent is the room of the stripe before the quote, in dp.
const quoteIndent = 12

// CreateRenderer links the quote to what draws it.
func (q *quoteView) CreateRenderer() fyne.WidgetRenderer {
	r := &quoteRenderer{quote: q, stripe: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type quoteRenderer struct {
	quote  *quoteView
	stripe *canvas.Rectangle
}

func (r *quoteRenderer) Destroy() {}

func (r *quoteRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.stripe, r.quote.text}
}

func (r *quoteRenderer) MinSize() fyne.Size {
	return fyne.NewSize(quoteIndent+r.quote.text.MinSize().Width, r.quote.HeightFor(r.quote.Size().Width))
}

func (r *quoteRenderer) Layout(size fyne.Size) {
	r.stripe.Resize(fyne.NewSize(3, size.Height))
	r.stripe.CornerRadius = 1.5
	r.quote.text.Move(fyne.NewPos(quoteIndent, 0))
	r.quote.text.Resize(fyne.NewSize(size.Width-quoteIndent, size.Height))
	if r.quote.offer() {
		r.quote.moved()
	}
}

func (r *quoteRenderer) Refresh() {
	q := r.quote
	colour := kit.MarkColor(q.Theme(), q.colour, fyne.CurrentApp().Settings().ThemeVariant())
	r.stripe.FillColor, r.stripe.StrokeColor, r.stripe.StrokeWidth = colour, colour, 0
	if q.hollow {
		r.stripe.FillColor, r.stripe.StrokeWidth = color.Transparent, 1
	}
	canvas.Refresh(q)
}

// AccessibilityLabel is the quote.
func (q *quoteView) AccessibilityLabel() string { return q.text.Text }

// AccessibilityRole is that of text.
func (q *quoteView) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
