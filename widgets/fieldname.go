package widgets

import "fyne.io/fyne/v2"

var (
	_ fyne.Accessible = (*textField)(nil)
	_ fyne.Accessible = (*selectField)(nil)
	_ fyne.Accessible = (*choiceField)(nil)
	_ fyne.Accessible = (*linkField)(nil)
	_ fyne.Accessible = (*fieldButton)(nil)
)

// spoken is a field as a screen reader says it: its name, and what it holds.
func (h *fieldHooks) spoken(value string) string {
	if h.name == "" || value == "" {
		return h.name + value
	}
	return h.name + ": " + value
}

// called gives a field the name under which a screen reader knows it.
func called[F hooked](name string, field F) F {
	field.hooks().name = name
	return field
}

// AccessibilityLabel is the field's name and text.
func (f *textField) AccessibilityLabel() string { return f.spoken(f.Text) }

// AccessibilityRole is that of text.
func (f *textField) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is the field's name and the chosen word.
func (f *selectField) AccessibilityLabel() string { return f.spoken(f.Selected) }

// AccessibilityRole is that of a button, which opens the list.
func (f *selectField) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is the field's name and the chosen word.
func (f *choiceField) AccessibilityLabel() string { return f.spoken(f.word()) }

// AccessibilityRole is that of a button.
func (f *choiceField) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is the word to press.
func (l *linkField) AccessibilityLabel() string { return l.spoken(l.text) }

// AccessibilityRole is that of a button.
func (l *linkField) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is the button's text, or its name where it has only an icon.
func (b *fieldButton) AccessibilityLabel() string { return b.spoken(b.Text) }
