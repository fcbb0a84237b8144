package notice

import (
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*StatusBar)(nil)

// StatusBar is the lower edge of the window: a hint on the left, whether all is saved and counts on the right.
type StatusBar struct {
	widget.BaseWidget
	hint   *kit.Caption
	state  *kit.Caption
	counts *kit.Caption
}

// NewStatusBar makes an empty bar.
func NewStatusBar() *StatusBar {
	b := &StatusBar{hint: kit.NewCaption(""), state: kit.NewCaption(""), counts: kit.NewCaption("")}
	b.state.Alignment, b.counts.Alignment = fyne.TextAlignTrailing, fyne.TextAlignTrailing
	b.ExtendBaseWidget(b)
	return b
}

// SetHint says what the user can do here, or what is under the pointer. Where there is no room it ends in an ellipsis.
func (b *StatusBar) SetHint(text string) { b.hint.SetText(text) }

// SetState says how far saving is, such as "Saved".
func (b *StatusBar) SetState(text string) {
	b.state.Color = theme.ColorNamePlaceHolder
	b.state.SetText(text)
	b.Refresh()
}

// SetProblem says that something is not as it should be.
func (b *StatusBar) SetProblem(text string) {
	b.state.Color = theme.ColorNameError
	b.state.SetText(text)
	b.Refresh()
}

// SetCounts says how much there is, such as "12 claims, 5 checked".
func (b *StatusBar) SetCounts(text string) {
	b.counts.SetText(text)
	b.Refresh()
}

// CreateRenderer links the bar to what draws it.
func (b *StatusBar) CreateRenderer() fyne.WidgetRenderer {
	return &statusRenderer{bar: b, line: widget.NewSeparator()}
}

type statusRenderer struct {
	bar  *StatusBar
	line *widget.Separator
}

// Measures of the bar, in dp.
const (
	statusPadX = 12
	statusPadY = 4
	statusGap  = 16
)

func (r *statusRenderer) Destroy() {}

func (r *statusRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.line, r.bar.hint, r.bar.state, r.bar.counts}
}

func (r *statusRenderer) MinSize() fyne.Size {
	return fyne.NewSize(200, r.bar.hint.LineHeight()+2*statusPadY+1)
}

// Layout gives the right side what it needs, and the hint the rest.
func (r *statusRenderer) Layout(size fyne.Size) {
	b := r.bar
	r.line.Resize(fyne.NewSize(size.Width, r.line.MinSize().Height))
	right := size.Width - statusPadX
	for _, c := range []*kit.Caption{b.counts, b.state} {
		width := fyne.Min(c.Measure(c.Text)+1, right/2)
		if c.Text == "" {
			width = 0
		}
		c.Move(fyne.NewPos(right-width, statusPadY+1))
		c.Resize(fyne.NewSize(width, c.LineHeight()))
		if width > 0 {
			right -= width + statusGap
		}
	}
	b.hint.Move(fyne.NewPos(statusPadX, statusPadY+1))
	b.hint.Resize(fyne.NewSize(fyne.Max(right-statusPadX, 0), b.hint.LineHeight()))
}

func (r *statusRenderer) Refresh() {
	for _, c := range []*kit.Caption{r.bar.hint, r.bar.state, r.bar.counts} {
		c.Refresh()
	}
	r.line.Refresh()
	r.Layout(r.bar.Size())
}
