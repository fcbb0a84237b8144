package list

import (
	"fmt"
	"slices"
	"testing"

	"claimlight/internal/claim"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// listDesk is a user at the claim list.
type listDesk struct {
	t      *testing.T
	list   *Claims
	window fyne.Window
	log    []string // what was asked for, in order
}

func newListDesk(t *testing.T, rows ...ClaimRow) *listDesk {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.DefaultTheme())
	d := &listDesk{t: t, list: NewClaims(kit.EnglishLabels())}
	l := d.list
	l.OnOpen = func(id string) { d.note("open", id) }
	l.OnEnter = func(id string) { d.note("enter", id) }
	l.OnLeave = func() { d.note("leave") }
	l.OnRate = func(ids []string, r claim.Rating) { d.note("rate", ids, r) }
	l.OnStatus = func(ids []string, s claim.Status) { d.note("status", ids, s) }
	l.OnTag = func(ids, tags []string) { d.note("tag", ids, tags) }
	l.OnDelete = func(ids []string) { d.note("delete", ids) }
	l.SetRows(rows)
	d.window = test.NewTempWindow(t, l)
	d.window.SetPadded(false)
	d.window.Resize(fyne.NewSize(300, 500))
	return d
}

func (d *listDesk) note(what string, about ...any) {
	for _, a := range about {
		what += fmt.Sprint(" ", a)
	}
	d.log = append(d.log, what)
}

func (d *listDesk) expect(want ...string) {
	d.t.Helper()
	if !slices.Equal(d.log, want) {
		d.t.Errorf("asked for %q, want %q", d.log, want)
	}
	d.log = nil
}

func (d *listDesk) key(names ...fyne.KeyName) *listDesk {
	d.list.list.takeFocus()
	for _, name := range names {
		d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
	return d
}

// click presses and releases the mouse on a row, in the order in which a real window does.
func (d *listDesk) click(i int, modifier fyne.KeyModifier) *listDesk {
	d.t.Helper()
	for _, v := range d.rows() {
		if v.index == i {
			v.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: modifier})
			v.MouseUp(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: modifier})
			v.Tapped(&fyne.PointEvent{})
			return d
		}
	}
	d.t.Fatalf("row %d is not on the screen", i)
	return d
}

// rows are the rows on the screen.
func (d *listDesk) rows() []*rowView { return visibleRows(d.list.list) }

func visibleRows(o fyne.CanvasObject) []*rowView {
	var rows []*rowView
	var children []fyne.CanvasObject
	switch o := o.(type) {
	case *rowView:
		return []*rowView{o}
	case *fyne.Container:
		children = o.Objects
	case fyne.Widget:
		children = test.WidgetRenderer(o).Objects()
	}
	for _, child := range children {
		if child.Visible() {
			rows = append(rows, visibleRows(child)...)
		}
	}
	return rows
}

func threeClaims() []ClaimRow {
	return []ClaimRow{
		{
			ID:     "a",
			Quote:  "The bridge cost 1.5 mln euros.",
			Source: "Mayor",
			Figure: "1.5 mln",
			Status: claim.Checked,
			Rating: claim.True,
			State:  claim.Exact,
		},
		{
			ID:     "b",
			Quote:  "Міст закрили на три дні.",
			Source: "Police",
			Figure: "три",
			Status: claim.Unchecked,
			State:  claim.Orphan,
		},
		{
			ID:     "c",
			Quote:  "Nobody was asked.",
			Source: "Mayor",
			Status: claim.InProgress,
			Rating: claim.False,
			State:  claim.Exact,
		},
	}
}

func TestRowsSayWhatTheClaimIs(t *testing.T) {
	d := newListDesk(t, threeClaims()...)
	rows := d.rows()
	if len(rows) != 3 {
		t.Fatalf("%d rows on the screen", len(rows))
	}
	if got := rows[0].meta.Text; got != "True  ·  Mayor  ·  1.5 mln" {
		t.Errorf("first row says %q", got)
	}
	if got := rows[1].meta.Text; got != "Unchecked  ·  Police  ·  три" {
		t.Errorf("second row says %q", got)
	}
	if got := rows[1].badge.Text; got != "Lost" {
		t.Errorf("a lost claim says %q", got)
	}
	if rows[0].stripe != kit.ColorMarkTrue || rows[1].stripe != kit.ColorMarkUnchecked ||
		rows[2].stripe != kit.ColorMarkFalse {
		t.Errorf("stripes %q, %q, %q", rows[0].stripe, rows[1].stripe, rows[2].stripe)
	}
}

func TestClaimsAreOpenedByMouseAndKeys(t *testing.T) {
	d := newListDesk(t, threeClaims()...)
	d.click(1, 0).expect("open b")
	d.click(1, 0).expect("open b", "enter b")
	d.key(fyne.KeyDown).expect("open c")
	d.key(fyne.KeyDown).expect("open c")
	d.key(fyne.KeyHome).expect("open a")
	d.key(fyne.KeyReturn).expect("enter a")
	d.key(fyne.KeyEscape).expect("leave")
}

func TestTheListFollowsTheText(t *testing.T) {
	var rows []ClaimRow
	for i := range 200 {
		rows = append(rows, ClaimRow{ID: fmt.Sprint(i), Quote: fmt.Sprint("Claim ", i)})
	}
	d := newListDesk(t, rows...)
	d.list.Select("150")
	if shown := d.rows(); !slices.ContainsFunc(shown, func(v *rowView) bool { return v.index == 150 }) ||
		len(shown) > 20 {
		t.Errorf("%d rows are drawn, and 150 may not be among them", len(shown))
	}
	d.expect()
	d.key(fyne.KeyDown).expect("open 151")
}

func TestSeveralClaimsAreWorkedOnAtOnce(t *testing.T) {
	d := newListDesk(t, threeClaims()...)
	if d.list.bulk.object.Visible() {
		t.Error("the bar for several claims is there without any")
	}
	d.click(0, 0).click(2, fyne.KeyModifierShortcutDefault).expect("open a")
	if got := d.list.Marked(); !slices.Equal(got, []string{"a", "c"}) || !d.list.bulk.object.Visible() {
		t.Fatalf("marked %q", got)
	}
	if got := count(3, 3, 2); got != "3, 2 marked" {
		t.Errorf("the head says %q", got)
	}
	d.window.Canvas().Focused().TypedRune('2')
	d.expect("rate [a c] mostly_false")
	d.key(fyne.KeyDelete).expect("delete [a c]")
	for _, item := range d.list.rateMenu().Items {
		if item.Label == "Checked" || item.Label == "No rating" {
			item.Action()
		}
	}
	d.expect("rate [a c] ", "status [a c] checked")
	d.key(fyne.KeyEscape).expect()
	if len(d.list.Marked()) != 0 {
		t.Errorf("Esc leaves %q marked", d.list.Marked())
	}
}

func TestClaimsAreMarkedByRangeAndByKeys(t *testing.T) {
	d := newListDesk(t, threeClaims()...)
	d.click(2, 0).click(0, fyne.KeyModifierShift)
	if got := d.list.Marked(); !slices.Equal(got, []string{"a", "b", "c"}) {
		t.Errorf("Shift marks %q", got)
	}
	d.key(fyne.KeyEscape, fyne.KeyHome, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace)
	if got := d.list.Marked(); !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("Space marks %q", got)
	}
	d.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	if got := d.list.Marked(); len(got) != 3 {
		t.Errorf("Ctrl+A marks %q", got)
	}
	d.list.SetRows(threeClaims()[:2])
	if got := d.list.Marked(); len(got) != 2 {
		t.Errorf("of two claims %q are marked", got)
	}
}

func TestTagsAreGivenToSeveralClaims(t *testing.T) {
	d := newListDesk(t, threeClaims()...)
	d.click(0, 0).click(1, fyne.KeyModifierShift)
	d.log = nil
	d.list.askTags(d.list.bulk.object)
	field := d.window.Canvas().Focused()
	test.Type(field, "budget, EU")
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.expect("tag [a b] [budget EU]")
}

func TestClaimsAreFiltered(t *testing.T) {
	labels := kit.EnglishLabels()
	for _, c := range []struct {
		name string
		set  func(f *claimFilter)
		want string
	}{
		{"nothing", func(*claimFilter) {}, "abc"},
		{"words of the quote", func(f *claimFilter) { f.text.SetText("МІСТ") }, "b"},
		{"words of the figure", func(f *claimFilter) { f.text.SetText(" 1.5 ") }, "a"},
		{"source", func(f *claimFilter) { f.source.SetSelected("Mayor") }, "ac"},
		{"status", func(f *claimFilter) { f.status.SetSelected("In progress") }, "c"},
		{"rating", func(f *claimFilter) { f.rating.SetSelected(labels.Ratings.Text(claim.True)) }, "a"},
		{"no rating", func(f *claimFilter) { f.rating.SetSelected(notRatedWord.String()) }, "b"},
		{"with a figure", func(f *claimFilter) { f.figure.SetSelected(withFigure.String()) }, "ab"},
		{"without a figure", func(f *claimFilter) { f.figure.SetSelected(withoutFigure.String()) }, "c"},
		{"source and rating", func(f *claimFilter) {
			f.source.SetSelected("Mayor")
			f.rating.SetSelected("False")
		}, "c"},
		{"by source", func(f *claimFilter) { f.order.SetSelected(orderSource.String()) }, "acb"},
		{"by status", func(f *claimFilter) { f.order.SetSelected(orderStatus.String()) }, "bca"},
		{"by rating", func(f *claimFilter) { f.order.SetSelected(orderRating.String()) }, "bca"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newListDesk(t, threeClaims()...)
			c.set(d.list.filter)
			got := ""
			for _, id := range d.list.Shown() {
				got += id
			}
			if got != c.want {
				t.Errorf("shows %q, want %q", got, c.want)
			}
			if active := d.list.filter.clear.Visible(); active != (c.name != "nothing") {
				t.Errorf("a way to clear the filter is offered: %v", active)
			}
			d.list.filter.clear.OnTapped()
			if len(d.list.Shown()) != 3 {
				t.Errorf("after Clear %d are shown", len(d.list.Shown()))
			}
		})
	}
}

func TestEmptyListSaysWhatToDo(t *testing.T) {
	d := newListDesk(t)
	if !d.list.empty.Visible() || d.list.empty.Text() != noClaims.String() {
		t.Errorf("says %q", d.list.empty.Text())
	}
	for _, name := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyDown, fyne.KeySpace, fyne.KeyDelete} {
		d.list.list.TypedKey(&fyne.KeyEvent{Name: name}) // the last claim was deleted while the list had the focus
	}
	d.expect("delete []") // of what is open elsewhere, though no row shows it
	d.list.SetRows(threeClaims())
	if d.list.empty.Visible() {
		t.Error("says that there are no claims")
	}
	d.list.filter.text.SetText("no such word")
	if !d.list.empty.Visible() || d.list.empty.Text() != noneFilter.String() {
		t.Errorf("says %q", d.list.empty.Text())
	}
}

func TestTabGoesDownTheList(t *testing.T) {
	d := newListDesk(t, threeClaims()...)
	d.list.filter.text.SetText("a")
	d.list.filter.panel.Show()
	d.click(0, 0).click(1, fyne.KeyModifierShift)
	c := d.window.Canvas()
	c.Unfocus()
	driver := fyne.CurrentApp().Driver()
	var stops []fyne.Focusable
	for c.FocusNext(); !slices.Contains(stops, c.Focused()); c.FocusNext() {
		stops = append(stops, c.Focused())
	}
	if len(stops) != 14 {
		t.Errorf("Tab reaches %d places, want filter, list and the bar for several claims: 14", len(stops))
	}
	for i := 1; i < len(stops); i++ {
		from := driver.AbsolutePositionForObject(stops[i-1].(fyne.CanvasObject))
		to := driver.AbsolutePositionForObject(stops[i].(fyne.CanvasObject))
		if to.Y < from.Y && to.X < from.X {
			t.Errorf("Tab goes from %T at %v up to %T at %v", stops[i-1], from, stops[i], to)
		}
	}
}
