package reading

import (
	"claimlight/widgets/reading/bar"
	"claimlight/widgets/reading/page"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// CreateRenderer is called by Fyne.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	v.ExtendBaseWidget(v)
	v.drawn = true
	v.drawing.colors = nil
	v.repaint()
	return &renderer{view: v}
}

// Resize is called by Fyne.
func (v *View) Resize(size fyne.Size) {
	v.port.Width, v.port.Height = size.Width, size.Height
	v.BaseWidget.Resize(size)
}

// repaint draws what is visible now. It draws nothing before the view is shown.
func (v *View) repaint() {
	if !v.drawn || v.port.Height <= 0 {
		return
	}
	v.drawing.takeColors(v.Theme(), fyne.CurrentApp().Settings().ThemeVariant())
	v.drawing.draw(scene{
		cursor:   v.caret.Cursor,
		selected: v.Selection(),
		over:     v.pointer.over,
		block:    v.parts.at,
		leftOut:  v.parts.leftOut(),
		focused:  v.focused,
	})
	v.bar.Follow(v.port)
	v.strip.follow()
	canvas.Refresh(v)
}

// renderer gives Fyne what was drawn.
type renderer struct{ view *View }

func (r *renderer) Destroy() { r.view.settling.stop() }

func (r *renderer) Layout(size fyne.Size) {
	v := r.view
	v.bar.Resize(fyne.NewSize(bar.Width, size.Height))
	v.bar.Move(fyne.NewPos(size.Width-bar.Width, 0))
	if !v.port.Fits() {
		v.port.Relay(func() { v.page.Column.SetWidth(v.port.ColumnWidth()) })
		v.startSettling()
	} else {
		v.port.Settle()
	}
	v.repaint()
}

func (r *renderer) MinSize() fyne.Size {
	return fyne.NewSize(120+2*page.MarginSide, 4*theme.TextSize())
}

func (r *renderer) Objects() []fyne.CanvasObject {
	return r.view.drawing.Objects(r.view.bar)
}

func (r *renderer) Refresh() {
	r.view.drawing.colors = nil
	r.view.repaint()
	r.view.bar.Refresh()
}
