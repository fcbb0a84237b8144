package field

import "fyne.io/fyne/v2"

var (
	_ fyne.Accessible = (*Entry)(nil)
	_ fyne.Accessible = (*Select)(nil)
	_ fyne.Accessible = (*Choice)(nil)
	_ fyne.Accessible = (*Link)(nil)
	_ fyne.Accessible = (*Button)(nil)
)

// spoken is a field as a screen reader says it: its name, and what it holds.
func (h *Hooks) spoken(value string) string {
	if h.Name == "" || value == "" {
		return h.Name + value
	}
	return h.Name + ": " + value
}

// Called gives a field the name under which a screen reader knows it.
func Called[F Field](name string, field F) F {
	field.Hooked().Name = name
	return field
}

// AccessibilityLabel is the field's name and text.
func (f *Entry) AccessibilityLabel() string { return f.spoken(f.Text) }

// AccessibilityRole is that of text.
func (f *Entry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is the field's name and the chosen word.
func (f *Select) AccessibilityLabel() string { return f.spoken(f.Selected) }

// AccessibilityRole is that of a button, which opens the list.
func (f *Select) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is the field's name and the chosen word.
func (f *Choice) AccessibilityLabel() string { return f.spoken(f.Word()) }

// AccessibilityRole is that of a button.
func (f *Choice) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is the word to press.
func (l *Link) AccessibilityLabel() string { return l.spoken(l.Text) }

// AccessibilityRole is that of a button.
func (l *Link) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is the button's text, or its name where it has only an icon.
func (b *Button) AccessibilityLabel() string { return b.spoken(b.Text) }
