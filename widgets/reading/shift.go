package reading

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// shiftKey is the shift of the keyboard, as the view was told of it. Key events do not tell of it.
type shiftKey struct{ down bool }

// told takes note of a key that went down or up.
func (s *shiftKey) told(ev *fyne.KeyEvent, down bool) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		s.down = down
	}
}

// held tells whether Shift is held. A driver of a desktop knows; what it tells of Shift going up may have gone to a
// dialog that lay over the text.
func (s *shiftKey) held() bool {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
	}
	return s.down
}
