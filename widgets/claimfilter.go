package widgets

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// claimFilter is the head of the claim list: which claims are shown, and in which order.
type claimFilter struct {
	labels    Labels
	text      *textField
	source    *selectField
	status    *selectField
	rating    *selectField
	figure    *selectField
	confirmed *selectField
	order     *selectField
	count     *caption
	clear     *linkField
	more      *fieldButton // opens the panel
	panel     *fyne.Container
	object    *fyne.Container
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

	notConfirmed = "Not confirmed"
	allConfirmed = "All confirmed"
)

func newClaimFilter(labels Labels, changed func()) *claimFilter {
	f := &claimFilter{labels: labels, count: newCaption("")}
	f.clear = newLinkField("Clear", func() { f.reset(changed) })
	f.text = called("Filter claims", newTextField("Filter claims"))
	f.source = called("Source", newSelectField("Source", nil))
	f.status = called("Status", newSelectField("Status", labels.Statuses.Texts()))
	f.rating = called("Rating", newSelectField("Rating", append(labels.Ratings.Texts(), notRatedWord)))
	f.figure = called("Figure", newSelectField("Figure", []string{withFigure, withoutFigure}))
	f.confirmed = called("Confirmed", newSelectField("Confirmed", []string{notConfirmed, allConfirmed}))
	f.order = called("Order", newSelectField(orderText, []string{orderSource, orderStatus, orderRating}))
	f.text.edited = changed
	for _, s := range f.selects() {
		s.edited = changed
	}
	half := []float32{1, 1}
	f.panel = newColumn(gapTight*2,
		newRow(gapTight*2, half, f.source, f.status),
		newRow(gapTight*2, half, f.rating, f.figure),
		newRow(gapTight*2, half, f.confirmed, f.order),
	)
	f.panel.Hide()
	f.more = called("Filter and order", newFieldButton("", theme.MoreVerticalIcon(), nil))
	f.more.OnTapped = func() {
		f.panel.Hidden = !f.panel.Hidden
		changed()
	}
	head := newRow(gapTight*2, []float32{1, 0}, f.text, f.more)
	f.object = newColumn(0, newInset(inset{left: 8, top: 8, right: 8, bottom: 6}, newColumn(gapTight*2, head, f.panel, newRow(gapFields, []float32{1, 0}, container.New(middle{}, f.count), f.clear))), widget.NewSeparator())
	return f
}

// active tells whether anything is filtered or sorted.
func (f *claimFilter) active() bool {
	if f.text.Text != "" {
		return true
	}
	return slices.ContainsFunc(f.selects(), func(s *selectField) bool { return s.word() != "" })
}

// reset shows all claims in their own order again.
func (f *claimFilter) reset(changed func()) {
	f.text.fill("")
	for _, s := range f.selects() {
		s.fill("")
	}
	changed()
}

func (f *claimFilter) selects() []*selectField {
	return []*selectField{f.source, f.status, f.rating, f.figure, f.confirmed, f.order}
}

// hooks of all fields, in the order in which Tab reaches them.
func (f *claimFilter) hooks() []*fieldHooks {
	hooks := []*fieldHooks{f.text.hooks(), f.more.hooks()}
	for _, s := range f.selects() {
		hooks = append(hooks, s.hooks())
	}
	return append(hooks, f.clear.hooks())
}

// tell says how many claims there are, how many of them are shown, and how many are marked.
func (f *claimFilter) tell(shown, all, marked int) {
	text := countOf(all, "claim", "claims")
	if shown != all {
		text = fmt.Sprintf("%d of %s", shown, text)
	}
	if marked > 0 {
		text += fmt.Sprintf(", %d marked", marked)
	}
	f.count.retext(text)
	f.clear.Hidden = !f.active()
}
