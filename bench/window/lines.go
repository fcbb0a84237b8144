package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Sizes of the plain scroller in dp, those of the article view as it comes.
const (
	lineHeight = 26
	lineSize   = 16
	lineLetter = 76 // letters on a line
)

// lines is what the article view is compared with: a scroller of plain lines that are used again, and nothing else.
type lines struct {
	widget.BaseWidget
	all  []string
	top  float32
	used []fyne.CanvasObject
}

func newLines(all []string) *lines {
	l := &lines{all: all}
	l.ExtendBaseWidget(l)
	return l
}

// scrollBy moves the text up.
func (l *lines) scrollBy(dy float32) {
	l.top = min(max(l.top+dy, 0), float32(len(l.all))*lineHeight-l.Size().Height)
	l.place()
	canvas.Refresh(l)
}

// place puts the lines that are in view where they stand.
func (l *lines) place() {
	first := int(l.top / lineHeight)
	n := int(l.Size().Height/lineHeight) + 2
	for len(l.used) < n {
		t := canvas.NewText("", l.Theme().Color(theme.ColorNameForeground, fyne.CurrentApp().Settings().ThemeVariant()))
		t.TextSize = lineSize
		l.used = append(l.used, t)
	}
	for k, o := range l.used {
		t := o.(*canvas.Text)
		t.Text = ""
		if first+k < len(l.all) {
			t.Text = l.all[first+k]
		}
		t.Move(fyne.NewPos(100, float32(k*lineHeight)-l.top+float32(first*lineHeight)))
		t.Resize(fyne.NewSize(600, lineHeight))
	}
}

// broken cuts a text into lines.
func broken(text string) []string {
	var out []string
	from, space := 0, 0
	for i := range len(text) {
		switch {
		case text[i] == '\n':
			out = append(out, text[from:i])
			from, space = i+1, i+1
		case text[i] == ' ':
			if i-from > lineLetter && space > from {
				out = append(out, text[from:space-1])
				from = space
			}
			space = i + 1
		}
	}
	return append(out, text[from:])
}

// CreateRenderer is called by Fyne.
func (l *lines) CreateRenderer() fyne.WidgetRenderer { return &linesRenderer{l} }

type linesRenderer struct{ l *lines }

func (r *linesRenderer) Destroy()                     {}
func (r *linesRenderer) Layout(fyne.Size)             { r.l.place() }
func (r *linesRenderer) MinSize() fyne.Size           { return fyne.NewSize(200, 200) }
func (r *linesRenderer) Objects() []fyne.CanvasObject { return r.l.used }
func (r *linesRenderer) Refresh()                     { canvas.Refresh(r.l) }
