package list

import (
	"slices"
	"strconv"

	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// claimFilter is the head of the claim list: which claims are shown, and in which order.
type claimFilter struct {
	labels    kit.Labels
	text      *field.Entry
	source    *field.Select
	status    *field.Select
	rating    *field.Select
	figure    *field.Select
	confirmed *field.Select
	order     *field.Select
	clear     *field.Link
	more      *field.Button // opens the panel
	panel     *fyne.Container
	object    *fyne.Container
}

// The orders of the list; the first is the one in which the claims are given.
const (
	orderText   = words.ListAsInText
	orderSource = words.ListBySource
	orderStatus = words.ListByStatus
	orderRating = words.ListByRating

	withFigure    = words.ListWithAFigure
	withoutFigure = words.ListWithoutAFigure
	notRatedWord  = words.ListNotRated

	notConfirmed = words.ListNotConfirmed
	allConfirmed = words.ListAllConfirmed
)

func newClaimFilter(labels kit.Labels, changed func()) *claimFilter {
	f := &claimFilter{labels: labels}
	f.clear = field.NewLink(words.ListClear.String(), func() { f.reset(changed) })
	f.text = field.Called(words.ListFilterClaims.String(), field.NewEntry(words.ListFilterClaims.String()))
	f.source = field.Called(words.ListSource.String(), field.NewSelect(words.ListSource.String(), nil))
	f.status = field.Called(words.ListStatus.String(), field.NewSelect(words.ListStatus.String(), labels.Statuses.Texts()))
	f.rating = field.Called(words.ListRating.String(), field.NewSelect(words.ListRating.String(),
		append(labels.Ratings.Texts(), notRatedWord.String())))
	f.figure = field.Called(words.ListFigure.String(), field.NewSelect(words.ListFigure.String(),
		[]string{withFigure.String(), withoutFigure.String()}))
	f.confirmed = field.Called(words.ListConfirmed.String(), field.NewSelect(words.ListConfirmed.String(),
		[]string{notConfirmed.String(), allConfirmed.String()}))
	f.order = field.Called(words.ListOrder.String(), field.NewSelect(orderText.String(), []string{
		orderSource.String(),
		orderStatus.String(), orderRating.String(),
	}))
	f.text.OnEdit = changed
	for _, s := range f.selects() {
		s.OnEdit = changed
	}
	half := []float32{1, 1}
	f.panel = kit.NewColumn(kit.GapTight*2,
		kit.NewRow(kit.GapTight*2, half, f.source, f.status),
		kit.NewRow(kit.GapTight*2, half, f.rating, f.figure),
		kit.NewRow(kit.GapTight*2, half, f.confirmed, f.order),
	)
	f.panel.Hide()
	f.more = field.Called(words.ListFilterAndOrder.String(), field.NewButton("", kit.FilterIcon(), nil))
	f.more.OnTapped = func() {
		f.panel.Hidden = !f.panel.Hidden
		changed()
	}
	head := kit.NewRow(kit.GapTight, []float32{1, 0, 0}, f.text, f.clear, f.more)
	f.object = headed(kit.NewColumn(kit.GapTight*2, head, f.panel))
	return f
}

// headed is the head of a list, with a line below it.
func headed(fields fyne.CanvasObject) *fyne.Container {
	margin := kit.Inset{Left: kit.GapFields, Right: kit.GapFields, Bottom: kit.GapFields}
	return kit.NewColumn(0, kit.NewInset(margin, fields), widget.NewSeparator())
}

// active tells whether anything is filtered or sorted.
func (f *claimFilter) active() bool {
	if f.text.Text != "" {
		return true
	}
	return slices.ContainsFunc(f.selects(), func(s *field.Select) bool { return s.Word() != "" })
}

// countFilters says on the button how many filters and orders hold, also while they are folded away, and offers to
// clear them.
func (f *claimFilter) countFilters() {
	n := 0
	for _, s := range f.selects() {
		if s.Word() != "" {
			n++
		}
	}
	text := ""
	if n > 0 {
		text = strconv.Itoa(n)
	}
	if f.more.Text != text {
		f.more.SetText(text)
	}
	f.clear.Hidden = !f.active()
}

// reset shows all claims in their own order again.
func (f *claimFilter) reset(changed func()) {
	f.text.Fill("")
	for _, s := range f.selects() {
		s.Fill("")
	}
	changed()
}

func (f *claimFilter) selects() []*field.Select {
	return []*field.Select{f.source, f.status, f.rating, f.figure, f.confirmed, f.order}
}

// hooks of all fields, in the order in which Tab reaches them.
func (f *claimFilter) hooks() []*field.Hooks {
	hooks := []*field.Hooks{f.text.Hooked(), f.clear.Hooked(), f.more.Hooked()}
	for _, s := range f.selects() {
		hooks = append(hooks, s.Hooked())
	}
	return hooks
}

// count says how many claims are shown, of how many, and how many are marked.
func count(shown, all, marked int) string {
	text := strconv.Itoa(all)
	if shown != all {
		text = words.ListOf(shown, text).String()
	}
	if marked > 0 {
		text = words.ListMarked(text, marked).String()
	}
	return text
}
