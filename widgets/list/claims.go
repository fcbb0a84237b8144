package list

import (
	"slices"
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/widgets/kit"
	"claimlight/widgets/notice"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*Claims)(nil)

// ClaimRow is what the list shows of a claim.
type ClaimRow struct {
	ID, Quote, Source string
	Figure            string // the first figure as written; empty when there is none
	Status            claim.Status
	Rating            claim.Rating
	State             claim.AnchorState // of its place in the text that is shown
	Unsaved           bool              // it is not stored yet as it is shown
	Unconfirmed       bool              // something in it was read from the text and waits to be confirmed
}

// Claims shows claims in the order in which they are given, unless the user sorts them, and those that pass the
// user's filter. Several can be marked and worked on at once.
type Claims struct {
	widget.BaseWidget

	// OnOpen is called when the user goes to a claim by click or arrow key.
	OnOpen func(id string)
	// OnEnter is called for Enter and a second click: into the form.
	OnEnter func(id string)
	// OnLeave is called for Esc: back to the text.
	OnLeave func()
	// OnRate gives a rating to the marked claims, or to what is open elsewhere where none is marked; NotRated takes it
	// away.
	OnRate func(ids []string, r claim.Rating)
	// OnStatus gives a status to claims.
	OnStatus func(ids []string, s claim.Status)
	// OnTag adds tags to claims.
	OnTag func(ids []string, tags []string)
	// OnDelete deletes the marked claims, or the one that is open elsewhere where none is marked.
	OnDelete func(ids []string)
	// OnShortcut gets the shortcuts for which the list has no use.
	OnShortcut func(fyne.Shortcut)

	// OnCount is told how many claims are shown, of how many.
	OnCount func(text string)

	labels kit.Labels
	rows   []ClaimRow // all, as given
	shown  []ClaimRow // filtered and sorted
	opened string     // the claim that is open elsewhere
	marks  markedRows

	filter *claimFilter
	bulk   *bulkBar
	list   *listRows
	empty  *notice.EmptyState
}

// NewClaims makes an empty list that speaks with the given words.
func NewClaims(labels kit.Labels) *Claims {
	l := &Claims{labels: labels}
	l.ExtendBaseWidget(l)
	l.list = newListRows(func() int { return len(l.shown) }, l.update)
	l.list.clicked = l.clicked
	l.list.moved = func(i int) {
		l.list.stand(i)
		l.open(l.shown[i].ID)
	}
	l.list.key = l.typedKey
	l.list.digit = l.typedDigit
	l.list.shortcut = l.typedShortcut
	l.filter = newClaimFilter(labels, l.Refilter)
	for _, h := range l.filter.hooks() {
		h.OnLeave, h.OnShortcut, h.OnDigit = l.escape, l.typedShortcut, l.typedDigit
	}
	l.bulk = newBulkBar(l)
	l.empty = notice.NewEmptyState(theme.ListIcon(), noClaims.String())
	l.Refilter()
	return l
}

const (
	noClaims   = words.ListNoClaimsYetSelectSentence
	noneFilter = words.ListNoClaimPassesFilter
)

// SetLabels speaks with other words: those of the scale of the library.
func (l *Claims) SetLabels(labels kit.Labels) {
	l.labels, l.filter.labels = labels, labels
	l.filter.rating.SetWords(append(labels.Ratings.Texts(), notRatedWord.String()))
	l.Refilter()
}

// SetRows shows other claims. What is marked, filtered and sorted stays so.
func (l *Claims) SetRows(rows []ClaimRow) {
	l.rows = slices.Clone(rows)
	l.filter.offerSources(rows)
	l.Refilter()
}

// Select shows which claim is open elsewhere and scrolls to it; an unknown or empty id is none.
func (l *Claims) Select(id string) {
	if at := l.indexOf(id); l.opened != id || l.list.chosen != at {
		l.opened = id
		l.list.stand(at)
	}
}

// Refilter applies the user's filter and order to the rows.
func (l *Claims) Refilter() {
	l.shown = l.filter.apply(l.rows)
	l.marks.keep(func(id string) bool { return l.indexOf(id) >= 0 })
	if len(l.rows) == 0 {
		l.empty.SetText(noClaims.String())
	} else {
		l.empty.SetText(noneFilter.String())
	}
	l.empty.Hidden = len(l.shown) > 0
	l.list.Hidden = len(l.shown) == 0
	l.list.stand(l.indexOf(l.opened))
	l.marksChanged()
}

// Shown gives the ids of the claims that pass the filter, in the order of the list.
func (l *Claims) Shown() []string {
	ids := make([]string, len(l.shown))
	for i, row := range l.shown {
		ids[i] = row.ID
	}
	return ids
}

// Marked gives the ids of the marked claims, in the order of the list.
func (l *Claims) Marked() []string {
	var ids []string
	for _, row := range l.shown {
		if l.marks.has(row.ID) {
			ids = append(ids, row.ID)
		}
	}
	return ids
}

// Selected is the claim whose row is drawn as the open one; empty for none.
func (l *Claims) Selected() string {
	if l.list.chosen < 0 || l.list.chosen >= len(l.shown) {
		return ""
	}
	return l.shown[l.list.chosen].ID
}

func (l *Claims) indexOf(id string) int {
	return slices.IndexFunc(l.shown, func(row ClaimRow) bool { return row.ID == id })
}

func (l *Claims) update(i int, v *rowView) {
	row := l.shown[i]
	v.title.Text = strings.ReplaceAll(row.Quote, "\n", " ")
	v.quiet = l.quietWords(row)
	v.stripe = l.labels.ClaimColor(row.Status, row.Rating)
	v.marked = l.marks.has(row.ID)
	v.badge.Text, v.badge.Color = "", theme.ColorNameWarning
	if kit.Alarming(row.State) {
		v.badge.Text = l.labels.Places.Text(row.State)
	}
	if row.Unsaved {
		v.badge.Text = words.ListNotSavedYet.String()
	}
}

// quietWords are the result, or how far the check is, and who says what.
func (l *Claims) quietWords(row ClaimRow) []string {
	result := l.labels.Rating(row.Rating)
	if row.Rating == claim.NotRated {
		result = l.labels.Statuses.Text(row.Status)
	}
	return []string{result, row.Source, row.Figure}
}

func (l *Claims) open(id string) {
	l.opened = id
	if l.OnOpen != nil {
		l.OnOpen(id)
	}
}

// CreateRenderer links the list to what draws it.
func (l *Claims) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(kit.NewPane(l.filter.object, l.bulk.object, l.empty, l.list))
}
