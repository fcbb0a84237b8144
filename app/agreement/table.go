package agreement

import (
	"strconv"
	"strings"

	"claimlight/app/phrase"
	"claimlight/internal/agreement"
	"claimlight/internal/words"
	"claimlight/widgets/kit"
	"claimlight/widgets/table"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// The columns: what differs, and what each of the two has.
const (
	differs     = "differs"
	one         = "one"
	oneRating   = "one_rating"
	other       = "other"
	otherRating = "other_rating"
)

// Content is what is shown.
func (w *Work) Content() fyne.CanvasObject {
	if w.content == nil {
		w.make()
	}
	return w.content
}

// First is what has the keyboard first.
func (w *Work) First() fyne.Focusable { return w.table.First() }

func (w *Work) make() {
	w.told = kit.NewCaption("")
	w.told.Lines, w.told.SizeName, w.told.Color = 4, theme.SizeNameText, theme.ColorNameForeground
	w.table = table.New()
	w.table.Name = words.AgreementAgreement.String()
	w.table.OnOpen, w.table.OnLeave, w.table.OnKey = w.open, w.Leave, w.Shortcut
	head := kit.NewColumn(0,
		kit.NewInset(kit.Inset{Left: 16, Top: 10, Right: 16, Bottom: 10}, w.told), widget.NewSeparator())
	w.content = kit.NewPane(head, kit.NewColumn(0), w.table)
}

// fill shows what was compared.
func (w *Work) fill() {
	w.Content()
	first, second := named(w.names[0]), named(w.names[1])
	w.told.SetText(w.sentence())
	w.table.SetColumns([]table.Column{
		{ID: differs, Title: words.AgreementDiffers.String(), Width: 190},
		{ID: one, Title: first, Width: 340, Grows: true},
		{ID: oneRating, Title: words.AgreementRating.String(), Width: 110},
		{ID: other, Title: second, Width: 340, Grows: true},
		{ID: otherRating, Title: words.AgreementRating.String(), Width: 110},
	})
	w.table.SetRows(rows{w})
	w.table.Go(0)
	w.content.Refresh()
}

// sentence says how far the two agree.
func (w *Work) sentence() string {
	r := w.report
	var apart int
	for _, p := range r.Pairs {
		if p.Differ() {
			apart++
		}
	}
	parts := []string{
		words.AgreementPlaces(len(r.Pairs), apart).String(),
		words.AgreementSpans(value(r.Spans, r.HasSpan)).String(),
		words.AgreementRatings(r.Rated, value(r.Ratings, r.HasRate)).String(),
		words.AgreementMeaning.String(),
	}
	return strings.Join(parts, " ")
}

func value(alpha float64, told bool) string {
	if !told {
		return words.AgreementCannotTell.String()
	}
	return words.Number(strconv.FormatFloat(alpha, 'f', 2, 64))
}

// rows are the places of the text.
type rows struct{ w *Work }

// Len is that of table.Rows.
func (r rows) Len() int { return len(r.w.report.Pairs) }

// ID is that of table.Rows.
func (r rows) ID(row int) string {
	return strconv.Itoa(r.w.report.Pairs[row].Span().Start) + "/" + strconv.Itoa(row)
}

// Cell is that of table.Rows.
func (r rows) Cell(row int, column string) table.Cell {
	p := r.w.report.Pairs[row]
	switch column {
	case differs:
		return table.Cell{Text: kinds(p), Quiet: !p.Differ(), Alarm: p.Differ()}
	case one:
		return r.quote(p.One)
	case oneRating:
		return r.rating(p.One)
	case other:
		return r.quote(p.Other)
	}
	return r.rating(p.Other)
}

func (r rows) quote(c *agreement.Claim) table.Cell {
	if c == nil {
		return table.Cell{Text: words.AgreementNone.String(), Quiet: true}
	}
	return table.Cell{Text: phrase.OneLine(r.w.claims[c.ID].Quote)}
}

func (r rows) rating(c *agreement.Claim) table.Cell {
	if c == nil || c.Rating == "" {
		return table.Cell{}
	}
	claim, labels := r.w.claims[c.ID], r.w.Labels()
	return table.Cell{Text: labels.Scale.Label(claim.Rating), Sign: labels.RatingColor(claim.Rating)}
}

// kinds says in words what differs at a place.
func kinds(p agreement.Pair) string {
	said := map[agreement.Kind]words.Fixed{
		agreement.Same: words.AgreementSame, agreement.OnlyOne: words.AgreementOnlyOne,
		agreement.Boundary: words.AgreementBoundary, agreement.Rating: words.AgreementOtherRating,
	}
	parts := make([]string, len(p.Kinds))
	for i, k := range p.Kinds {
		parts[i] = said[k].String()
	}
	return kit.JoinWords(parts...)
}
