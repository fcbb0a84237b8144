package list

import (
	"slices"
	"strings"

	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"
	"claimlight/widgets/notice"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*Articles)(nil)

// ArticleRow is what the library pane shows of an article.
type ArticleRow struct {
	ID, Title, Site string
	Date            string // as the source gave it, or its day
	Claims          int
	Read            int // percent of the text
	Suggestions     int // that are open
	Done            bool
}

// Articles is the library pane: the articles, and a field to find one by title or site.
type Articles struct {
	widget.BaseWidget

	// OnOpen is called when the user goes to an article by click or Enter.
	OnOpen func(id string)
	// OnMenu is called for a right click, with the place for the menu in the window.
	OnMenu func(id string, at fyne.Position)
	// OnDelete is called for the Delete key.
	OnDelete func(id string)
	// OnLeave is called for Esc: back to the text.
	OnLeave func()
	// OnDigit is called for a digit in the rows, which rates what is open.
	OnDigit func(n int)
	// OnShortcut gets the shortcuts for which the list has no use.
	OnShortcut func(fyne.Shortcut)

	// OnCount is told how many articles are shown, of how many.
	OnCount func(text string)

	rows   []ArticleRow
	shown  []ArticleRow
	opened string

	search *field.Entry
	list   *listRows
	empty  *notice.EmptyState
	none   *notice.EmptyState
}

// NewArticles makes an empty list, which then offers the given actions.
func NewArticles(actions ...field.Action) *Articles {
	l := &Articles{}
	l.ExtendBaseWidget(l)
	l.search = field.Called(words.ListFindAnArticle.String(), field.NewEntry(words.ListFindAnArticle.String()))
	l.search.OnEdit = l.refilter
	l.search.OnLeave = l.leave
	l.search.OnSubmitted = func(string) { l.FocusList() }
	l.search.OnShortcut = l.pass
	l.list = newListRows(func() int { return len(l.shown) }, l.update)
	l.list.clicked = func(i int, _ fyne.KeyModifier) { l.open(i) }
	l.list.menu = func(i int, at fyne.Position) {
		if l.OnMenu != nil {
			l.OnMenu(l.shown[i].ID, at)
		}
	}
	l.list.key = l.typedKey
	l.list.digit = func(n int) {
		if l.OnDigit != nil {
			l.OnDigit(n)
		}
	}
	l.list.shortcut = l.pass
	l.empty = notice.NewEmptyState(
		theme.DocumentIcon(),
		words.ListNoArticlesYetOpenPage.String(),
		actions...)
	l.none = notice.NewEmptyState(theme.SearchIcon(), words.ListNoArticleHasTheseWords.String())
	l.refilter()
	return l
}

// SetRows shows other articles, the newest first as given.
func (l *Articles) SetRows(rows []ArticleRow) {
	l.rows = slices.Clone(rows)
	l.refilter()
}

// SetRow shows an article of the list as it is now.
func (l *Articles) SetRow(row ArticleRow) {
	for _, rows := range [][]ArticleRow{l.rows, l.shown} {
		for i := range rows {
			if rows[i].ID == row.ID && rows[i] != row {
				rows[i] = row
				l.list.Refresh()
			}
		}
	}
}

// Select shows which article is open and scrolls to it; an unknown or empty id is none.
func (l *Articles) Select(id string) {
	l.opened = id
	l.list.stand(l.indexOf(id))
}

// FocusSearch puts the caret into the search field.
func (l *Articles) FocusSearch() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		c.Focus(l.search)
	}
}

// FocusList gives the rows the keyboard.
func (l *Articles) FocusList() { l.list.takeFocus() }

func (l *Articles) indexOf(id string) int {
	return slices.IndexFunc(l.shown, func(row ArticleRow) bool { return row.ID == id })
}

func (l *Articles) refilter() {
	wanted := field.Folded(strings.TrimSpace(l.search.Text))
	l.shown = nil
	for _, row := range l.rows {
		if strings.Contains(field.Folded(row.Title+"\n"+row.Site), wanted) {
			l.shown = append(l.shown, row)
		}
	}
	l.empty.Hidden = len(l.rows) > 0
	l.none.Hidden = len(l.rows) == 0 || len(l.shown) > 0
	l.list.Hidden = len(l.shown) == 0
	l.list.stand(l.indexOf(l.opened))
	if l.OnCount != nil {
		l.OnCount(count(len(l.shown), len(l.rows), 0))
	}
	l.Refresh()
}

func (l *Articles) update(i int, v *rowView) {
	row := l.shown[i]
	v.title.Text = row.Title
	if row.Title == "" {
		v.title.Text = words.ListUntitled.String()
	}
	v.quiet = []string{progress(row), row.Site, row.Date}
	v.badge.Text = ""
	if row.Claims > 0 {
		v.badge.Text = words.CountClaims(row.Claims).String()
	}
	if row.Suggestions > 0 && !row.Done {
		v.badge.Text = kit.JoinWords(v.badge.Text, words.ListSuggested(row.Suggestions).String())
	}
	v.read = float32(row.Read) / 100
	if row.Done {
		v.read = 1
	}
}

// progress says how far the work on an article is; empty where it was not begun.
func progress(row ArticleRow) string {
	switch {
	case row.Done:
		return words.ListDone.String()
	case row.Read > 0:
		return words.ListRead(row.Read).String()
	}
	return ""
}

func (l *Articles) open(i int) {
	l.opened = l.shown[i].ID
	l.list.stand(i)
	if l.OnOpen != nil {
		l.OnOpen(l.opened)
	}
}

func (l *Articles) typedKey(ev *fyne.KeyEvent) {
	switch {
	case ev.Name == fyne.KeyEscape:
		l.leave()
	case l.list.at < 0 || l.list.at >= len(l.shown):
	case ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter || ev.Name == fyne.KeySpace:
		l.open(l.list.at)
	case ev.Name == fyne.KeyDelete && l.OnDelete != nil:
		l.OnDelete(l.shown[l.list.at].ID)
	}
}

func (l *Articles) leave() {
	if l.OnLeave != nil {
		l.OnLeave()
	}
}

func (l *Articles) pass(s fyne.Shortcut) {
	if l.OnShortcut != nil {
		l.OnShortcut(s)
	}
}

// CreateRenderer links the list to what draws it.
func (l *Articles) CreateRenderer() fyne.WidgetRenderer {
	foot := kit.NewColumn(0)
	return widget.NewSimpleRenderer(kit.NewPane(headed(l.search), foot, l.empty, l.none, l.list))
}

// Rows are the articles that pass the filter, in the order of the list.
func (l *Articles) Rows() []ArticleRow { return slices.Clone(l.shown) }
