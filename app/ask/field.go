package ask

import (
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Named is a field of a dialog that has a name and that Esc leaves.
type Named interface {
	fyne.CanvasObject
	fyne.Accessible
	Called(name string, leave func())
}

var (
	_ Named = (*Entry)(nil)
	_ Named = (*Slider)(nil)
	_ Named = (*Select)(nil)
	_ Named = (*Check)(nil)
)

func (e *Entry) Called(name string, leave func()) { e.name, e.leave = name, leave }

func (e *Entry) OnEnter(enter func()) { e.OnSubmitted = func(string) { enter() } }

// named is what a field tells a screen reader, how Esc leaves it, and what Enter in it does.
type named struct {
	name  string
	leave func()
	enter func() // nil where Enter is the field's own
}

func (n *named) Called(name string, leave func()) { n.name, n.leave = name, leave }

func (n *named) OnEnter(enter func()) { n.enter = enter }

// left leaves on Esc and confirms on Enter, and tells whether it did.
func (n *named) left(ev *fyne.KeyEvent) bool {
	switch {
	case ev.Name == fyne.KeyEscape:
		n.leave()
	case n.enter != nil && (ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter):
		n.enter()
	default:
		return false
	}
	return true
}

// Slider is moved by the left and right arrows.
type Slider struct {
	widget.Slider
	named
	Words func() string // says the value
}

func NewSlider(least, most, step float64) *Slider {
	s := &Slider{}
	s.Min, s.Max, s.Step = least, most, step
	s.ExtendBaseWidget(s)
	return s
}

// TypedKey is called by the driver.
func (s *Slider) TypedKey(ev *fyne.KeyEvent) {
	if !s.left(ev) {
		s.Slider.TypedKey(ev)
	}
}

// AccessibilityLabel is the slider's name and value.
func (s *Slider) AccessibilityLabel() string { return s.name + ": " + s.Words() }

// AccessibilityRole is that of text.
func (s *Slider) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// Select is a list of which the left and right arrows choose; Space, Enter and the other arrows open it.
type Select struct {
	widget.Select
	named
	focused bool
}

func NewSelect(options ...string) *Select {
	s := &Select{}
	s.Options = options
	s.ExtendBaseWidget(s)
	return s
}

// TypedKey is called by the driver.
func (s *Select) TypedKey(ev *fyne.KeyEvent) {
	if s.left(ev) {
		return
	}
	if ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter {
		ev = &fyne.KeyEvent{Name: fyne.KeySpace}
	}
	s.Select.TypedKey(ev)
}

// MinSize has the height of an entry.
func (s *Select) MinSize() fyne.Size {
	least := s.Select.MinSize()
	return fyne.NewSize(least.Width, max(least.Height, kit.FieldHeight(s.Theme())))
}

// FocusGained is called by the driver.
func (s *Select) FocusGained() {
	s.focused = true
	s.Select.FocusGained()
}

// FocusLost is called by the driver.
func (s *Select) FocusLost() {
	s.focused = false
	s.Select.FocusLost()
}

// AccessibilityLabel is the list's name and choice.
func (s *Select) AccessibilityLabel() string { return s.name + ": " + s.Selected }

// AccessibilityRole is that of a button.
func (s *Select) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Check is switched by Space.
type Check struct {
	widget.Check
	named
}

func NewCheck(wording string) *Check {
	c := &Check{}
	c.Text = wording
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey is called by the driver.
func (c *Check) TypedKey(ev *fyne.KeyEvent) {
	if !c.left(ev) {
		c.Check.TypedKey(ev)
	}
}

// AccessibilityLabel is the check's name.
func (c *Check) AccessibilityLabel() string { return c.name }

// AccessibilityRole is that of a button.
func (c *Check) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is called by Fyne.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	r := &checkRenderer{c.Check.CreateRenderer()}
	r.outline()
	return r
}

// checkRenderer draws the box of a check that is not ticked as dark as quiet words: the line of a field is too faint
// for so small a thing.
type checkRenderer struct{ fyne.WidgetRenderer }

func (r *checkRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.outline()
}

func (r *checkRenderer) outline() {
	for _, o := range r.Objects() {
		image, is := o.(*canvas.Image)
		if !is {
			continue
		}
		if box, is := image.Resource.(*theme.ThemedResource); is && box.ColorName == theme.ColorNameInputBorder {
			box.ColorName = theme.ColorNamePlaceHolder
			image.Refresh()
		}
	}
}

// AccessibilityLabel is what the button says, or its name where a sign stands for words.
func (b *Button) AccessibilityLabel() string {
	if b.Text == "" {
		return b.name
	}
	return b.Text
}
