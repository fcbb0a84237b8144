package form

import (
	"fmt"
	"strings"

	"claimlight/internal/claim"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
)

// focusField gives a field the keyboard.
func (f *Form) focusField(field fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(f); c != nil {
		c.Focus(field)
	}
}

// letGo takes the caret out of a field that is no longer shown.
func (f *Form) letGo() {
	if f.current == nil {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(f); c != nil && c.Focused() == f.current {
		c.Unfocus()
	}
}

// reveal scrolls so far that a field is seen whole, with a little room around it.
func (f *Form) reveal(field fyne.CanvasObject) {
	top, in := depthIn(f.content, field)
	if !in {
		return // the foot, which is always in sight
	}
	bottom := top + field.Size().Height
	view := f.scroll.Size().Height
	offset := f.scroll.Offset.Y
	switch {
	case top-revealRoom < offset:
		offset = fyne.Max(top-revealRoom, 0)
	case bottom+kit.GapMargin > offset+view:
		offset = bottom + kit.GapMargin - view
	default:
		return
	}
	f.scroll.ScrollToOffset(fyne.NewPos(0, offset))
}

// depthIn tells how far below the top of a container an object in it stands. The driver does not know yet where one
// stands that was never drawn, such as the fields of a new piece of evidence.
func depthIn(c *fyne.Container, object fyne.CanvasObject) (depth float32, in bool) {
	for _, child := range c.Objects {
		if child == object {
			return child.Position().Y, true
		}
		if inner, is := child.(*fyne.Container); is {
			if depth, in := depthIn(inner, object); in {
				return inner.Position().Y + depth, true
			}
		}
	}
	return 0, false
}

// revealRoom leaves the name of a field in sight above it, in dp.
const revealRoom = 28

// relayout makes room for what came, went, or changed its height.
func (f *Form) relayout() {
	if f.scroll == nil { // still being built
		return
	}
	if f.filling { // once, at the end
		f.moved = true
		return
	}
	f.scroll.Refresh()
}

// behindMore are the texts that stand behind the disclosure, by their paths.
var behindMore = []string{"Wording", "Source.Via", "SaidAt", "ReviewURL", "Notes"}

// summary tells what stands behind the disclosure, so that nothing is overlooked while it is closed.
func (f *Form) summary() string {
	c := f.base
	var parts []string
	count := func(n int, one, many string) {
		switch {
		case n == 1:
			parts = append(parts, one)
		case n > 1:
			parts = append(parts, fmt.Sprintf("%d %s", n, many))
		}
	}
	count(len(c.Evidence), "1 piece of evidence", "pieces of evidence")
	count(len(c.Tags), "1 tag", "tags")
	for _, path := range behindMore {
		if field := claim.FieldAt(path); field.Get(&c) != "" {
			label := field.Label.String()
			parts = append(parts, strings.ToLower(label[:1])+label[1:])
		}
	}
	if len(parts) == 0 {
		return "evidence, tags, notes"
	}
	return strings.Join(parts, ", ")
}
