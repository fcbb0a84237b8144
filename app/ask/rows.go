package ask

import (
	"image/color"
	"sort"
	"strings"

	"claimlight/internal/text"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget       = (*rows)(nil)
	_ fyne.Tappable     = (*rows)(nil)
	_ desktop.Hoverable = (*rows)(nil)
)

// rows shows choices one below the other, and at which of them the user is. What is in view is drawn anew each time and
// nothing else: a list of widgets that are used again, filled while other programs have the processor, stayed empty.
type rows struct {
	widget.BaseWidget
	shown  []Choice
	tops   []float32 // of each choice, and the end of the last
	at     int
	over   int // under the pointer; -1 for none
	tapped func(i int)
	scroll *container.Scroll
	drawn  []fyne.CanvasObject
}

func newRows(tapped func(i int)) *rows {
	r := &rows{over: -1, tapped: tapped, tops: []float32{0}}
	r.ExtendBaseWidget(r)
	r.scroll = container.NewVScroll(r)
	r.scroll.OnScrolled = func(fyne.Position) { r.Refresh() }
	return r
}

// Measures of a row in dp, and how strongly the place of a found word is tinted.
const (
	rowPad    = 8
	rowStripe = 3
	foundTint = 0.34
)

// lines are the heights of the lines of a row: its title, and what stands quietly below it.
func (r *rows) lines() (title, detail float32) {
	th := r.Theme()
	return fyne.MeasureText("M", th.Size(theme.SizeNameText), fyne.TextStyle{}).Height,
		fyne.MeasureText("M", th.Size(theme.SizeNameCaptionText), fyne.TextStyle{}).Height
}

// show shows choices, with the user at one of them, which comes into sight.
func (r *rows) show(shown []Choice, at int) {
	r.shown, r.over = shown, -1
	title, detail := r.lines()
	r.tops = append(r.tops[:0], 0)
	for i, c := range shown {
		height := title + 2*rowPad
		if c.Detail != "" {
			height += detail
		}
		r.tops = append(r.tops, r.tops[i]+height)
	}
	r.scroll.Refresh() // it is as high as its choices
	r.stand(at)
}

// stand is where the user is.
func (r *rows) stand(at int) {
	r.at = at
	if at < len(r.shown) {
		top, bottom := r.tops[at], r.tops[at+1]
		switch y, height := r.scroll.Offset.Y, r.scroll.Size().Height; {
		case top < y:
			r.scroll.ScrollToOffset(fyne.NewPos(0, top))
		case bottom > y+height && height > 0:
			r.scroll.ScrollToOffset(fyne.NewPos(0, bottom-height))
		}
	}
	r.Refresh()
}

// rowAt is the choice at a height; -1 where there is none.
func (r *rows) rowAt(y float32) int {
	for i := range r.shown {
		if y >= r.tops[i] && y < r.tops[i+1] {
			return i
		}
	}
	return -1
}

// Tapped takes the choice that was clicked.
func (r *rows) Tapped(ev *fyne.PointEvent) {
	if i := r.rowAt(ev.Position.Y); i >= 0 {
		r.tapped(i)
	}
}

// MouseIn is called by the driver.
func (r *rows) MouseIn(ev *desktop.MouseEvent) { r.MouseMoved(ev) }

// MouseMoved shows what a click would take.
func (r *rows) MouseMoved(ev *desktop.MouseEvent) { r.hover(r.rowAt(ev.Position.Y)) }

// MouseOut is called by the driver.
func (r *rows) MouseOut() { r.hover(-1) }

func (r *rows) hover(i int) {
	if r.over != i {
		r.over = i
		r.Refresh()
	}
}

// CreateRenderer is called by Fyne.
func (r *rows) CreateRenderer() fyne.WidgetRenderer {
	r.draw()
	return &rowsRenderer{r}
}

type rowsRenderer struct{ rows *rows }

func (r *rowsRenderer) Destroy()                     {}
func (r *rowsRenderer) Objects() []fyne.CanvasObject { return r.rows.drawn }
func (r *rowsRenderer) Layout(fyne.Size)             { r.rows.draw() }

func (r *rowsRenderer) MinSize() fyne.Size {
	return fyne.NewSize(100, r.rows.tops[len(r.rows.shown)])
}

func (r *rowsRenderer) Refresh() {
	r.rows.draw()
	canvas.Refresh(r.rows)
}

// draw makes what is in view.
func (r *rows) draw() {
	r.drawn = nil
	from := r.scroll.Offset.Y
	to := from + r.scroll.Size().Height
	for i := range r.shown {
		if r.tops[i+1] > from && r.tops[i] < to {
			r.drawRow(i)
		}
	}
}

// drawRow makes one row: what stands behind it, its title with what was found in it, a hint at its end, and what stands
// below.
func (r *rows) drawRow(i int) {
	c, top, width := r.shown[i], r.tops[i], r.Size().Width
	height := r.tops[i+1] - top
	switch i {
	case r.at:
		r.box(r.color(theme.ColorNameSelection), fyne.NewPos(0, top+1), fyne.NewSize(width, height-2))
	case r.over:
		r.box(r.color(theme.ColorNameHover), fyne.NewPos(0, top+1), fyne.NewSize(width, height-2))
	}
	if c.Color != "" {
		r.box(r.mark(c.Color), fyne.NewPos(3, top+rowPad/2), fyne.NewSize(rowStripe, height-rowPad))
	}
	title, detail := r.lines()
	left, room := float32(2*rowPad), width-4*rowPad
	if c.Hint != "" {
		hint := r.fit(c.Hint, theme.SizeNameText, room/2)
		wide := r.wide(hint, theme.SizeNameText)
		at := fyne.NewPos(left+room-wide, top+rowPad)
		r.text(hint, theme.SizeNameText, theme.ColorNamePlaceHolder, at, fyne.NewSize(wide, title))
		room -= wide + 2*rowPad
	}
	shown := r.fit(c.Title, theme.SizeNameText, room)
	box := fyne.NewSize(room, title)
	r.found(shown, c.Marks, fyne.NewPos(left, top+rowPad), room, title)
	r.text(shown, theme.SizeNameText, theme.ColorNameForeground, fyne.NewPos(left, top+rowPad), box)
	if c.Detail != "" {
		below := r.fit(c.Detail, theme.SizeNameCaptionText, width-4*rowPad)
		at := fyne.NewPos(left, top+rowPad+title)
		box := fyne.NewSize(width-4*rowPad, detail)
		r.text(below, theme.SizeNameCaptionText, theme.ColorNamePlaceHolder, at, box)
	}
}

// found tints the words that were looked for, as far as they are shown.
func (r *rows) found(title string, marks []text.Span, at fyne.Position, room, height float32) {
	written := r.written(title, theme.SizeNameText)
	if written.RTL {
		at.X += room - written.Wide(title)
	}
	for _, m := range marks {
		if !m.Valid(len(title)) {
			return // cut off
		}
		back := kit.NRGBA(r.color(theme.ColorNameOverlayBackground))
		tint := kit.Blend(back, kit.NRGBA(r.mark(kit.ColorMarkFind)), foundTint)
		written.Cover(title, m.Start, m.End, func(from, to float32) {
			r.box(tint, at.AddXY(from-1, 1), fyne.NewSize(to-from+2, height-2))
		})
	}
}

// fit puts a text on one line and cuts it to a width, with an ellipsis.
func (r *rows) fit(s string, size fyne.ThemeSizeName, width float32) string {
	s = strings.ReplaceAll(s, "\n", " ")
	if r.wide(s, size) <= width {
		return s
	}
	cut := func(n int) string { return s[:text.SnapGraphemes(s, text.Span{Start: n, End: n}).Start] }
	n := sort.Search(len(s)-1, func(n int) bool { return r.wide(cut(n+1)+"…", size) > width })
	return cut(n) + "…"
}

func (r *rows) wide(s string, size fyne.ThemeSizeName) float32 {
	return r.written(s, size).Wide(s)
}

// written is how a text of a row is written.
func (r *rows) written(s string, size fyne.ThemeSizeName) kit.Lettering {
	return kit.LetteringOf(s, r.Theme().Size(size), fyne.TextStyle{})
}

func (r *rows) color(name fyne.ThemeColorName) color.Color {
	return r.Theme().Color(name, fyne.CurrentApp().Settings().ThemeVariant())
}

func (r *rows) mark(name fyne.ThemeColorName) color.Color {
	return kit.MarkColor(r.Theme(), name, fyne.CurrentApp().Settings().ThemeVariant())
}

func (r *rows) box(c color.Color, at fyne.Position, size fyne.Size) {
	box := canvas.NewRectangle(c)
	box.CornerRadius = 2
	box.Move(at)
	box.Resize(size)
	r.drawn = append(r.drawn, box)
}

func (r *rows) text(s string, size fyne.ThemeSizeName, c fyne.ThemeColorName, at fyne.Position, box fyne.Size) {
	r.drawn = append(r.drawn, r.written(s, size).Write(s, r.color(c), fyne.TextAlignLeading, at, box))
}
