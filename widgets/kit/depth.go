package kit

import "fyne.io/fyne/v2"

// DepthIn tells how far below the top of a container an object in it stands. The driver does not know yet where one
// stands that was never drawn, such as the fields of a new piece of evidence.
func DepthIn(c *fyne.Container, object fyne.CanvasObject) (depth float32, in bool) {
	for _, child := range c.Objects {
		if child == object {
			return child.Position().Y, true
		}
		if inner, is := child.(*fyne.Container); is {
			if depth, in := DepthIn(inner, object); in {
				return inner.Position().Y + depth, true
			}
		}
	}
	return 0, false
}
