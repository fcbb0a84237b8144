package skin

import (
	"claimlight/internal/symbolfont"

	"fyne.io/fyne/v2"
)

// SpaceSigns gives Fyne's font of signs a space. A space is drawn in the font of what stands before it, and this one
// has none: after an arrow, a text would show a broken character that is not in it. It is called before a text is
// measured or drawn.
func SpaceSigns(signs fyne.Resource) {
	r, ok := signs.(*fyne.StaticResource)
	if !ok {
		return
	}
	if spaced, err := symbolfont.WithSpace(r.StaticContent); err == nil { // else signs stay as Fyne has them
		r.StaticContent = spaced
	}
}
