package kit

import (
	"claimlight/internal/typeset"

	"fyne.io/fyne/v2"
)

// usualTab is the width of a tab that says nothing of a face, in spaces.
const usualTab = 4

// Letters is the style of a text whose letters are of a face. The theme is asked for a font with nothing but this
// style, so the face is told by the width of tabs: texts set in a face have none.
func Letters(face typeset.Face, bold, italic bool) fyne.TextStyle {
	style := fyne.TextStyle{Bold: bold, Italic: italic}
	if face != typeset.WindowFace {
		style.TabWidth = usualTab + int(face)
	}
	return style
}

// FaceOf is the face that Letters has put into a style.
func FaceOf(style fyne.TextStyle) typeset.Face {
	return typeset.Face(max(style.TabWidth-usualTab, 0))
}
