package desk

import (
	"claimlight/app/memory"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Tappable      = (*listTitle)(nil)
	_ desktop.Cursorable = (*listTitle)(nil)
)

// listTitle is a quiet title above a list. A click folds the list away, so that the other one has all the room, and
// shows it again.
type listTitle struct {
	widget.BaseWidget
	text   string
	count  *kit.Caption
	list   fyne.CanvasObject
	tapped func()
	sign   *widget.Icon
}

// titled sets a title above a list.
func titled(title string, list fyne.CanvasObject, tapped func()) (*listTitle, fyne.CanvasObject) {
	t := &listTitle{
		text: title, count: kit.NewCaption(""), list: list, tapped: tapped,
		sign: widget.NewIcon(theme.MenuDropDownIcon()),
	}
	t.ExtendBaseWidget(t)
	return t, container.NewBorder(t, nil, nil, nil, list)
}

// Tapped folds the list, or shows it.
func (t *listTitle) Tapped(*fyne.PointEvent) { t.tapped() }

// Cursor tells that the title can be clicked.
func (t *listTitle) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws the title, how many the list holds, and a sign of whether it is folded.
func (t *listTitle) CreateRenderer() fyne.WidgetRenderer {
	line := kit.NewRow(kit.GapFields, []float32{0, 1, 0}, kit.NewSnug(kit.NewHeading(t.text)), t.count, t.sign)
	return widget.NewSimpleRenderer(kit.NewInset(
		kit.Inset{Left: kit.GapMargin, Top: kit.GapFields, Right: kit.GapFields, Bottom: kit.GapTight}, line))
}

// fold folds the list away, or shows it.
func (t *listTitle) fold(folded bool) {
	if t.list.Visible() != folded {
		return
	}
	t.list.Show()
	icon := theme.MenuDropDownIcon()
	if folded {
		t.list.Hide()
		icon = theme.MenuExpandIcon()
	}
	t.sign.SetResource(icon)
}

// Which of the two lists is folded away.
const (
	noneFolded = iota
	articlesFolded
	claimsFolded
)

// FoldArticles folds the list of articles away, so that that of claims has all the room, or shows it again.
func (d *Desk) FoldArticles() { d.toggleFold(articlesFolded) }

// FoldClaims folds the list of claims away, so that that of articles has all the room, or shows it again.
func (d *Desk) FoldClaims() { d.toggleFold(claimsFolded) }

// Folded tells which lists are folded away.
func (d *Desk) Folded() (articles, claims bool) {
	return d.folded == articlesFolded, d.folded == claimsFolded
}

func (d *Desk) toggleFold(which int) {
	if d.folded == which {
		which = noneFolded
	}
	d.fold(which)
	d.Memory.Put(memory.Folded, which)
	d.RefreshMenu()
}

// fold shows the lists with one of them folded away, or none. Where none is, the divider stands where it stood.
func (d *Desk) fold(which int) {
	lists := d.Panes.Lists
	if d.folded == noneFolded {
		d.divider = lists.Offset
	}
	d.folded = which
	d.titles[0].fold(which == articlesFolded)
	d.titles[1].fold(which == claimsFolded)
	lists.SetOffset(map[int]float64{noneFolded: d.divider, articlesFolded: 0, claimsFolded: 1}[which])
}
