package field

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var _ Field = (*Chip)(nil)

// Chip is something that holds and can be taken away: its words are pressed to change it, its cross, or Delete, takes
// it away.
type Chip struct {
	Button
	remove func()
}

// NewChip makes a chip with what changes it and what takes it away.
func NewChip(text string, change, remove func()) *Chip {
	c := &Chip{remove: remove}
	c.Text, c.Icon, c.OnTapped = text, theme.CancelIcon(), change
	c.IconPlacement, c.Importance = widget.ButtonIconTrailingText, widget.MediumImportance
	c.ExtendBaseWidget(c)
	return c
}

// Tapped changes the chip, or takes it away where its cross was hit.
func (c *Chip) Tapped(ev *fyne.PointEvent) {
	th := c.Theme()
	if ev.Position.X > c.Size().Width-th.Size(theme.SizeNameInlineIcon)-2*th.Size(theme.SizeNamePadding) {
		c.remove()
		return
	}
	c.Button.Tapped(ev)
}

// TypedKey takes the chip away on Delete and Backspace.
func (c *Chip) TypedKey(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyDelete || ev.Name == fyne.KeyBackspace {
		c.remove()
		return
	}
	c.Button.TypedKey(ev)
}
