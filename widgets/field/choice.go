package field

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget       = (*Choice)(nil)
	_ fyne.Focusable    = (*Choice)(nil)
	_ fyne.Shortcutable = (*Choice)(nil)
	_ fyne.Tappable     = (*Choice)(nil)
	_ desktop.Hoverable = (*Choice)(nil)
)

// Option is one of the choices that a Choice shows side by side.
type Option struct {
	Word  string
	Color fyne.ThemeColorName // of its stripe; none when empty
}

// Choice shows all its options at once, of which one or none is chosen. A click or the option's number chooses, arrows
// move to an option that Space or Enter then chooses; 0, Delete or a click on the chosen one empties, and no other key
// does.
type Choice struct {
	widget.BaseWidget
	Hooks
	options []Option
	numbers bool   // each option shows the number key that chooses it
	chosen  int    // -1 for none
	other   string // a word that is none of the options, as it was given
	at      int    // where the keyboard stands; -1 before it has moved, so that no key chooses by surprise
	words   bool   // letters were typed that are no keys here, so that a space belongs to them
	hovered int    // -1 for none
	focused bool
}

// NewChoice makes a choice of options, with the numbers that choose them before them or not.
func NewChoice(options []Option, numbers bool) *Choice {
	f := &Choice{options: options, numbers: numbers, chosen: -1, at: -1, hovered: -1}
	f.ExtendBaseWidget(f)
	return f
}

// SetOptions offers other options. What is chosen stays so, also where it is no option any more.
func (f *Choice) SetOptions(options []Option) {
	word := f.Word()
	f.options, f.chosen, f.at, f.hovered = options, -1, -1, -1
	f.Fill(word)
	f.Refresh()
}

// Word is the chosen option's word, or the one that was given though it is no option; empty when none is chosen.
func (f *Choice) Word() string {
	if f.chosen < 0 {
		return f.other
	}
	return f.options[f.chosen].Word
}

// Fill shows a choice that the program gives.
func (f *Choice) Fill(word string) {
	chosen := -1
	for i, o := range f.options {
		if o.Word == word {
			chosen = i
		}
	}
	f.other = ""
	if chosen < 0 {
		f.other = word
	}
	if chosen == f.chosen {
		return
	}
	f.chosen, f.at = chosen, chosen
	f.Refresh()
}

// choose takes what the user chose; the chosen option again, or -1, is none.
func (f *Choice) choose(i int) {
	if i == f.chosen {
		i = -1
	}
	f.chosen, f.other = i, ""
	if i >= 0 {
		f.at = i
	}
	f.Refresh()
	f.edit()
}

// FocusGained shows where the keyboard stands and tells the form.
func (f *Choice) FocusGained() {
	f.focused, f.at, f.words = true, f.chosen, false
	f.Refresh()
	f.focus(true)
}

// FocusLost tells the form that the visit is over.
func (f *Choice) FocusLost() {
	f.focused = false
	f.Refresh()
	f.focus(false)
}

// TypedKey moves, chooses and leaves.
func (f *Choice) TypedKey(ev *fyne.KeyEvent) {
	if f.key(ev) {
		return
	}
	switch ev.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		f.move(-1)
	case fyne.KeyRight, fyne.KeyDown:
		f.move(1)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		if f.at >= 0 && f.at != f.chosen && !(f.words && ev.Name == fyne.KeySpace) {
			f.choose(f.at) // the chosen one stays: Enter is also how one comes here
		}
	case fyne.KeyDelete, fyne.KeyBackspace:
		f.clear()
	}
}

func (f *Choice) move(by int) {
	if f.at < 0 && by < 0 {
		by = 0 // from nowhere back to the last
	}
	f.words = false
	f.at = (f.at + by + len(f.options)) % len(f.options)
	f.Refresh()
}

func (f *Choice) clear() {
	if f.Word() != "" {
		f.choose(f.chosen)
	}
}

// TypedRune chooses by number where the options show theirs, and else rates. Letters choose nothing, lest words meant
// for another field set this one; the user is told.
func (f *Choice) TypedRune(r rune) {
	switch {
	case r >= '0' && r <= '9' && (f.numbers || f.OnDigit == nil):
		f.typedDigit(int(r - '0'))
	case f.typed(r):
	case r != ' ':
		f.words = true
		f.refuse()
	}
}

func (f *Choice) typedDigit(n int) {
	switch {
	case n == 0:
		f.clear()
	case n <= len(f.options) && n-1 != f.chosen:
		f.choose(n - 1)
	}
}

// TypedShortcut is done with the claim on Ctrl+Enter and hands on all others.
func (f *Choice) TypedShortcut(s fyne.Shortcut) {
	if !f.typedShortcut(s) {
		f.pass(s)
	}
}

// Tapped chooses the option under the pointer and takes the focus.
func (f *Choice) Tapped(ev *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(f); c != nil {
		c.Focus(f)
	}
	if i := f.optionAt(ev.Position); i >= 0 {
		f.choose(i)
	}
}

// MouseIn starts to show the option under the pointer.
func (f *Choice) MouseIn(ev *desktop.MouseEvent) { f.hover(f.optionAt(ev.Position)) }

// MouseMoved follows the pointer.
func (f *Choice) MouseMoved(ev *desktop.MouseEvent) { f.hover(f.optionAt(ev.Position)) }

// MouseOut shows none.
func (f *Choice) MouseOut() { f.hover(-1) }

func (f *Choice) hover(i int) {
	if i != f.hovered {
		f.hovered = i
		f.Refresh()
	}
}

func (f *Choice) optionAt(p fyne.Position) int {
	for i := range f.options {
		pos, size := f.cell(i)
		if p.X >= pos.X && p.X < pos.X+size.Width && p.Y >= pos.Y && p.Y < pos.Y+size.Height {
			return i
		}
	}
	return -1
}

// HeightFor gives the height of as many lines of options as the width asks for.
func (f *Choice) HeightFor(width float32) float32 {
	lines := (len(f.options) + f.columns(width) - 1) / f.columns(width)
	return float32(lines)*(f.cellHeight()+choiceGap) - choiceGap
}

// columns is how many options stand side by side: all, or else half of them, or a third, or one.
func (f *Choice) columns(width float32) int {
	n, widest := len(f.options), f.widest()
	for _, columns := range []int{n, (n + 1) / 2, (n + 2) / 3} {
		if float32(columns)*(widest+choiceGap)-choiceGap <= width {
			return columns
		}
	}
	return 1
}

// widest is the width that the longest option needs.
func (f *Choice) widest() float32 {
	width := float32(0)
	for _, o := range f.options {
		width = fyne.Max(width, fyne.MeasureText(o.Word, f.textSize(), fyne.TextStyle{}).Width)
	}
	return f.wordStart() + width + choicePad
}

// cell is the place of an option.
func (f *Choice) cell(i int) (fyne.Position, fyne.Size) {
	columns := f.columns(f.Size().Width)
	width := (f.Size().Width - choiceGap*float32(columns-1)) / float32(columns)
	pos := fyne.NewPos(float32(i%columns)*(width+choiceGap), float32(i/columns)*(f.cellHeight()+choiceGap))
	return pos, fyne.NewSize(width, f.cellHeight())
}

// wordStart is where an option's word begins in its cell, after the stripe and the number.
func (f *Choice) wordStart() float32 {
	if f.numbers {
		return f.numberStart() + fyne.MeasureText("0", f.numberSize(), fyne.TextStyle{}).Width + 4
	}
	return choicePad
}

func (f *Choice) numberStart() float32 { return choicePad + choiceStripe + 4 }

func (f *Choice) numberSize() float32 { return f.Theme().Size(theme.SizeNameCaptionText) }

func (f *Choice) textSize() float32 { return f.Theme().Size(theme.SizeNameText) - 1 }

func (f *Choice) cellHeight() float32 {
	return fyne.MeasureText("M", f.textSize(), fyne.TextStyle{}).Height + 8
}
