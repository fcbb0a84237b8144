package articles

import (
	"claimlight/internal/words"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// showFailed shows which pages of a queue were not added, and why.
func (w *Door) showFailed(q *queue) {
	list := container.NewVBox()
	for _, f := range q.failed {
		name := widget.NewLabelWithStyle(f.page, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
		name.Truncation = fyne.TextTruncateEllipsis
		why := widget.NewLabel(f.sentence)
		why.Wrapping = fyne.TextWrapWord
		list.Add(container.NewVBox(name, why))
	}
	w.Ask.Wide(words.ArticlesNotOpened(len(q.failed)).String(), container.NewVScroll(list), fyne.NewSize(720, 460))
}
