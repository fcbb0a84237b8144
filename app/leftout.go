package app

import (
	"slices"
	"strconv"

	"claimlight/internal/article"
	"claimlight/internal/text"
	"claimlight/storage"
)

// handMade is the reason of a block that the user has dropped.
const handMade = "dropped by you"

// toggleLeftOut shows what cleaning left out, or ends that and keeps what was corrected.
func (w *Window) toggleLeftOut() {
	defer w.focusArticle() // a click on the button has taken the keys from it
	if w.leftOut != nil {
		w.leaveLeftOut()
		return
	}
	if w.readOnly() {
		return
	}
	w.leftOut, w.flipped = map[int]bool{}, nil
	w.panes.view.ShowLeftOut(true)
	w.refreshMenu()
	w.tell("Click a dimmed part to bring it back, or the sign beside a paragraph to drop it; or ↑, ↓ and Enter. Ctrl+Shift+L keeps the corrections.")
}

// toggleBlock restores or drops a block when the mode is left. Dropping one that holds claims asks first.
func (w *Window) toggleBlock(index int) {
	if w.leftOut == nil {
		return
	}
	if b := w.opened.version.Blocks[index]; b.Kept() && b.Kind == article.Title {
		w.tell("The title stays: an article is known by it. Ctrl+I changes its words.")
		return
	}
	if !w.leftOut[index] && w.opened.version.Blocks[index].Kept() && w.holdsClaims(index) {
		w.question("Drop this paragraph?", "There are claims in it. They stay in the list, without a place in the text.", "Drop it", "Keep it", func(yes bool) {
			if yes {
				w.flip(index)
			}
		})
		return
	}
	w.flip(index)
}

func (w *Window) flip(index int) {
	w.leftOut[index] = !w.leftOut[index]
	w.flipped = append(w.flipped, index)
	w.panes.view.SetPending(w.corrections())
}

// unflip takes the newest correction back, while the mode lasts.
func (w *Window) unflip() {
	if len(w.flipped) == 0 {
		w.tell("Nothing was corrected yet. Ctrl+Shift+L ends this, and then Ctrl+Z goes further back.")
		return
	}
	last := w.flipped[len(w.flipped)-1]
	w.flipped = w.flipped[:len(w.flipped)-1]
	w.leftOut[last] = !w.leftOut[last]
	w.panes.view.SetPending(w.corrections())
}

// corrections are the blocks to be restored or dropped, in order.
func (w *Window) corrections() []int {
	var blocks []int
	for index, wanted := range w.leftOut {
		if wanted {
			blocks = append(blocks, index)
		}
	}
	slices.Sort(blocks)
	return blocks
}

func (w *Window) holdsClaims(index int) bool {
	span := spanOfBlock(&w.opened.version, index)
	return slices.ContainsFunc(w.opened.claims, func(c storage.PlacedClaim) bool { return c.Anchor.Placed() && c.Anchor.Span.Overlaps(span) })
}

// spanOfBlock is where a kept block stands in the text.
func spanOfBlock(v *article.Version, index int) text.Span {
	kept := 0
	for _, b := range v.Blocks[:index] {
		if b.Kept() {
			kept++
		}
	}
	return v.Spans()[kept]
}

// leaveLeftOut ends the mode. What was corrected in it becomes one new version.
func (w *Window) leaveLeftOut() {
	if w.leftOut == nil {
		return
	}
	blocks := w.corrections()
	w.leftOut = nil
	w.panes.view.SetPending(nil)
	w.panes.view.ShowLeftOut(false)
	w.refreshMenu()
	w.tell("")
	if len(blocks) == 0 {
		return
	}
	w.addCorrected(blocks)
}

func (w *Window) addCorrected(blocks []int) {
	old := w.opened.version
	v := article.Version{Extractor: old.Extractor + ", corrected by hand", Blocks: slices.Clone(old.Blocks)}
	for _, i := range blocks {
		if v.Blocks[i].Kept() {
			v.Blocks[i].Reason = handMade
		} else {
			v.Blocks[i].Reason = ""
		}
	}
	snapshot, err := w.Library.Snapshot(w.ctx, old.SnapshotID)
	if w.fail(err) {
		return
	}
	id := w.opened.article.ID
	added, err := w.Library.AddVersion(w.ctx, id, v, snapshot)
	if w.fail(err) {
		return
	}
	top := w.panes.view.Top()
	if w.makeCurrent(id, added.ID) {
		w.panes.view.SetTop(top)
		w.tell(plural(len(blocks), "part") + " corrected; this is version " + strconv.Itoa(added.Number) + " of the text. Ctrl+Z takes it back.")
		w.tellPlaces()
	}
	w.offerRules(snapshot, old.Blocks, v.Blocks)
}
