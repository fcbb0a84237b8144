package chart

import (
	"image/color"

	"claimlight/internal/chart"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

var _ desktop.Hoverable = (*Bars)(nil)

// MouseIn is that of MouseMoved.
func (b *Bars) MouseIn(ev *desktop.MouseEvent) { b.MouseMoved(ev) }

// MouseMoved shows which line a click would run.
func (b *Bars) MouseMoved(ev *desktop.MouseEvent) { b.hover(b.lineAt(ev.Position.Y)) }

// MouseOut shows none.
func (b *Bars) MouseOut() { b.hover(-1) }

func (b *Bars) hover(i int) {
	if i >= 0 && b.bars[i].Run == nil {
		i = -1
	}
	if b.over != i {
		b.over = i
		b.Refresh()
	}
}

// CreateRenderer links the chart to what draws it.
func (b *Bars) CreateRenderer() fyne.WidgetRenderer { return &barsRenderer{bars: b} }

type barsRenderer struct {
	bars *Bars
	all  []fyne.CanvasObject
}

func (r *barsRenderer) Destroy() {}

func (r *barsRenderer) Objects() []fyne.CanvasObject { return r.all }

func (r *barsRenderer) MinSize() fyne.Size { return fyne.NewSize(160, r.bars.HeightFor(0)) }

func (r *barsRenderer) Refresh() {
	r.Layout(r.bars.Size())
	canvas.Refresh(r.bars)
}

// Layout draws all lines. The labels of one chart end where its bars begin, the numbers where it ends.
func (r *barsRenderer) Layout(size fyne.Size) {
	b := r.bars
	r.all = r.all[:0]
	label, number := float32(0), float32(0)
	bare := true
	for _, bar := range b.bars {
		label = fyne.Max(label, r.width(bar.Label))
		number = fyne.Max(number, r.width(bar.Number))
		bare = bare && len(bar.Parts) == 0
	}
	inner := size.Width - 2*padX
	number = fyne.Min(number, inner/2)
	if bare {
		label = inner - number - gapX
	} else {
		label = fyne.Min(label, inner*labelMost)
	}
	for i := range b.bars {
		r.line(i, label, number, inner)
	}
}

func (r *barsRenderer) width(s string) float32 {
	return fyne.MeasureText(s, r.bars.size(), fyne.TextStyle{}).Width + 1
}

// line draws one line: what the keys and the pointer mean, its label, its bar, its number.
func (r *barsRenderer) line(i int, label, number, inner float32) {
	b, height := r.bars, r.bars.lineHeight()
	y := height * float32(i)
	r.ground(i, y, inner+2*padX, height)
	r.word(b.bars[i].Label, theme.ColorNameForeground, fyne.TextAlignLeading, fyne.NewPos(padX, y), label)
	r.word(b.bars[i].Number, theme.ColorNameForeground, fyne.TextAlignTrailing,
		fyne.NewPos(padX+inner-number, y), number)
	from := padX + label + gapX
	numbers := make([]int, len(b.bars[i].Parts))
	for k, p := range b.bars[i].Parts {
		numbers[k] = p.Number
	}
	for k, part := range chart.Bars(numbers, b.whole, inner-label-number-2*gapX) {
		if part.To > part.From {
			rect := canvas.NewRectangle(r.mark(b.bars[i].Parts[k].Color))
			rect.CornerRadius = 2
			rect.Move(fyne.NewPos(from+part.From, y+(height-barThick)/2))
			rect.Resize(fyne.NewSize(part.To-part.From, barThick))
			r.all = append(r.all, rect)
		}
	}
}

func (r *barsRenderer) ground(i int, y, width, height float32) {
	b := r.bars
	name := theme.ColorNameHover
	switch {
	case b.focused && i == b.at:
		name = theme.ColorNameSelection
	case i != b.over:
		return
	}
	ground := canvas.NewRectangle(r.color(name))
	ground.CornerRadius = b.Theme().Size(theme.SizeNameSelectionRadius)
	ground.Move(fyne.NewPos(0, y))
	ground.Resize(fyne.NewSize(width, height))
	r.all = append(r.all, ground)
}

func (r *barsRenderer) color(name fyne.ThemeColorName) color.Color {
	return r.bars.Theme().Color(name, fyne.CurrentApp().Settings().ThemeVariant())
}

func (r *barsRenderer) mark(name fyne.ThemeColorName) color.Color {
	return kit.MarkColor(r.bars.Theme(), name, fyne.CurrentApp().Settings().ThemeVariant())
}

// word draws words on one line, as far as there is room.
func (r *barsRenderer) word(s string, name fyne.ThemeColorName, align fyne.TextAlign, at fyne.Position, width float32) {
	if s == "" {
		return
	}
	t := canvas.NewText(kit.OneLine(s, width, r.width), r.color(name))
	t.TextSize, t.Alignment = r.bars.size(), align
	t.Move(at)
	t.Resize(fyne.NewSize(width, r.bars.lineHeight()))
	r.all = append(r.all, t)
}
