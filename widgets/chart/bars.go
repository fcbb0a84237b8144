// Package chart shows numbers as charts that can be read without their colours, and gone through by keys.
package chart

import (
	"claimlight/internal/chart"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget       = (*Bars)(nil)
	_ fyne.Focusable    = (*Bars)(nil)
	_ fyne.Shortcutable = (*Bars)(nil)
	_ fyne.Tappable     = (*Bars)(nil)
	_ fyne.Accessible   = (*Bars)(nil)
)

// Part is a part of a bar, in a colour of the theme.
type Part struct {
	Number int
	Color  fyne.ThemeColorName
}

// Bar is a line of a chart: what it counts, and how many there are, in words beside the bar.
type Bar struct {
	Label  string
	Number string
	Parts  []Part // none for a line without a bar
	Run    func() // what Enter and a click do; nil for nothing
}

// Bars are lines with a bar each, all of one scale. The arrows go through them, Enter and a click run what one leads
// to.
type Bars struct {
	widget.BaseWidget
	Name       string                       // for a screen reader
	OnLeave    func()                       // Esc
	OnKey      func(name fyne.KeyName)      // a key for which the chart has no use
	OnShortcut func(shortcut fyne.Shortcut) // all shortcuts
	OnFocus    func()                       // the keyboard came

	bars    []Bar
	whole   int
	at      int
	over    int // under the pointer; -1 for none
	focused bool
}

// New makes a chart that is called by a name for a screen reader.
func New(name string) *Bars {
	b := &Bars{Name: name, over: -1}
	b.ExtendBaseWidget(b)
	return b
}

// Set shows other lines. The keys stay where they are, as far as there is such a line.
func (b *Bars) Set(bars []Bar) {
	b.bars = bars
	numbers := make([][]int, len(bars))
	for i, bar := range bars {
		for _, p := range bar.Parts {
			numbers[i] = append(numbers[i], p.Number)
		}
	}
	b.whole = chart.Whole(numbers)
	b.at = max(min(b.at, len(bars)-1), 0)
	b.Refresh()
}

// Lines are what is shown.
func (b *Bars) Lines() []Bar { return b.bars }

// Measures of a line, in dp.
const (
	padX      = 8
	barThick  = 8
	gapX      = 10
	labelMost = 0.42 // of the width
)

func (b *Bars) size() float32 { return b.Theme().Size(theme.SizeNameText) }

func (b *Bars) lineHeight() float32 {
	return fyne.MeasureText("M", b.size(), fyne.TextStyle{}).Height + 6
}

// HeightFor is the height of all lines.
func (b *Bars) HeightFor(float32) float32 { return b.lineHeight() * float32(len(b.bars)) }

// Tapped runs the line that was clicked.
func (b *Bars) Tapped(ev *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(b)
	}
	if i := b.lineAt(ev.Position.Y); i >= 0 {
		b.at = i
		b.Refresh()
		b.run()
	}
}

func (b *Bars) lineAt(y float32) int {
	if i := int(y / b.lineHeight()); y >= 0 && i < len(b.bars) {
		return i
	}
	return -1
}

func (b *Bars) run() {
	if b.at < len(b.bars) && b.bars[b.at].Run != nil {
		b.bars[b.at].Run()
	}
}

// FocusGained shows where the keys are.
func (b *Bars) FocusGained() {
	b.focused = true
	b.Refresh()
	if b.OnFocus != nil {
		b.OnFocus()
	}
}

// FocusLost shows that they are elsewhere.
func (b *Bars) FocusLost() {
	b.focused = false
	b.Refresh()
}

// TypedKey goes through the lines, runs one, or leaves.
func (b *Bars) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyUp:
		b.goTo(b.at - 1)
	case fyne.KeyDown:
		b.goTo(b.at + 1)
	case fyne.KeyHome:
		b.goTo(0)
	case fyne.KeyEnd:
		b.goTo(len(b.bars) - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		b.run()
	case fyne.KeyEscape:
		if b.OnLeave != nil {
			b.OnLeave()
		}
	default:
		if b.OnKey != nil {
			b.OnKey(ev.Name)
		}
	}
}

// goTo goes to a line, or where there is none any more, to the chart before or after.
func (b *Bars) goTo(i int) {
	c := fyne.CurrentApp().Driver().CanvasForObject(b)
	switch {
	case i < 0 && c != nil:
		c.FocusPrevious()
	case i >= len(b.bars) && c != nil:
		c.FocusNext()
	case i >= 0 && i < len(b.bars):
		b.at = i
		b.Refresh()
	}
}

// TypedRune has nothing to do.
func (b *Bars) TypedRune(rune) {}

// TypedShortcut hands on all shortcuts.
func (b *Bars) TypedShortcut(s fyne.Shortcut) {
	if b.OnShortcut != nil {
		b.OnShortcut(s)
	}
}

// AccessibilityLabel is the name of the chart and the line at which the keys are.
func (b *Bars) AccessibilityLabel() string {
	if b.at >= len(b.bars) {
		return b.Name
	}
	return b.Name + ": " + kit.JoinWords(b.bars[b.at].Label, b.bars[b.at].Number)
}

// AccessibilityRole is that of something that is pressed.
func (b *Bars) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
