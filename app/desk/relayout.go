package desk

import "fyne.io/fyne/v2"

// relayout lays a container out anew after one of its children came or went; Fyne does so only when the container
// itself gets another size.
func relayout(c *fyne.Container) {
	if size := c.Size(); size.Width > 0 {
		c.Layout.Layout(c.Objects, size)
	}
}
