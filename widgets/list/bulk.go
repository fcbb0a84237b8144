package list

import (
	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// bulkBar shows, below a list with marked claims, what can be done with all of them.
type bulkBar struct {
	object *fyne.Container
}

func newBulkBar(l *Claims) *bulkBar {
	b := &bulkBar{}
	rate := field.NewButton(words.ListRate.String(), theme.MenuDropDownIcon(), nil)
	rate.OnTapped = func() { popUpBelow(rate, l.rateMenu()) }
	tag := field.NewButton(words.ListTag.String(), theme.MenuDropDownIcon(), nil)
	tag.OnTapped = func() { l.askTags(tag) }
	drop := field.Called(words.ListDeleteMarkedClaims.String(), field.NewButton("", theme.DeleteIcon(), l.deleteChosen))
	clear := field.Called(words.ListMarkNone.String(), field.NewButton("", theme.CancelIcon(), l.escape))
	drop.Careful = true
	for _, button := range []*field.Button{rate, tag, drop, clear} {
		button.OnLeave, button.OnShortcut, button.OnDigit = l.escape, l.typedShortcut, l.typedDigit
	}
	rate.IconPlacement, tag.IconPlacement = widget.ButtonIconTrailingText, widget.ButtonIconTrailingText
	buttons := container.New(&kit.WrapRow{Gap: kit.GapTight}, rate, tag, drop, clear)
	b.object = kit.NewColumn(
		0,
		widget.NewSeparator(),
		kit.NewInset(kit.Inset{Left: 4, Top: 4, Right: 4, Bottom: 4}, buttons),
	)
	b.object.Hide()
	return b
}

func (b *bulkBar) show(marked int) { b.object.Hidden = marked == 0 }

// rateMenu offers ratings and statuses for all marked claims.
func (l *Claims) rateMenu() *fyne.Menu {
	var items []*fyne.MenuItem
	rate := func(text string, r claim.Rating) {
		items = append(items, fyne.NewMenuItem(text, func() {
			if l.OnRate != nil {
				l.OnRate(l.Marked(), r)
			}
		}))
	}
	for _, w := range l.labels.Ratings {
		rate(w.Text, w.Value)
	}
	rate(words.ListNoRating.String(), claim.NotRated)
	items = append(items, fyne.NewMenuItemSeparator())
	for _, w := range l.labels.Statuses {
		items = append(items, fyne.NewMenuItem(w.Text, func() {
			if l.OnStatus != nil {
				l.OnStatus(l.Marked(), w.Value)
			}
		}))
	}
	return fyne.NewMenu("", items...)
}

// askTags asks for tags in a small field above the button.
func (l *Claims) askTags(near fyne.CanvasObject) {
	c := fyne.CurrentApp().Driver().CanvasForObject(near)
	if c == nil {
		return
	}
	field := field.NewEntry(words.ListTagsWithCommasBetween.String())
	popUp := widget.NewPopUp(kit.NewInset(kit.Inset{Left: 4, Top: 4, Right: 4, Bottom: 4}, field), c)
	field.OnLeave = popUp.Hide
	field.OnSubmitted = func(text string) {
		popUp.Hide()
		if tags := claim.ParseTags(text); len(tags) > 0 && l.OnTag != nil {
			l.OnTag(l.Marked(), tags)
		}
	}
	popUp.Resize(fyne.NewSize(fyne.Min(l.Size().Width-16, 240), popUp.MinSize().Height))
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(near)
	popUp.ShowAtPosition(fyne.NewPos(fyne.Max(at.X-120, 4), at.Y-popUp.MinSize().Height-4))
	c.Focus(field)
}

// popUpBelow opens a menu at the lower edge of an object; Fyne moves it up where there is no room.
func popUpBelow(o fyne.CanvasObject, menu *fyne.Menu) {
	driver := fyne.CurrentApp().Driver()
	if c := driver.CanvasForObject(o); c != nil {
		widget.ShowPopUpMenuAtPosition(menu, c, driver.AbsolutePositionForObject(o).AddXY(0, o.Size().Height))
	}
}
