package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// FieldHeight is the height of an entry of one line, which all fields of one line have.
func FieldHeight(th fyne.Theme) float32 {
	line := fyne.MeasureText("M", th.Size(theme.SizeNameText), fyne.TextStyle{}).Height
	return line + 2*th.Size(theme.SizeNameInnerPadding)
}
