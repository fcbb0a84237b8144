package field

import (
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget       = (*Button)(nil)
	_ fyne.Focusable    = (*Button)(nil)
	_ fyne.Shortcutable = (*Button)(nil)
)

// Button is a button of the form: Space and Enter press it, Esc leaves. One that deletes is pressed by Space alone.
type Button struct {
	widget.Button
	Hooks
	Careful bool // it deletes: Space and the mouse press it, Enter does not, which goes on everywhere else
}

// NewButton makes a button with a text, an icon or both.
func NewButton(text string, icon fyne.Resource, tapped func()) *Button {
	b := &Button{}
	b.Text, b.Icon, b.OnTapped = text, icon, tapped
	b.Importance = widget.LowImportance
	b.ExtendBaseWidget(b)
	return b
}

// FocusGained tells the form that a visit begins.
func (b *Button) FocusGained() {
	b.Button.FocusGained()
	b.focus(true)
}

// FocusLost tells the form that the visit is over.
func (b *Button) FocusLost() {
	b.Button.FocusLost()
	b.focus(false)
}

// TypedKey leaves on Esc and presses on Enter and Space. The button keeps the focus, which Fyne's own would drop.
func (b *Button) TypedKey(ev *fyne.KeyEvent) {
	if b.key(ev) || b.Disabled() || b.OnTapped == nil {
		return
	}
	switch ev.Name {
	case fyne.KeySpace:
		b.OnTapped()
	case fyne.KeyReturn, fyne.KeyEnter:
		b.enter(b.Careful, b.OnTapped)
	}
}

// TypedRune rates by a digit.
func (b *Button) TypedRune(r rune) { b.typed(r) }

// TypedShortcut is done with the claim on Ctrl+Enter and hands on all others.
func (b *Button) TypedShortcut(s fyne.Shortcut) {
	if !b.typedShortcut(s) {
		b.pass(s)
	}
}

// Action is a button: what it says and what it does.
type Action struct {
	Text string
	Run  func()
}

// NewButtons sets buttons side by side, of which the first is the usual one.
func NewButtons(actions []Action, centred bool) *fyne.Container {
	buttons := container.New(&kit.WrapRow{Gap: 8, Centred: centred})
	for i, a := range actions {
		b := NewButton(a.Text, nil, a.Run)
		b.Importance = widget.MediumImportance
		if i == 0 {
			b.Importance = widget.HighImportance
		}
		buttons.Add(b)
	}
	return buttons
}
