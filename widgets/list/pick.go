package list

import (
	"cmp"
	"slices"
	"strings"

	"claimlight/internal/claim"
	"claimlight/widgets/field"
)

// offerSources lists the sources of the claims.
func (f *claimFilter) offerSources(rows []ClaimRow) {
	var names []string
	for _, row := range rows {
		if row.Source != "" && !slices.Contains(names, row.Source) {
			names = append(names, row.Source)
		}
	}
	slices.Sort(names)
	f.source.SetWords(names)
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
	return f.passesText(row) &&
		(f.source.Word() == "" || row.Source == f.source.Word()) &&
		(f.status.Word() == "" || row.Status == f.labels.Statuses.Value(f.status.Word())) &&
		f.passesRating(row.Rating) &&
		(f.figure.Word() == "" || (row.Figure != "") == (f.figure.Word() == withFigure.String())) &&
		(f.confirmed.Word() == "" || row.Unconfirmed == (f.confirmed.Word() == notConfirmed.String()))
}

func (f *claimFilter) passesText(row ClaimRow) bool {
	wanted := field.Folded(strings.TrimSpace(f.text.Text))
	return wanted == "" || strings.Contains(field.Folded(row.Quote+"\n"+row.Source+"\n"+row.Figure), wanted)
}

func (f *claimFilter) passesRating(r claim.Rating) bool {
	switch f.rating.Word() {
	case "":
		return true
	case notRatedWord.String():
		return r == claim.NotRated
	}
	return r == f.labels.Ratings.Value(f.rating.Word())
}

func (f *claimFilter) comparison() func(a, b ClaimRow) int {
	switch f.order.Word() {
	case orderSource.String():
		return func(a, b ClaimRow) int { return cmp.Compare(field.Folded(a.Source), field.Folded(b.Source)) }
	case orderStatus.String():
		return func(a, b ClaimRow) int {
			return cmp.Compare(slices.Index(claim.Statuses, a.Status), slices.Index(claim.Statuses, b.Status))
		}
	case orderRating.String():
		return func(a, b ClaimRow) int {
			return cmp.Compare(f.labels.Scale.Index(a.Rating), f.labels.Scale.Index(b.Rating))
		}
	}
	return nil
}
