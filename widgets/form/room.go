package form

import (
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// room is where the fields of a claim stand, and scroll.
type room struct {
	content *fyne.Container
	scroll  *container.Scroll // none while the form is being built
	filling bool              // a claim is being spread over the fields
	fresh   bool              // and it is another one than before, or is shown anew
	moved   bool              // and something in it came, went, or changed its height
}

// hold takes the fields in.
func (r *room) hold(content *fyne.Container) {
	r.content, r.scroll = content, container.NewVScroll(content)
}

// fill spreads a claim over the fields, and then makes room for it.
func (r *room) fill(moved, fresh bool, spread func()) {
	r.filling, r.moved, r.fresh = true, moved, fresh
	spread()
	r.filling = false
	if r.moved {
		r.relayout()
	}
}

// relayout makes room for what came, went, or changed its height.
func (r *room) relayout() {
	if r.scroll == nil {
		return
	}
	if r.filling { // once, at the end
		r.moved = true
		return
	}
	r.scroll.Refresh()
}

// reveal scrolls so far that a field is seen whole, with a little room around it.
func (r *room) reveal(field fyne.CanvasObject) {
	top, in := kit.DepthIn(r.content, field)
	if !in {
		return // the foot, which is always in sight
	}
	bottom := top + field.Size().Height
	view := r.scroll.Size().Height
	offset := r.scroll.Offset.Y
	switch {
	case top-revealRoom < offset:
		offset = fyne.Max(top-revealRoom, 0)
	case bottom+kit.GapMargin > offset+view:
		offset = bottom + kit.GapMargin - view
	default:
		return
	}
	r.scroll.ScrollToOffset(fyne.NewPos(0, offset))
}

// revealRoom leaves the name of a field in sight above it, in dp.
const revealRoom = 28
