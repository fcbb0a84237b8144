package widgets

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"claimlight/internal/claim"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// claimFilter is the head of the claim list: which claims are shown, and in which order.
type claimFilter struct {
	labels Labels
	text   *textField
	source *selectField
	status *selectField
	rating *selectField
	figure *selectField
	order  *selectField
	count  *caption
	panel  *fyne.Container
	object *fyne.Container
}

// The orders of the list; the first is the one in which the claims are given.
const (
	orderText   = "As in the text"
	orderSource = "By source"
	orderStatus = "By status"
	orderRating = "By rating"

	withFigure    = "With a figure"
	withoutFigure = "Without a figure"
	notRatedWord  = "Not rated"
)

func newClaimFilter(labels Labels, changed func()) *claimFilter {
	f := &claimFilter{labels: labels, count: newCaption("")}
	f.text = newTextField("Filter claims")
	f.source = newSelectField("Any source", nil)
	f.status = newSelectField("Any status", labels.Statuses.Texts())
	f.rating = newSelectField("Any rating", append(labels.Ratings.Texts(), notRatedWord))
	f.figure = newSelectField("Any figure", []string{withFigure, withoutFigure})
	f.order = newSelectField(orderText, []string{orderSource, orderStatus, orderRating})
	for _, h := range []*fieldHooks{f.text.hooks(), f.source.hooks(), f.status.hooks(), f.rating.hooks(), f.figure.hooks(), f.order.hooks()} {
		h.edited = changed
	}
	half := []float32{1, 1}
	f.panel = newColumn(gapTight*2,
		newRow(gapTight*2, half, f.source, f.status),
		newRow(gapTight*2, half, f.rating, f.figure),
		f.order,
	)
	f.panel.Hide()
	more := newFieldButton("", theme.MoreVerticalIcon(), nil)
	more.OnTapped = func() {
		f.panel.Hidden = !f.panel.Hidden
		changed()
	}
	head := newRow(gapTight*2, []float32{1, 0}, f.text, more)
	f.object = newColumn(0, newInset(inset{left: 8, top: 8, right: 8, bottom: 6}, newColumn(gapTight*2, head, f.panel, f.count)), widget.NewSeparator())
	return f
}

// offerSources lists the sources of the claims.
func (f *claimFilter) offerSources(rows []ClaimRow) {
	var names []string
	for _, row := range rows {
		if row.Source != "" && !slices.Contains(names, row.Source) {
			names = append(names, row.Source)
		}
	}
	slices.Sort(names)
	f.source.SetOptions(append([]string{noChoice}, names...))
}

// apply picks and sorts the rows.
func (f *claimFilter) apply(rows []ClaimRow) []ClaimRow {
	var shown []ClaimRow
	for _, row := range rows {
		if f.passes(row) {
			shown = append(shown, row)
		}
	}
	if compare := f.comparison(); compare != nil {
		slices.SortStableFunc(shown, compare)
	}
	return shown
}

func (f *claimFilter) passes(row ClaimRow) bool {
	wanted := folded(strings.TrimSpace(f.text.Text))
	return strings.Contains(folded(row.Quote+"\n"+row.Source+"\n"+row.Figure), wanted) &&
		(f.source.word() == "" || row.Source == f.source.word()) &&
		(f.status.word() == "" || row.Status == f.labels.Statuses.Value(f.status.word())) &&
		f.passesRating(row.Rating) &&
		(f.figure.word() == "" || (row.Figure != "") == (f.figure.word() == withFigure))
}

func (f *claimFilter) passesRating(r claim.Rating) bool {
	switch f.rating.word() {
	case "":
		return true
	case notRatedWord:
		return r == claim.NotRated
	}
	return r == f.labels.Ratings.Value(f.rating.word())
}

func (f *claimFilter) comparison() func(a, b ClaimRow) int {
	switch f.order.word() {
	case orderSource:
		return func(a, b ClaimRow) int { return cmp.Compare(folded(a.Source), folded(b.Source)) }
	case orderStatus:
		return func(a, b ClaimRow) int {
			return cmp.Compare(slices.Index(claim.Statuses, a.Status), slices.Index(claim.Statuses, b.Status))
		}
	case orderRating:
		return func(a, b ClaimRow) int {
			return cmp.Compare(slices.Index(claim.Ratings, a.Rating), slices.Index(claim.Ratings, b.Rating))
		}
	}
	return nil
}

// tell says how many claims there are, and how many of them are shown.
func (f *claimFilter) tell(shown, all int) {
	text := countOf(all, "claim", "claims")
	if shown != all {
		text = fmt.Sprintf("%d of %s", shown, text)
	}
	f.count.retext(text)
}
