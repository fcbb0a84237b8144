package guideline

import (
	"image/color"
	"sort"

	"claimlight/internal/guideline"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// CreateRenderer is called by Fyne.
func (v *View) CreateRenderer() fyne.WidgetRenderer { return &renderer{view: v} }

// renderer draws the lines that are in view.
type renderer struct {
	view  *View
	back  []fyne.CanvasObject // behind the words
	words []fyne.CanvasObject
	all   []fyne.CanvasObject
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Layout(fyne.Size)             { r.draw() }
func (r *renderer) Objects() []fyne.CanvasObject { return r.all }

func (r *renderer) MinSize() fyne.Size {
	r.view.lay()
	return fyne.NewSize(120, r.view.flow.height)
}

func (r *renderer) Refresh() {
	r.draw()
	canvas.Refresh(r.view)
}

// draw makes what is in view.
func (r *renderer) draw() {
	v := r.view
	v.lay()
	r.back, r.words = r.back[:0], r.words[:0]
	top, height := v.Scroll.Offset.Y, v.Scroll.Size().Height
	lines := v.flow.lines
	first := sort.Search(len(lines), func(i int) bool { return lines[i].y+lines[i].height > top })
	for i := first; i < len(lines) && lines[i].y < top+height; i++ {
		r.line(&lines[i])
	}
	r.ring(top, height)
	r.all = append(append(r.all[:0], r.back...), r.words...)
}

// line draws a line with what shows its kind.
func (r *renderer) line(l *line) {
	v := r.view
	b := &v.blocks[l.block]
	ink := theme.ColorNameForeground
	switch b.Kind {
	case guideline.Rule:
		r.rect(theme.ColorNameSeparator, margin, l.y+l.height/2, v.flow.width-2*margin, 1, 0)
	case guideline.Quote:
		r.rect(theme.ColorNameSeparator, l.left-10, l.y, 3, l.height, 0)
	case guideline.Code:
		r.rect(theme.ColorNameButton, margin, l.y, v.flow.width-2*margin, l.height, 0)
	case guideline.Heading:
		if l.first {
			r.sign(l)
		}
	case guideline.Item:
		if l.first && b.Mark != "" {
			r.text(b.Mark, v.flow.size, fyne.TextStyle{}, theme.ColorNamePlaceHolder, l.left-indent+2, l)
		}
	}
	r.marks(l)
	for i := range l.pieces {
		p := &l.pieces[i]
		style := kit.Letters(p.style.Face, p.style.Bold, p.style.Italic)
		style.Strikethrough = p.run.Struck
		color := ink
		if p.run.Link != "" {
			color, style.Underline = theme.ColorNameHyperlink, true
		}
		if p.run.Code && b.Kind != guideline.Code {
			r.rect(theme.ColorNameButton, p.x-1, l.y+2, p.width+2, l.height-4, 3)
		}
		r.text(p.text, p.style.Size, style, color, p.x, l)
	}
}

// sign draws whether a heading is folded.
func (r *renderer) sign(l *line) {
	icon := theme.MenuDropDownIcon()
	if r.view.folded[l.block] {
		icon = theme.MenuExpandIcon()
	}
	image := canvas.NewImageFromResource(theme.NewColoredResource(icon, theme.ColorNamePlaceHolder))
	image.Resize(fyne.NewSquareSize(foldSign))
	image.Move(fyne.NewPos(margin-4, l.y+(l.height-foldSign)/2))
	r.words = append(r.words, image)
}

// marks draws what is looked for, and where the keys stand.
func (r *renderer) marks(l *line) {
	v := r.view
	first := sort.Search(len(v.hits), func(i int) bool { return v.hits[i].block >= l.block })
	for i := first; i < len(v.hits) && v.hits[i].block == l.block; i++ {
		if x, width, on := v.flow.across(l, v.hits[i].start, v.hits[i].end); on {
			share := float32(0.3)
			if i == v.hit {
				share = 0.6
			}
			c := kit.Blend(r.paint(theme.ColorNameBackground), r.paint(kit.ColorMarkFind), share)
			r.fill(c, x, l.y+2, width, l.height-4, 3)
		}
	}
	if stops := v.stops(); v.focused && v.stop >= 0 && v.stop < len(stops) && stops[v.stop].block == l.block {
		if x, width, on := v.flow.across(l, stops[v.stop].start, stops[v.stop].end); on {
			r.rect(theme.ColorNameFocus, x-2, l.y+1, width+4, l.height-2, 3)
		}
	}
}

// ring shows that the view has the keyboard.
func (r *renderer) ring(top, height float32) {
	if !r.view.focused {
		return
	}
	width := r.view.flow.width
	r.rect(theme.ColorNamePrimary, 0, top, width, 2, 0)
	r.rect(theme.ColorNamePrimary, 0, top+height-2, width, 2, 0)
	r.rect(theme.ColorNamePrimary, 0, top, 2, height, 0)
	r.rect(theme.ColorNamePrimary, width-2, top, 2, height, 0)
}

// paint is a colour of the theme that is shown.
func (r *renderer) paint(name fyne.ThemeColorName) color.NRGBA {
	return kit.MarkColor(r.view.Theme(), name, fyne.CurrentApp().Settings().ThemeVariant())
}

func (r *renderer) rect(name fyne.ThemeColorName, x, y, width, height, radius float32) {
	r.fill(r.paint(name), x, y, width, height, radius)
}

func (r *renderer) fill(c color.Color, x, y, width, height, radius float32) {
	rect := canvas.NewRectangle(c)
	rect.CornerRadius = radius
	rect.Move(fyne.NewPos(x, y))
	rect.Resize(fyne.NewSize(width, height))
	r.back = append(r.back, rect)
}

// text draws words on a line.
func (r *renderer) text(s string, size float32, style fyne.TextStyle, ink fyne.ThemeColorName, x float32, l *line) {
	t := canvas.NewText(s, r.paint(ink))
	t.TextSize, t.TextStyle = size, style
	height := size * natural
	t.Move(fyne.NewPos(x, l.y+round((l.height-height)/2)))
	t.Resize(fyne.NewSize(l.height, height))
	r.words = append(r.words, t)
}
