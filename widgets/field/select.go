package field

import (
	"strings"

	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget       = (*Select)(nil)
	_ fyne.Focusable    = (*Select)(nil)
	_ fyne.Shortcutable = (*Select)(nil)
)

// noChoice is the first option of every list: it empties the field.
const noChoice = "—"

// Select is a list of words of which one or none is chosen. Space, Enter or an arrow opens it,
// a letter jumps to the next word that begins so, Delete empties it.
type Select struct {
	widget.Select
	Hooks
	focused bool
}

// NewSelect makes a list of words, with what is said in it while none is chosen.
func NewSelect(placeHolder string, wording []string) *Select {
	f := &Select{}
	f.PlaceHolder = placeHolder
	f.Options = withNone(wording)
	f.OnChanged = f.changed
	f.ExtendBaseWidget(f)
	return f
}

// withNone puts the choice of none before words.
func withNone(wording []string) []string { return append([]string{noChoice}, wording...) }

// SetWords offers other words.
func (f *Select) SetWords(wording []string) { f.SetOptions(withNone(wording)) }

func (f *Select) changed(word string) {
	if word == noChoice { // the dash is for choosing; an empty field shows what it is for
		f.Selected = ""
		f.Refresh()
	}
	f.edit()
}

// Word is the chosen word; empty for none.
func (f *Select) Word() string { return f.Selected }

// Fill shows a word that the program gives; one that is not offered is shown too.
func (f *Select) Fill(word string) {
	if f.Selected == word {
		return
	}
	f.Selected = word
	f.Refresh()
}

// CreateRenderer draws the list as Fyne does, with the border of the other fields.
func (f *Select) CreateRenderer() fyne.WidgetRenderer {
	f.ExtendBaseWidget(f)
	border := kit.NewBorder(f.Select.CreateRenderer(), f, func() bool { return f.focused })
	r := &selectRenderer{Border: border, field: f}
	r.quieten()
	return r
}

// FocusGained tells the form that a visit begins.
func (f *Select) FocusGained() {
	f.focused = true
	f.Select.FocusGained()
	f.focus(true)
}

// FocusLost tells the form that the visit is over.
func (f *Select) FocusLost() {
	f.focused = false
	f.Select.FocusLost()
	f.focus(false)
}

// TypedKey leaves on Esc, opens on Enter, empties on Delete.
func (f *Select) TypedKey(ev *fyne.KeyEvent) {
	if f.key(ev) {
		return
	}
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		f.Select.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	case fyne.KeyDelete, fyne.KeyBackspace:
		f.SetSelected(noChoice)
	default:
		f.Select.TypedKey(ev)
	}
}

// TypedRune chooses the next word that begins with the letter; a digit rates.
func (f *Select) TypedRune(r rune) {
	if r >= '0' && r <= '9' {
		f.typed(r)
		return
	}
	at := max(f.SelectedIndex(), 0)
	for i := 1; i <= len(f.Options); i++ {
		word := f.Options[(at+i)%len(f.Options)]
		if word != noChoice && strings.HasPrefix(strings.ToLower(word), strings.ToLower(string(r))) {
			f.SetSelected(word)
			return
		}
	}
}

// TypedShortcut is done with the claim on Ctrl+Enter and hands on all others.
func (f *Select) TypedShortcut(s fyne.Shortcut) {
	if !f.typedShortcut(s) {
		f.pass(s)
	}
}

// selectRenderer draws a list that is no wider than it has to be.
type selectRenderer struct {
	*kit.Border
	field *Select
}

func (r *selectRenderer) MinSize() fyne.Size {
	least := r.Border.MinSize()
	return fyne.NewSize(fyne.Min(least.Width, selectWidth), fyne.Max(least.Height, kit.FieldHeight(r.field.Theme())))
}

func (r *selectRenderer) Refresh() {
	r.Border.Refresh()
	r.quieten()
}

// quieten draws the name of an empty field as quiet as in an entry: it is no value.
func (r *selectRenderer) quieten() {
	for _, o := range r.Objects() {
		if label, ok := o.(*widget.RichText); ok && r.field.Selected == "" {
			label.Segments[0].(*widget.TextSegment).Style.ColorName = theme.ColorNamePlaceHolder
			label.Refresh()
		}
	}
}

// selectWidth is the smallest width of a list, in dp; a longer word ends in an ellipsis.
const selectWidth = 88
