package list

import (
	"slices"
	"testing"

	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func newLibrary(t *testing.T, rows ...ArticleRow) (*Articles, fyne.Window) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.DefaultTheme())
	l := NewArticles(field.Action{Text: "Open a page", Run: func() {}})
	l.SetRows(rows)
	w := test.NewTempWindow(t, l)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(240, 500))
	return l, w
}

func threeArticles() []ArticleRow {
	return []ArticleRow{
		{ID: "a", Title: "The bridge", Site: "news.example", Date: "2025-04-11", Claims: 3},
		{ID: "b", Title: "Міст", Site: "новини.example", Claims: 1},
		{ID: "c"},
	}
}

func TestArticlesSayWhatTheyAre(t *testing.T) {
	l, _ := newLibrary(t, threeArticles()...)
	rows := visibleRows(l.list)
	if len(rows) != 3 {
		t.Fatalf("%d rows on the screen", len(rows))
	}
	for i, want := range []struct{ title, meta, badge string }{
		{"The bridge", "news.example  ·  2025-04-11", "3 claims"},
		{"Міст", "новини.example", "1 claim"},
		{"Untitled", "", ""},
	} {
		v := rows[i]
		if v.title.Text != want.title || v.meta.Text != want.meta || v.badge.Text != want.badge {
			t.Errorf("row %d says %q, %q, %q", i, v.title.Text, v.meta.Text, v.badge.Text)
		}
	}
}

func TestArticlesAreOpenedByMouseAndKeys(t *testing.T) {
	l, w := newLibrary(t, threeArticles()...)
	var opened []string
	l.OnOpen = func(id string) { opened = append(opened, id) }
	deleted, left := "", 0
	l.OnDelete = func(id string) { deleted = id }
	l.OnLeave = func() { left++ }

	row := visibleRows(l.list)[1]
	row.MouseDown(&desktop.MouseEvent{})
	row.Tapped(&fyne.PointEvent{})
	list := w.Canvas().Focused()
	for _, name := range []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn, fyne.KeyHome, fyne.KeyDelete, fyne.KeyEscape} {
		list.TypedKey(&fyne.KeyEvent{Name: name})
	}
	if !slices.Equal(opened, []string{"b", "c"}) {
		t.Errorf("opened %q: an arrow alone opens none", opened)
	}
	if deleted != "a" || left != 1 {
		t.Errorf("deleted %q, left %d times", deleted, left)
	}
}

func TestRightClickAsksForTheMenu(t *testing.T) {
	l, _ := newLibrary(t, threeArticles()...)
	asked := ""
	var place fyne.Position
	l.OnMenu = func(id string, at fyne.Position) { asked, place = id, at }
	visibleRows(l.list)[1].TappedSecondary(&fyne.PointEvent{AbsolutePosition: fyne.NewPos(30, 90)})
	if asked != "b" || place != fyne.NewPos(30, 90) {
		t.Errorf("asked for the menu of %q at %v", asked, place)
	}
}

func TestArticlesAreFoundByTitleAndSite(t *testing.T) {
	l, w := newLibrary(t, threeArticles()...)
	l.FocusSearch()
	test.Type(w.Canvas().Focused(), "НОВИНИ")
	if len(l.shown) != 1 || l.shown[0].ID != "b" {
		t.Errorf("found %+v", l.shown)
	}
	test.Type(w.Canvas().Focused(), "!")
	if !l.none.Visible() || l.empty.Visible() {
		t.Error("it does not say that nothing was found")
	}
	l.search.SetText("")
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.Canvas().Focused() != fyne.Focusable(l.list) {
		t.Error("Enter in the search does not go to the rows")
	}
}

func TestEmptyLibrarySaysWhatToDo(t *testing.T) {
	l, _ := newLibrary(t)
	if !l.empty.Visible() || l.none.Visible() {
		t.Error("the empty library does not say what to do")
	}
	l.SetRows(threeArticles())
	if l.empty.Visible() {
		t.Error("a library with articles says that it is empty")
	}
}

func TestPanesFitASmallWindow(t *testing.T) {
	l, _ := newLibrary(t, threeArticles()...)
	claims := NewClaims(kit.EnglishLabels())
	claims.SetRows(threeClaims())
	claims.filter.panel.Show()
	claims.marks.ids = []string{"a"}
	claims.marksChanged()
	for what, o := range map[string]fyne.CanvasObject{"library": l, "claims": claims} {
		if least := o.MinSize(); least.Width > 220 || least.Height > 420 {
			t.Errorf("%s: asks for %v", what, least)
		}
	}
}
