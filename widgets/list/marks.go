package list

import (
	"slices"

	"claimlight/internal/claim"

	"fyne.io/fyne/v2"
)

// markedRows are the rows chosen for work on several at once.
type markedRows struct {
	ids  []string
	last int // the row from which Shift extends
}

func (m *markedRows) has(id string) bool { return slices.Contains(m.ids, id) }

func (m *markedRows) toggle(id string) {
	if at := slices.Index(m.ids, id); at >= 0 {
		m.ids = slices.Delete(m.ids, at, at+1)
		return
	}
	m.ids = append(m.ids, id)
}

func (m *markedRows) keep(still func(id string) bool) {
	m.ids = slices.DeleteFunc(m.ids, func(id string) bool { return !still(id) })
}

// clicked opens a claim; with Ctrl it marks the claim instead, with Shift all from the last one to it.
func (l *Claims) clicked(i int, modifier fyne.KeyModifier) {
	id := l.shown[i].ID
	switch {
	case modifier&fyne.KeyModifierShift != 0:
		l.markRange(l.marks.last, i)
	case modifier&fyne.KeyModifierShortcutDefault != 0:
		l.startMarks()
		l.marks.toggle(id)
		l.marks.last = i
	default:
		again := l.opened == id && len(l.marks.ids) == 0
		l.marks = markedRows{last: i}
		l.list.stand(i)
		l.open(id)
		if again && l.OnEnter != nil {
			l.OnEnter(id)
		}
	}
	l.marksChanged()
}

// startMarks makes the open claim the first marked one, as in other lists.
func (l *Claims) startMarks() {
	if len(l.marks.ids) == 0 && l.indexOf(l.opened) >= 0 {
		l.marks.toggle(l.opened)
	}
}

func (l *Claims) markRange(from, to int) {
	l.marks.ids = nil
	for i := min(from, to); i <= max(from, to) && i < len(l.shown); i++ {
		l.marks.ids = append(l.marks.ids, l.shown[i].ID)
	}
}

func (l *Claims) marksChanged() {
	l.bulk.show(len(l.marks.ids))
	l.filter.countFilters()
	if l.OnCount != nil {
		l.OnCount(count(len(l.shown), len(l.rows), len(l.marks.ids)))
	}
	l.Refresh()
	l.list.Refresh()
}

// typedKey works on the marked claims, or on the open one, which is where the keyboard stands unless the filter hides
// it.
func (l *Claims) typedKey(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyEscape {
		l.escape()
		return
	}
	stands := l.list.at >= 0 && l.list.at < len(l.shown)
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if id := l.opened; id != "" && l.OnEnter != nil {
			l.OnEnter(id)
		}
	case fyne.KeySpace:
		if stands {
			l.marks.toggle(l.shown[l.list.at].ID)
			l.marks.last = l.list.at
			l.marksChanged()
		}
	case fyne.KeyDelete:
		l.deleteChosen()
	}
}

// escape first takes the marks away, and then leaves the list.
func (l *Claims) escape() {
	if len(l.marks.ids) > 0 {
		l.marks.ids = nil
		l.marksChanged()
		return
	}
	if l.OnLeave != nil {
		l.OnLeave()
	}
}

// typedDigit rates by the number of a rating; 0 takes the rating away.
func (l *Claims) typedDigit(n int) {
	if n <= len(l.labels.Ratings) && l.OnRate != nil {
		rating := claim.NotRated
		if n > 0 {
			rating = l.labels.Ratings[n-1].Value
		}
		l.OnRate(l.Marked(), rating)
	}
}

// typedShortcut marks all on Ctrl+A and hands on all other shortcuts.
func (l *Claims) typedShortcut(s fyne.Shortcut) {
	if _, all := s.(*fyne.ShortcutSelectAll); all {
		l.marks.ids = l.Shown()
		l.marksChanged()
		return
	}
	if l.OnShortcut != nil {
		l.OnShortcut(s)
	}
}

func (l *Claims) deleteChosen() {
	if l.OnDelete != nil {
		l.OnDelete(l.Marked())
	}
}
