package list

import (
	"fmt"
	"testing"

	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// rowsFromTop is how many rows a list draws when it stands at its top; none where it is scrolled further.
func rowsFromTop(l *listRows) (n int) {
	if l.GetScrollOffset() > 0 || !l.Visible() {
		return 0
	}
	for _, o := range test.LaidOutObjects(l) {
		if v, is := o.(*rowView); is && v.Visible() && v.Size().Height > 0 {
			n++
		}
	}
	return n
}

// A list that is scrolled far down and then has a few rows, or rows again after none, shows them.
func TestAListThatBecomesShortShowsItsRows(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.DefaultTheme())
	list := NewClaims(kit.EnglishLabels())
	w := test.NewTempWindow(t, list)
	w.Resize(fyne.NewSize(300, 400))
	rows := make([]ClaimRow, 300)
	for i := range rows {
		rows[i] = ClaimRow{ID: fmt.Sprint("c", i), Quote: fmt.Sprint("Claim ", i)}
	}
	list.SetRows(rows)
	list.Select("c299")
	if list.list.GetScrollOffset() == 0 {
		t.Fatal("the list is not scrolled to what is selected")
	}
	list.SetRows(rows[:3])
	if n := rowsFromTop(list.list); n != 3 {
		t.Errorf("%d rows are in sight, want 3", n)
	}
	list.SetRows(nil)
	list.SetRows(rows[:2])
	if n := rowsFromTop(list.list); n != 2 {
		t.Errorf("%d rows are in sight after none, want 2", n)
	}
}

// Rows that came while the list was hidden, or before it was laid out, are there when it is shown.
func TestAListThatWasFilledUnseenShowsItsRows(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.DefaultTheme())
	list := NewArticles()
	list.Hide()
	w := test.NewTempWindow(t, list)
	list.SetRows([]ArticleRow{{ID: "a", Title: "A"}, {ID: "b", Title: "B"}})
	w.Resize(fyne.NewSize(300, 400))
	list.SetRows([]ArticleRow{{ID: "a", Title: "A"}, {ID: "b", Title: "B"}, {ID: "c", Title: "C"}})
	list.Show()
	if n := rowsFromTop(list.list); n != 3 {
		t.Errorf("%d rows are in sight, want 3", n)
	}
}
