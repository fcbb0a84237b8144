// Package guideline shows the rules of a newsroom: headings that fold, links, and words that are looked for. Only what
// is in view is drawn.
package guideline

import (
	"claimlight/internal/guideline"
	"claimlight/internal/typeset"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget        = (*View)(nil)
	_ fyne.Focusable     = (*View)(nil)
	_ fyne.Shortcutable  = (*View)(nil)
	_ fyne.Tappable      = (*View)(nil)
	_ desktop.Hoverable  = (*View)(nil)
	_ desktop.Cursorable = (*View)(nil)
	_ fyne.Accessible    = (*View)(nil)
)

// View shows a guideline in its Scroll. The callbacks may be nil.
type View struct {
	widget.BaseWidget

	Scroll     *container.Scroll // in which it stands
	OnLink     func(address string)
	OnLeave    func()                      // Esc
	OnKey      func(key fyne.KeyName) bool // a key that means nothing here; tells whether it was used
	OnRune     func(r rune) bool           // so do letters
	OnShortcut func(fyne.Shortcut)         // and shortcuts
	OnFocus    func(gained bool)

	blocks  []guideline.Block
	folded  map[int]bool
	flow    flow
	stale   bool // the lines are not those of the blocks
	hits    []hit
	hit     int  // the one that is in view
	stop    int  // where the keys stand, of stops; -1 for nowhere
	over    bool // the pointer is over a link or a heading
	focused bool
}

// New makes an empty view.
func New() *View {
	v := &View{folded: map[int]bool{}, stop: -1}
	v.flow.ruler = typeset.NewRuler(func(s string, style typeset.Style) float32 {
		return fyne.MeasureText(s, style.Size, kit.Letters(style.Face, style.Bold, style.Italic)).Width
	}, nil)
	v.ExtendBaseWidget(v)
	v.Scroll = container.NewVScroll(v)
	v.Scroll.SetMinSize(fyne.NewSize(120, 60))
	v.Scroll.OnScrolled = func(fyne.Position) { v.Refresh() }
	return v
}

// Set shows another text. What was folded stays so, as far as its heading is there.
func (v *View) Set(source string) {
	before := map[string]bool{}
	for i := range v.folded {
		before[v.blocks[i].Text()] = true
	}
	v.blocks, v.folded = guideline.Parse(source), map[int]bool{}
	for i, b := range v.blocks {
		if b.Kind == guideline.Heading && before[b.Text()] {
			v.folded[i] = true
		}
	}
	v.hits, v.hit, v.stop = nil, 0, -1
	v.again()
}

// Blocks are what is shown.
func (v *View) Blocks() []guideline.Block { return v.blocks }

// again sets the text anew.
func (v *View) again() {
	v.stale = true
	v.Refresh()
	v.Scroll.Refresh()
}

// lay sets the text in lines, where they are not those of the blocks at this width.
func (v *View) lay() {
	size, width := v.Theme().Size(theme.SizeNameText), v.Scroll.Size().Width // which is sized before what stands in it
	if !v.stale && v.flow.size == size && v.flow.width == width {
		return
	}
	v.flow.size, v.flow.width, v.stale = size, width, false
	v.flow.set(v.blocks, v.folded)
}

// HasHeadings tells whether something can be folded.
func (v *View) HasHeadings() bool {
	for _, b := range v.blocks {
		if b.Kind == guideline.Heading {
			return true
		}
	}
	return false
}

// Folded tells whether all headings are.
func (v *View) Folded() bool { return len(v.folded) > 0 && len(v.folded) == len(v.foldable()) }

// FoldAll shows the headings alone, so that they are a table of contents, or all again.
func (v *View) FoldAll(fold bool) {
	v.folded = map[int]bool{}
	for _, i := range v.foldable() {
		if fold {
			v.folded[i] = true
		}
	}
	v.again()
	v.Scroll.ScrollToTop()
}

// foldable are the headings that fold: a single one of the first level is the title, which holds all others.
func (v *View) foldable() []int {
	var all []int
	least := 7
	for i, b := range v.blocks {
		if b.Kind == guideline.Heading {
			all = append(all, i)
			least = min(least, b.Level)
		}
	}
	if len(all) > 1 && v.blocks[all[0]].Level == least && (len(all) < 2 || v.blocks[all[1]].Level > least) {
		return all[1:]
	}
	return all
}

// toggle folds a heading, or unfolds it.
func (v *View) toggle(block int) {
	if v.folded[block] {
		delete(v.folded, block)
	} else {
		v.folded[block] = true
	}
	v.again()
}

// unfold shows a block, whatever it is folded in.
func (v *View) unfold(block int) {
	level := 7
	for i := block; i >= 0; i-- {
		if b := v.blocks[i]; b.Kind == guideline.Heading && b.Level < level {
			level = b.Level
			if i != block {
				delete(v.folded, i)
			}
		}
	}
	v.stale = true
	v.lay()
}

// GoTo brings the heading that is a label to the top, with what stands under it, and tells whether there is one.
func (v *View) GoTo(label string) bool {
	i := guideline.HeadingOf(v.blocks, label)
	if i < 0 {
		return false
	}
	delete(v.folded, i)
	v.unfold(i)
	v.Scroll.Refresh()
	v.scrollTo(i, 0, 0)
	return true
}

// scrollTo brings a part of a block into view, at a share of the view's height from its top.
func (v *View) scrollTo(block, offset int, share float32) {
	for _, l := range v.flow.lines {
		if l.block == block && (len(l.pieces) == 0 || offset < l.pieces[len(l.pieces)-1].end) {
			height := v.Scroll.Size().Height
			most := max(v.flow.height-height, 0)
			v.Scroll.ScrollToOffset(fyne.NewPos(0, min(max(l.y-6-height*share, 0), most)))
			break
		}
	}
	v.Refresh()
}

// AccessibilityLabel is where the keys stand, or how the text begins.
func (v *View) AccessibilityLabel() string {
	if stops := v.stops(); v.stop >= 0 && v.stop < len(stops) {
		return stops[v.stop].text
	}
	if len(v.blocks) == 0 {
		return ""
	}
	return v.blocks[0].Text()
}

// AccessibilityRole tells a screen reader that this is a text.
func (v *View) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
